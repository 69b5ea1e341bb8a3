/**
 * @module
 * Distances from the day of writing: "three years ago", "a week ago", "two months from now", and from a day in the text: "two days later".
 *
 * The value is as fine as the unit: "two years ago" is a year; up to three weeks back it is the day, give or
 * take three, with the mod APPROX. Leaves alone "later" and "earlier" without a length.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { numberEndingAt } from "./numbers.js";
import { durationOf, stepOfUnit } from "./units.js";

const name = "calendar/en/ago";

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const unit = word.is.unit ?? word.is.units!;
  const cue = cueAfter(words, at + 1);
  if (cue === null || unit === "WE" || (words[at]!.gap !== "space" && words[at]!.gap !== "hyphen")) return null;
  const number = numberEndingAt(words, at - 1);
  const first = number?.first ?? at;
  if (number === null && (word.is.units === undefined || cue.origin === "@")) return null;
  const amount = number?.value ?? "X";
  return { first, last: cue.last, ...countedFrom(amount, unit, cue), rule: name };
}

interface Cue {
  readonly last: number;
  readonly sign: -1 | 1;
  /** "" for the day of writing, "@" for the last day in the text. */
  readonly origin: "" | "@";
}

function cueAfter(words: readonly Word[], at: number): Cue | null {
  const lower = lowerAt(words, at);
  if (!isNext(words, at)) return null;
  if (lower === "ago") return { last: at, sign: -1, origin: "" };
  if (lower === "earlier" || lower === "before") return isBare(words, at) ? { last: at, sign: -1, origin: "@" } : null;
  if (lower === "later" || lower === "afterward" || lower === "afterwards") return { last: at, sign: 1, origin: "@" };
  if (lower === "from" && /^(?:now|today)$/.test(lowerAt(words, at + 1))) return { last: at + 1, sign: 1, origin: "" };
  if (lower === "or" && lowerAt(words, at + 1) === "so" && lowerAt(words, at + 2) === "ago")
    return { last: at + 2, sign: -1, origin: "" };
  return null;
}

/** "Two days before" alone is a distance; "two days before the talks" is a length that an event needs. */
function isBare(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === "earlier" || words[at + 1] === undefined || words[at + 1]!.gap !== "space";
}

/** "A week ago" and "two weeks ago" mean a day thereabouts; "six weeks ago" is no finer than its week. */
const fewWeeks = 3;

function countedFrom(amount: string, unit: string, cue: Cue): Pick<Draft, "type" | "form" | "mod"> {
  const isFewWeeks =
    unit === "W" && cue.sign < 0 && cue.origin === "" && /^[1-9]$/.test(amount) && Number(amount) <= fewWeeks;
  if (isFewWeeks) return { type: "DATE", form: `day:${-7 * Number(amount)} > about:3`, mod: "APPROX" };
  const step = stepOfUnit[unit] ?? (unit === "2W" ? "week" : undefined);
  if (step === undefined || !/^\d+(?:\.5)?$/.test(amount)) {
    if (cue.origin === "@") return { type: "DURATION", form: `=${durationOf(amount, unit)}` };
    return { type: "DATE", form: `=${cue.sign < 0 ? "PAST_REF" : "FUTURE_REF"}` };
  }
  const count = cue.sign * Math.round(Number(amount)) * (unit === "2W" ? 2 : 1);
  const count2 = cue.sign < 0 && amount.endsWith(".5") ? -Math.floor(Number(amount)) : count;
  return { type: "DATE", form: `${cue.origin === "@" ? "@ > " : ""}${step}:${count2}` };
}

export const ago: Rule = { name, heads: ["unit", "units"], find };
