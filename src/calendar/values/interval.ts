/**
 * @module
 * The first and the last day a TIMEX3 value may mean.
 */

import { addDays } from "../../model/index.js";
import { grainOf } from "./grain.js";
import { mondayOf } from "./iso-week.js";

/** ISO days, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** First month and number of months of what is named by letters. A winter is the one that begins in December. */
const months: { readonly [part: string]: readonly [number, number] } = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

/** The days of a value; null for references and for values that are still open. */
export function intervalOf(value: string): DayRange | null {
  const grain = grainOf(value);
  if (grain === null) return null;
  if (grain === "time" || grain === "day") return { first: value.slice(0, 10), last: value.slice(0, 10) };
  if (grain === "week") return { first: mondayOf(value), last: addDays(mondayOf(value), 6) };
  if (grain === "weekend") return { first: addDays(mondayOf(value), 5), last: addDays(mondayOf(value), 6) };
  if (grain === "month") return monthsFrom(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 1);
  if (grain === "year") return { first: `${value}-01-01`, last: `${value}-12-31` };
  if (grain === "decade") return { first: `${value}0-01-01`, last: `${value}9-12-31` };
  if (grain === "century") return { first: `${value}00-01-01`, last: `${value}99-12-31` };
  const [month, length] = months[value.slice(5)]!;
  return monthsFrom(Number(value.slice(0, 4)), month, length);
}

function monthsFrom(year: number, month: number, length: number): DayRange {
  return { first: monthStart(year, month), last: addDays(monthStart(year, month + length), -1) };
}

function monthStart(year: number, month: number): string {
  return `${monthValue(year * 12 + month - 1)}-01`;
}

/** A month counted from year 0: `24303` is `2025-04`. */
export function monthValue(count: number): string {
  const year = Math.floor(count / 12);
  return `${yearValue(year)}-${String(count - year * 12 + 1).padStart(2, "0")}`;
}

/** Four digits; years outside 1 to 9998 have no TIMEX3 value and are held at the edge. */
export function yearValue(year: number): string {
  return String(Math.min(9998, Math.max(1, year))).padStart(4, "0");
}
