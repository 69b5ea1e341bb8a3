/**
 * @module
 * Whom a pronoun means: "he" the last person who spoke or led a sentence, "it" the last house or state, "they" the last who were many.
 *
 * Names inside quotation marks are left alone. When nobody fits, the speaker stays open.
 */

import { meansPerson } from "../../lexicon/person-nouns.js";
import { wordsOf } from "../../text/span.js";
import { phraseFrom } from "../en/noun-phrase.js";
import { actorOf, mentionAfter } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, spanOf, tokenFrom, whereOf } from "../page.js";
import { genderOf } from "./genders.js";
import { type Known, sourceFrom } from "./known.js";
import { lastLeader, lastThing, leads } from "./leaders.js";
import { namedSpeaker } from "./named.js";
import { namedAgain } from "./named-again.js";
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
  const at = firstOfSentence(page, range);
  const ofKind = said.filter(
    ({ source, head }) => agrees(source.actor) && (kind !== "person" || fits(page, head, word)),
  );
  const leader = kind === "person" ? lastLeader(page, at, agrees) : kind === "thing" ? lastThing(page, range) : null;
  const last = lastSaid(ofKind, kind, page.tokens[at.first]!.start);
  const only = kind === "person" ? onlyPerson(page, at, agrees) : null;
  const named = later(later(last, leader), only !== null && isBefore(page, last, only) ? only : null);
  const called = kind === "person" ? (unnamedLeader(page, at, word) ?? calledLeader(page, at, ofKind, agrees)) : null;
  const best =
    later(later(named, called), kind === "person" ? lastOwner(page, at, agrees) : null) ?? toldByActors(page, at, kind);
  if (best === null) return open;
  return {
    source: sourceFrom(words, best.source.actor, best.source.entity),
    kind,
    head: best.head,
    isNamed: best.isNamed,
  };
}

/** "|He| was not sent for by Hallin, he said": where the same word leads the sentence, whoever is named behind it is somebody else. */
function firstOfSentence(page: Page, range: Range): Range {
  const { first } = page.sentences[page.sentenceAt[range.first]!] ?? { first: range.first };
  const word = page.words[range.first];
  if (page.words[first] !== word || page.quotationAt[first] !== -1) return range;
  // "She was identified as Lene Askov, and she wrote": the name tells who the first one is
  for (let at = first + 1; at + 1 < range.first; at++)
    if (page.words[at] === "as" && page.tags[at + 1]!.startsWith("NNP")) return range;
  return { first, end: first + 1 };
}

/** "The bishop has corrected the palace. He said": whoever the sentence before calls by what he is, and is its subject. */
function calledLeader(
  page: Page,
  range: Range,
  said: readonly Known[],
  agrees: (actor: string | null) => boolean,
): Known | null {
  const sentence = page.sentences[page.sentenceAt[range.first]! - 1];
  if (sentence === undefined || whereOf(page, sentence) !== "body" || page.quotationAt[sentence.first] !== -1)
    return null;
  const end = endOfLeader(page, sentence.first, sentence.last, /^the$/);
  if (end === null) return null;
  const phrase = { first: sentence.first, end };
  const known = namedSpeaker(page, phrase);
  const best = known.isNamed ? known : (namedAgain(page, phrase, known, said) ?? { ...known, kind: "person" });
  return best.kind === "person" && agrees(best.source.actor) ? best : null;
}

/** "Tell that to Lene Askov. |Her| son was cut down. ... she said": whose son leads one of the sentences just before. */
function lastOwner(page: Page, range: Range, agrees: (actor: string | null) => boolean): Known | null {
  const own = page.sentenceAt[range.first]!;
  const { words } = page.lexicon;
  for (let index = own - 1; index >= 0 && index >= own - 2; index--) {
    const sentence = page.sentences[index]!;
    if (whereOf(page, sentence) !== "body" || page.quotationAt[sentence.first] !== -1) continue;
    const [owner, word] = [page.words[sentence.first]!, page.words[range.first]!];
    const isSame = ["he", "she"].some((list) => words(list).has(owner) && words(list).has(word));
    const isOwner = page.tags[sentence.first] === "PRP$" && isSame;
    if (isOwner) return onlyPerson(page, { first: sentence.first, end: sentence.first + 1 }, agrees);
  }
  return null;
}

/** Whether one spoke in an earlier sentence than the one that names another. */
function isBefore(page: Page, one: Known | null, other: Known): boolean {
  const sentenceOf = ({ source }: Known) => page.sentenceAt[tokenFrom(page, source.start)]!;
  return one === null || sentenceOf(one) < sentenceOf(other);
}

/** "A doctor in Ostby wept. ... she said": the unnamed person who leads the sentence before, or the one before that. */
function unnamedLeader(page: Page, range: Range, word: string): Known | null {
  const own = page.sentenceAt[range.first]!;
  for (let index = own - 1; index >= 0 && index >= own - 2; index--) {
    const { first, last } = page.sentences[index]!;
    if (whereOf(page, page.sentences[index]!) !== "body" || page.quotationAt[first] !== -1) continue;
    const end = endOfLeader(page, first, last, /^(?:an?|another)$/);
    if (end === null) continue;
    const known = namedSpeaker(page, { first, end });
    return known.isNamed || !fits(page, known.head, word) ? null : { ...known, kind: "person" };
  }
  return null;
}

/** "A man in a yellow coat" is no "she", whoever else is. */
function fits(page: Page, head: string, word: string): boolean {
  const { words } = page.lexicon;
  return !words(words("he").has(word) ? "title-f" : "title-m").has(head);
}

/** Where "A doctor in Ostby" ends: before its verb or its comma; null where a sentence does not open with an unnamed person. */
function endOfLeader(page: Page, first: number, last: number, opening: RegExp): number | null {
  if (!opening.test(page.words[first]!)) return null;
  const head = phraseFrom(page, first, last) - 1;
  const { words } = page.lexicon;
  const noun = page.words[head] ?? "";
  const isPerson =
    words("role-noun").has(noun) ||
    words("people").has(noun) ||
    words("people").has(`${noun}s`) ||
    meansPerson(words("person-noun"), noun);
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
  // "a neighbour of |Mayor Askov| told us": the mayor only tells which neighbour
  if (other.source.start > one.source.start && other.source.start < one.source.end) return one;
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
