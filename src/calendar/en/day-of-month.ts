/**
 * @module
 * Days of a month that is not named: "arrived on the 9th", "by the 14th", "from the 20th to the 22nd".
 *
 * The month is the one around the day of writing, looking back or ahead as the verb does; after a date ("on 2 October") it is that date's.
 * Leaves alone what an ordinal counts ("the 27th brigade", "on the 14th floor", "the 20th century").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/day-of-month";
const befores = new Set("on by until till from since before after through between".split(" "));
const partsOf = new Set(["night", "morning", "evening", "afternoon", "eve"]);
/** Words that may follow a day; any other word is what the ordinal counts. */
const afters = new Set(
  "and or but to in at by with when as after before until that the a an it he she they we is was were had has will would if said for from because on who which while".split(
    " ",
  ),
);

function find(words: readonly Word[], at: number): Draft | null {
  const digits = /^(?<digits>\d{1,2})(?:st|nd|rd|th)$/.exec(words[at]!.lower)?.groups?.digits;
  const day = Number(digits ?? 0);
  if (day < 1 || day > 31 || lowerAt(words, at - 1) !== "the" || !isNext(words, at) || !isLed(words, at)) return null;
  const next = words[at + 1];
  const isAlone = next === undefined || /^(?:comma|dot|far)$/.test(next.gap) || isFollowed(next);
  if (!isAlone) return null;
  const form = `day-of-month:${String(day).padStart(2, "0")}:${lowerAt(words, at - 2) === "since" ? "past" : "?"}`;
  return { first: at - 1, last: at, type: "DATE", form, rule: name };
}

function isFollowed(next: Word): boolean {
  if (next.gap !== "space") return false;
  return (!next.isCapital && afters.has(next.lower)) || /ed$/.test(next.lower);
}

/** "On the 9th", "the night of the 9th", and the end of "from the 20th to the 22nd". */
function isLed(words: readonly Word[], at: number): boolean {
  if (!isNext(words, at - 1)) return false;
  const before = lowerAt(words, at - 2);
  if (before === "of") return partsOf.has(lowerAt(words, at - 3));
  if (/^(?:to|and|or)$/.test(before)) return /^\d{1,2}(?:st|nd|rd|th)$/.test(lowerAt(words, at - 3));
  return befores.has(before);
}

export const dayOfMonth: Rule = { name, heads: ["digits"], find };
