/**
 * @module
 * The one person whom the sentence before a pronoun names: "The last word goes to Lene Askov. \"I held the door open,\" |she| said".
 *
 * Two people leave it open, and whoever spoke in that sentence goes before whom he spoke of.
 */

import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { actorOf, mentionsWithin } from "../mentions.js";
import { type Page, type Range, tokenFrom, whereOf } from "../page.js";
import type { Known } from "./known.js";
import { endOfOwn, isAsked } from "./leaders.js";

/** How many sentences back the person may be named; the sentences between name nobody. */
const maxBack = 3;

/** The only person of the nearest sentence before a phrase that names one; null where that sentence names two. */
export function onlyPerson(page: Page, range: Range, agrees: (actor: string | null) => boolean): Known | null {
  const own = page.sentenceAt[range.first]!;
  for (let index = isAsked(page, own) ? own - 1 : own; index >= 0 && index >= own - maxBack; index--) {
    const sentence = page.sentences[index]!;
    if (whereOf(page, sentence) !== "body") return null;
    const end =
      index === own ? page.tokens[endOfOwn(page, range, sentence.first)]!.start : page.tokens[sentence.last - 1]!.end;
    const people = peopleIn(page, page.tokens[sentence.first]!.start, end);
    const [one] = people;
    if (!one) continue;
    const actor = actorOf(page, one);
    if (!actor || !agrees(one.actor) || new Set(people.map((person) => person.actor)).size > 1) return null;
    const source = { ...wordsOf(page.text, one), actor: one.actor, entity: actor.name };
    return { kind: "person", source, head: "", isNamed: true };
  }
  return null;
}

/** People named outside quotation marks. */
export function peopleIn(page: Page, start: number, end: number): Mention[] {
  return mentionsWithin(page, start, end).filter(
    ({ type, actor, start: at }) => type === "person" && actor !== null && page.quotationAt[tokenFrom(page, at)] === -1,
  );
}
