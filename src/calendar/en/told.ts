/**
 * @module
 * Whether a clock time stands in a clause that tells what has happened: "telephoned at noon", but not "was to end at midnight".
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { lowerAt } from "../rule.js";
import type { Word } from "../words.js";
import { directionOf } from "./direction.js";

/** How far back the infinitive may stand, in words. */
const reach = 8;

/** A past clause whose nearest verb is no plan within the past ("was to begin", "asked them to leave"). */
export function isTold(
  words: readonly Word[],
  span: { readonly first: number; readonly last: number },
  lexicon: CalendarLexicon,
): boolean {
  if (directionOf(words, span, lexicon) !== "past") return false;
  for (let at = span.first - 1; at >= Math.max(1, span.first - reach); at--) {
    if (words[at + 1]!.opens) return true;
    if (words[at]!.lower !== "to") continue;
    const verb = lowerAt(words, at + 1);
    if (/^(?:was|were)$/.test(lowerAt(words, at - 1)) || verb === "be") return false;
    if (lexicon.tenses.get(verb)?.has("timetable") || lexicon.tenses.get(verb)?.has("after-plural")) return false;
  }
  return true;
}
