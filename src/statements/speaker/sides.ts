/**
 * @module
 * "Both sides", "the two countries", "each side": the last two parties the text names in one breath.
 */

import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { actorOf, mentionAfter, nameOf } from "../mentions.js";
import { type Page, type Range, spanOf } from "../page.js";
import { type Known, sourceFrom } from "./known.js";
import { lastSaid } from "./pronoun.js";

/** The two parties of a phrase that means both; null when the phrase is no such one. */
export function sidesSpeaker(page: Page, range: Range, said: readonly Known[]): Known | null {
  const words = wordsOf(page.text, spanOf(page, range));
  if (!page.lexicon.words("sides").has(words.text.toLowerCase())) return null;
  const group = page.parts.actors.mentions[mentionAfter(page, words.start)];
  const isMention = group !== undefined && group.start <= words.start && group.type === "group" && group.actor !== null;
  const entity =
    (isMention ? nameOf(page, group) : null) ??
    lastPair(page, words.start) ??
    lastSaid(said, "many", words.start)?.source.entity ??
    null;
  return { kind: "many", head: "", isNamed: entity !== null, source: sourceFrom(words, null, entity) };
}

/** "Ostmark and its neighbour Varnhem". */
const joinsPair = /^ and (?:the |its (?:\w+ )?)?$/;

/** "shops in Ostby and Saltmere": towns are no sides. */
function isTowns(page: Page, first: Mention, second: Mention): boolean {
  return [first, second].every((one) => actorOf(page, one)?.type === "place");
}

/** "Norland, |Ostmark| and Varnhem": the end of a list of several. */
function isOfList(page: Page, index: number): boolean {
  const before = page.parts.actors.mentions[index - 1];
  const first = page.parts.actors.mentions[index]!;
  return (
    before !== undefined && before.actor !== null && /^,? (?:the )?$/.test(page.text.slice(before.end, first.start))
  );
}

/** "Russia and Ukraine", "talks between Kyiv and Moscow": two actors joined by "and". */
function lastPair(page: Page, before: number): string | null {
  const { mentions } = page.parts.actors;
  const last = Math.min(mentionAfter(page, before), mentions.length - 1);
  for (let index = last; index > Math.max(0, last - 200); index--) {
    const second = mentions[index]!;
    const first = mentions[index - 1]!;
    if (second.start > before || second.actor === null || first.actor === null || first.actor === second.actor)
      continue;
    if (second.start - first.end > 22 || !joinsPair.test(page.text.slice(first.end, second.start))) continue;
    if (isTowns(page, first, second) || isOfList(page, index - 1)) continue;
    return `${nameOf(page, first)}; ${nameOf(page, second)}`;
  }
  return null;
}
