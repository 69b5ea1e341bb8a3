/**
 * @module
 * The other day of two: "14" in "between 14 and 16 November", "25" in "April 24 and 25", "5" in "5-7 April 2025".
 *
 * Leaves alone a number that counts something ("on April 24 and 25 people") and a falling pair ("lost 3-2 May 5").
 */

import { isDay } from "../../model/index.js";
import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { yearAt } from "./year-words.js";

const name = "calendar/en/day-pair";
const joints = new Set(["and", "to", "or", "through", "until"]);
const wordsAfter = new Set(
  "in at to for of on by from with and as when after before but during near against".split(" "),
);

function find(words: readonly Word[], at: number): Draft | null {
  const day = dayAt(words, at);
  return day === null ? null : (before(words, at, day) ?? after(words, at, day));
}

/** "14 and 16 November", "5-7 April". */
function before(words: readonly Word[], at: number, day: number): Draft | null {
  const other = otherAfter(words, at);
  const second = other === null ? null : dayAt(words, other);
  if (other === null || second === null || second <= day || !isNext(words, other + 1)) return null;
  const month = monthOf(words[other + 1]);
  return month === null ? null : draft(at, at, { month, day, year: yearAt(words, other + 2) });
}

/** "April 24 and 25", "March 5-9, 1918". */
function after(words: readonly Word[], at: number, day: number): Draft | null {
  const joint =
    words[at]!.gap === "hyphen" ? at : joints.has(lowerAt(words, at - 1)) && isNext(words, at) ? at - 1 : -1;
  if (joint < 2 || (joint < at && !isNext(words, joint))) return null;
  const first = dayAt(words, joint - 1);
  const month = monthOf(words[joint - 2]);
  if (first === null || first >= day || month === null || words[joint - 1]!.gap === "far") return null;
  const next = words[at + 1];
  const year = yearAt(words, at + 1);
  const isCount = next?.gap === "space" && year === null && !wordsAfter.has(next.lower);
  if (isCount || next?.gap === "hyphen" || next?.gap === "colon") return null;
  return draft(at, year === null ? at : at + 1, { month, day, year });
}

function otherAfter(words: readonly Word[], at: number): number | null {
  if (words[at + 1]?.gap === "hyphen") return at + 1;
  return joints.has(lowerAt(words, at + 1)) && isNext(words, at + 1) && isNext(words, at + 2) ? at + 2 : null;
}

interface DayOfMonth {
  readonly month: string;
  readonly day: number;
  readonly year: string | null;
}

function draft(first: number, last: number, { month, day, year }: DayOfMonth): Draft | null {
  const monthDay = `${month.padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!isDay(`${year ?? "2024"}-${monthDay}`)) return null;
  const form = year === null ? `month-day:${monthDay}:?` : `=${year}-${monthDay}`;
  return { first, last, type: "DATE", form, rule: name };
}

function monthOf(word: Word | undefined): string | null {
  return word?.isCapital === true ? (word.is.month ?? word.is["month-short"] ?? null) : null;
}

function dayAt(words: readonly Word[], at: number): number | null {
  const digits = /^(?<digits>\d{1,2})(?:st|nd|rd|th)?$/.exec(lowerAt(words, at))?.groups?.digits;
  const day = Number(digits ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

export const dayPair: Rule = { name, heads: ["digits"], find };
