/**
 * @module
 * "In the early hours", "the small hours of the morning": a morning of the day the text tells of.
 *
 * Before "of" and a day the two are joined ("the early hours of Friday"). Leaves alone the hours of anything else ("the early hours of the war").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/early-hours";

function find(words: readonly Word[], at: number): Draft | null {
  if (lowerAt(words, at) !== "hours" || !isNext(words, at) || !isNext(words, at - 1)) return null;
  const which = lowerAt(words, at - 1);
  if (!/^(?:early|small|wee|first)$/.test(which)) return null;
  const isThe = lowerAt(words, at - 2) === "the";
  const first = isThe ? at - 2 : at - 1;
  const isOf = lowerAt(words, at + 1) === "of";
  const isMorning = isOf && lowerAt(words, at + 2) === "the" && lowerAt(words, at + 3) === "morning";
  const isBare = isThe && which !== "first" && (!isOf || isMorning);
  return {
    first,
    last: isMorning ? at + 3 : at,
    type: "TIME",
    form: isBare ? "@ > time:MO" : "",
    part: "time:MO",
    rule: name,
  };
}

export const earlyHours: Rule = { name, heads: ["units"], find };
