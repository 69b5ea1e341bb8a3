/**
 * @module
 * Whose delegate "whose delegate" is, and whose office "her office": the party named right before it ("blocked by Norland, whose delegate
 * argued"), or the person the pronoun means. "Askov's office" and "the premier's office" are the office of Lene Askov.
 */

import type { Mention } from "../../model/index.js";
import { actorOf, mentionAfter, mentionsEndingAt } from "../mentions.js";
import { type Page, type Range, spanOf } from "../page.js";
import { calledPerson } from "./called.js";
import type { Known } from "./known.js";

/** "Whose delegate" as "Norland's delegate", "her office" as "Lene Askov's office"; null for other phrases, and where nobody is meant for sure. */
export function whoseSpeaker(page: Page, range: Range, known: Known): Known | null {
  if (known.isNamed || range.end - range.first < 2) return null;
  const office = officeOf(page, range, known);
  if (office !== null) return office;
  const partOf = afterPart(page, range);
  const owner = ownerOf(page, partOf);
  const actor = owner && actorOf(page, owner);
  if (!actor) return null;
  const noun = nounFrom(page, partOf + 1, range.end);
  const entity = page.words[partOf] === "whose" ? `${actor.name}'s ${noun}` : `${noun} of ${actor.name}`;
  const whole = { ...known, source: { ...known.source, entity } };
  return partOf > range.first ? asPart(page, range, whole) : whole;
}

/** The words from a place, "own" left out: "officials" of "his |own officials|". */
function nounFrom(page: Page, first: number, end: number): string {
  const from = page.words[first] === "own" && first + 1 < end ? first + 1 : first;
  const span = spanOf(page, { first: from, end });
  return page.text.slice(span.start, span.end).replace(/\s+/g, " ");
}

/** Where "his ministers" starts in "two of his ministers"; the first word where the phrase is no part of others. */
function afterPart(page: Page, { first, end }: Range): number {
  return end - first > 3 && page.lexicon.words("part").has(page.words[first]!) && page.words[first + 1] === "of"
    ? first + 2
    : first;
}

/** "One of his officials": one person, by the singular of what the others are. */
function asPart(page: Page, { first }: Range, known: Known): Known {
  if (!page.lexicon.words("part-single").has(page.words[first]!)) return { ...known, kind: "many" };
  const entity = known.source.entity?.replace(/ies of /, "y of ").replace(/(?<=\p{L}{3}[^s\W])s of /u, " of ") ?? null;
  return { ...known, kind: "person", source: { ...known.source, entity } };
}

/** "Askov's office", "the premier's office": of the person by name, or of the one whom the text calls so. */
function officeOf(page: Page, { first, end }: Range, known: Known): Known | null {
  const noun = page.words[end - 1]!;
  if (page.tags[end - 2] !== "POS" || !page.lexicon.words("own-office").has(noun)) return null;
  const place = page.tokens[end - 3]?.end;
  const named = place === undefined ? undefined : mentionsEndingAt(page, place).find(({ type }) => type === "person");
  const person = named ?? calledPerson(page, { first, end: end - 2 })?.mention;
  const actor = person && actorOf(page, person);
  if (actor?.type !== "person" || !actor.name.includes(" ")) return null;
  return { ...known, isNamed: true, source: { ...known.source, entity: `${noun} of ${actor.name}` } };
}

function ownerOf(page: Page, at: number): Mention | undefined {
  const { mentions } = page.parts.actors;
  if (page.words[at] !== "whose") {
    if (page.tags[at] !== "PRP$") return undefined;
    const { start } = page.tokens[at]!;
    const from = mentionAfter(page, start);
    const mention = mentions.slice(from, from + 3).find((one) => one.start === start && one.how === "pronoun");
    const isTold = mention !== undefined;
    // one word that nothing else vouches for may be no person at all
    return isTold && actorOf(page, mention)?.name.includes(" ") === true ? mention : undefined;
  }
  const comma = page.words[at - 1] === "," ? at - 1 : at;
  const place = page.tokens[comma - 1]?.end;
  return mentions.findLast(({ end, actor, how }) => end === place && actor !== null && how !== "pronoun");
}
