/**
 * @module
 * Whom a pronoun means: "he" the last person who spoke or led a sentence, "it" the last house or state, "they" the last who were many.
 *
 * Names inside quotation marks are left alone. When nobody fits, the speaker stays open.
 */

import { wordsOf } from "../../text/span.js";
import { phraseFrom } from "../en/noun-phrase.js";
import { actorOf, mentionAfter } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, spanOf, tokenFrom, whereOf } from "../page.js";
import { genderOf } from "./genders.js";
import { type Known, sourceFrom } from "./known.js";
import { lastLeader, lastThing, leads } from "./leaders.js";
import { namedSpeaker } from "./named.js";
import { onlyPerson } from "./only-person.js";

/** The speaker a pronoun stands for, with an open entity where nobody fits. */
export function pronounSpeaker(page: Page, range: Range, said: readonly Known[]): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const word = page.words[range.first]!;
  const kind = kindOf(page, word);
  const open: Known = {
    source: sourceFrom(words, null, null),
    kind: kind ?? "person",
    head: "",
    isNamed: false,
  };
  if (kind === null) return open;
  const agrees = kind === "person" ? agreeing(page, word) : () => true;
  const ofKind = said.filter(({ source }) => agrees(source.actor));
  const leader = kind === "person" ? lastLeader(page, range, agrees) : kind === "thing" ? lastThing(page, range) : null;
  const last = lastSaid(ofKind, kind, words.start);
  const only = kind === "person" ? onlyPerson(page, range, agrees) : null;
  const named = later(later(last, leader), only !== null && isBefore(page, last, only) ? only : null);
  const best = later(named, kind === "person" ? unnamedLeader(page, range) : null) ?? toldByActors(page, range, kind);
  if (best === null) return open;
  return {
    source: sourceFrom(words, best.source.actor, best.source.entity),
    kind,
    head: best.head,
    isNamed: best.isNamed,
  };
}

/** Whether one spoke in an earlier sentence than the one that names another. */
function isBefore(page: Page, one: Known | null, other: Known): boolean {
  const sentenceOf = ({ source }: Known) => page.sentenceAt[tokenFrom(page, source.start)]!;
  return one === null || sentenceOf(one) < sentenceOf(other);
}

/** "A doctor in Ostby wept. ... she said": the unnamed person who leads the sentence before, or the one before that. */
function unnamedLeader(page: Page, range: Range): Known | null {
  const own = page.sentenceAt[range.first]!;
  for (let index = own - 1; index >= 0 && index >= own - 2; index--) {
    const { first, last } = page.sentences[index]!;
    if (whereOf(page, page.sentences[index]!) !== "body" || page.quotationAt[first] !== -1) continue;
    const end = endOfLeader(page, first, last);
    if (end === null) continue;
    const known = namedSpeaker(page, { first, end });
    return known.isNamed ? null : { ...known, kind: "person" };
  }
  return null;
}

/** Where "A doctor in Ostby" ends: before its verb or its comma; null where a sentence does not open with an unnamed person. */
function endOfLeader(page: Page, first: number, last: number): number | null {
  const opening = page.words[first]!;
  if (opening !== "a" && opening !== "an" && opening !== "another") return null;
  const head = phraseFrom(page, first, last) - 1;
  const { words } = page.lexicon;
  const noun = page.words[head] ?? "";
  const isPerson = words("role-noun").has(noun) || words("people").has(noun) || words("people").has(`${noun}s`);
  if (page.tags[head] !== "NN" || !isPerson || words("body-noun").has(noun) || words("no-person").has(noun))
    return null;
  let end = head + 1;
  while (end < last && !isFiniteVerb(page, end) && page.words[end] !== ",") end++;
  return leads(page, first, last) ? end : null;
}

/** Whether a person may be meant by the word: nobody whom the article tells to be the other one. */
function agreeing(page: Page, word: string): (actor: string | null) => boolean {
  const gender = page.lexicon.words("he").has(word) ? "m" : "f";
  return (actor) => {
    const told = genderOf(page, actor);
    return told === "" || told === gender;
  };
}

/** Whom the actors room takes the pronoun for. */
function toldByActors(page: Page, range: Range, kind: Known["kind"]): Known | null {
  const { start } = page.tokens[range.first]!;
  const mention = page.parts.actors.mentions[mentionAfter(page, start)];
  const actor = mention?.start === start && mention.how === "pronoun" ? actorOf(page, mention) : undefined;
  if (actor === undefined || kind !== "person") return null;
  const source = sourceFrom(wordsOf(page.text, spanOf(page, range)), actor.id, actor.name);
  return { kind, source, head: "", isNamed: true };
}

function kindOf(page: Page, word: string): Known["kind"] | null {
  const { words } = page.lexicon;
  if (words("he").has(word) || words("she").has(word)) return "person";
  if (words("they").has(word)) return "many";
  return word === "it" ? "thing" : null;
}

function later(one: Known | null, other: Known | null): Known | null {
  if (one === null || other === null) return one ?? other;
  return other.source.start > one.source.start ? other : one;
}

/** The last of a kind who spoke before a place. */
export function lastSaid(said: readonly Known[], kind: Known["kind"], before: number): Known | null {
  for (let index = said.length - 1; index >= 0 && index >= said.length - 12; index--) {
    const known = said[index]!;
    if (known.kind === kind && known.source.start < before) return known;
  }
  return null;
}
