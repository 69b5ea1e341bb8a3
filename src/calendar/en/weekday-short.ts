/**
 * @module
 * Shortened weekdays beside a date or a time of day: "Tue, 22 April", "Sat. night". Alone they are left: "sat" is a verb, the Sun a paper.
 */

import { type Draft, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/weekday-short";

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const next = words[at + 1];
  if (!word.isCapital || next === undefined || next.gap === "far") return null;
  const after = words[at + 2];
  const isBesideDate =
    next.is.part !== undefined ||
    ((next.is.month ?? next.is["month-short"]) !== undefined && next.isCapital && after?.number != null) ||
    (/^\d{1,2}(?:st|nd|rd|th)?$/.test(next.lower) && (after?.is.month ?? after?.is["month-short"]) !== undefined);
  if (!isBesideDate || lowerAt(words, at - 1) === "the") return null;
  const weekday = word.is["weekday-short"]!;
  return { first: at, last: at, type: "DATE", form: `weekday:${weekday}:?`, part: `in:W${weekday}`, rule: name };
}

export const weekdayShort: Rule = { name, heads: ["weekday-short"], find };
