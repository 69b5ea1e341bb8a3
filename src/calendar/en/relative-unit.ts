/**
 * @module
 * Calendar units around the day of writing: "last week", "this year", "next month", "over the weekend", "earlier this month".
 *
 * Leaves alone "the week" without a word that says which, "last" or "next" before anything but a unit ("the last man"), and names ("This Week").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { stepOfUnit } from "./units.js";

const name = "calendar/en/relative-unit";
const weekendPrepositions = new Set(["over", "at", "for", "during", "on", "of", "after"]);

function find(words: readonly Word[], at: number): Draft | null {
  const unit = words[at]!.is.unit!;
  const step = stepOfUnit[unit];
  if (step === undefined || unit === "D" || unit === "N" || words[at]!.gap !== "space") return null;
  if (words[at]!.isCapital || isOfMonth(words, at)) return null;
  const shift = words[at - 1]?.is.shift;
  const which = lowerAt(words, at - 1);
  const end = endOfUnit(words, at, step);
  if (end !== null) return end;
  if (unit === "WE" && (which === "the" || (shift === undefined && which === "over"))) return weekend(words, at);
  if (shift === undefined || which === "past" || which === "following" || which === "previous")
    return pastSeason(words, at);
  return {
    first: startOf(words, at - 1),
    last: at,
    type: "DATE",
    form: `${step}:${shift}`,
    rule: name,
  };
}

/** "The last week of March" is a week of March, not the week before this one. */
function isOfMonth(words: readonly Word[], at: number): boolean {
  const month = words[at + 2];
  return (
    lowerAt(words, at + 1) === "of" &&
    month?.isCapital === true &&
    (month.is.month ?? month.is["month-short"]) !== undefined
  );
}

/** "By the end of the month": the month of writing, as in a deadline. */
function endOfUnit(words: readonly Word[], at: number, step: string): Draft | null {
  const isOfThe = ["end", "of", "the"].every(
    (lower, i) => lowerAt(words, at - 3 + i) === lower && isNext(words, at - 2 + i),
  );
  if (!isOfThe || step === "weekend") return null;
  const first = lowerAt(words, at - 4) === "the" ? at - 4 : at - 3;
  return { first, last: at, type: "DATE", form: `${step}:0`, mod: "END", rule: name };
}

/** "The current year", "the coming week": the article belongs to it, "the last week" likewise. */
function startOf(words: readonly Word[], at: number): number {
  return isNext(words, at) && lowerAt(words, at - 1) === "the" ? at - 1 : at;
}

/** "Over the weekend" is the last one in a story about what happened, the next one in a plan. */
function weekend(words: readonly Word[], at: number): Draft | null {
  const isThe = lowerAt(words, at - 1) === "the";
  const before = lowerAt(words, isThe ? at - 2 : at - 1);
  if (!weekendPrepositions.has(before) && !isThe) return null;
  return {
    first: isThe ? at - 1 : at,
    last: at,
    type: "DATE",
    form: before === "of" ? "weekend:-1" : "weekend:?",
    rule: name,
  };
}

/** "This past week", "this past weekend". */
function pastSeason(words: readonly Word[], at: number): Draft | null {
  const isThisPast = lowerAt(words, at - 1) === "past" && lowerAt(words, at - 2) === "this";
  if (!isThisPast) return null;
  return { first: at - 2, last: at, type: "DATE", form: `${stepOfUnit[words[at]!.is.unit!]}:-1`, rule: name };
}

export const relativeUnit: Rule = { name, heads: ["unit"], find };
