/**
 * @module
 * Whom a pronoun means: "he" the last person who spoke or led a sentence, "it" the last house or state, "they" the last who were many.
 *
 * Names inside quotation marks are left alone. When nobody fits, the speaker stays open.
 */

import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { phraseFrom } from "../en/noun-phrase.js";
import { actorOf, mentionAfter } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, spanOf, whereOf } from "../page.js";
import { type Known, sourceFrom } from "./known.js";
import { namedSpeaker } from "./named.js";

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
  const leader = kind === "person" ? lastLeader(page, range) : null;
  const named = later(
    lastSaid(ofKind, kind, words.start),
    leader !== null && agrees(leader.source.actor) ? leader : null,
  );
  const best = later(named, kind === "person" ? unnamedLeader(page, range) : null);
  if (best === null) return open;
  return {
    source: sourceFrom(words, best.source.actor, best.source.entity),
    kind,
    head: best.head,
    isNamed: best.isNamed,
  };
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

/** Whether a person may be meant by the word: nobody whom the article elsewhere calls by the other one ("she" of whoever is "he"). */
function agreeing(page: Page, word: string): (actor: string | null) => boolean {
  const { words } = page.lexicon;
  const isHe = words("he").has(word);
  const others = new Set(
    page.parts.actors.mentions.flatMap(({ actor, how, text }) => {
      if (how !== "pronoun" || actor === null) return [];
      const other = text.toLowerCase();
      const isOther = isHe ? words("she").has(other) : words("he").has(other);
      return isOther ? [actor] : [];
    }),
  );
  return (actor) => actor === null || !others.has(actor);
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

/** The person who leads one of the sentences just before: named near its start, in front of its verb. */
function lastLeader(page: Page, range: Range): Known | null {
  const own = page.sentenceAt[range.first]!;
  for (let index = own; index >= 0 && index >= own - 4; index--) {
    const { first, last } = page.sentences[index]!;
    if (whereOf(page, page.sentences[index]!) !== "body") continue;
    const end = Math.min(last, index === own ? range.first : last);
    const mention = leaderOf(page, first, end);
    const actor = mention && actorOf(page, mention);
    if (!mention || !actor) continue;
    const source = { ...wordsOf(page.text, mention), actor: mention.actor, entity: actor.name };
    return { kind: "person", source, head: "", isNamed: true };
  }
  return null;
}

/** The first person outside quotation marks, if a verb follows and no comma parts them from the start for long. */
function leaderOf(page: Page, first: number, end: number): Mention | undefined {
  for (let at = first; at < Math.min(end, first + 16); at++) {
    if (page.quotationAt[at] !== -1) return undefined;
    const { start } = page.tokens[at]!;
    // "Harder withdrew": a surname that is also a word may have any tag
    if (!page.tags[at]!.startsWith("NN") && !/\p{Lu}/u.test(page.text.charAt(start))) continue;
    const mention = mentionAt(page, start);
    if (
      mention?.type === "person" &&
      leads(page, at, end) &&
      mention.actor !== null &&
      !/^['’]s\b/.test(page.text.slice(mention.end, mention.end + 3))
    )
      return mention;
  }
  return undefined;
}

/** A verb follows before long: the name is a subject, not a credit or a list. */
function leads(page: Page, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 16); next++) {
    if (isFiniteVerb(page, next) && page.quotationAt[next] === -1) return true;
  }
  return false;
}

/** The mention that covers a place. */
function mentionAt(page: Page, place: number): Mention | undefined {
  const low = mentionAfter(page, place);
  const near = page.parts.actors.mentions.slice(low, low + 4);
  return near.find(({ start, end, how }) => start <= place && place < end && how !== "pronoun");
}
