/**
 * @module
 * Months, days of a month and parts of a year that are named without their year.
 */

import { dayNumber, isDay } from "../../model/index.js";
import { grainOf, grains } from "./grain.js";
import { intervalOf, yearValue } from "./interval.js";
import type { StepValue } from "./steps.js";

/** A day of a month is taken from the past unless that is longer ago than this: "Dec. 7" in November lies ahead. */
const longestAgo = 300;

/** So many months back a history may go without naming the year. */
const storyBack = 6;

/** A named month. `past`: the latest that has begun; `future`: the next not yet over; `last` and `next`: not the current one. */
export function countNamedMonth(value: string, month: number, mode: string): StepValue | null {
  if (mode === "story" && grainOf(value) === "year") return { value: `${value}-${String(month).padStart(2, "0")}` };
  const now = monthOf(value);
  if (now === null) return null;
  const text = String(month).padStart(2, "0");
  const ahead = month - now.month;
  if (mode === "this") return { value: `${yearValue(now.year)}-${text}` };
  if (mode === "story") return { value: `${yearValue(now.year + storyShift(ahead))}-${text}` };
  if (mode === "future" || mode === "next") {
    const isNextYear = mode === "next" ? ahead <= 0 : ahead < 0;
    return { value: `${yearValue(now.year + (isNextYear ? 1 : 0))}-${text}` };
  }
  const isLastYear = mode === "last" ? ahead >= 0 : ahead > 0;
  return { value: `${yearValue(now.year - (isLastYear ? 1 : 0))}-${text}` };
}

/** A history goes on: a month is the next one of that name, unless it is nearer looking back. */
function storyShift(ahead: number): number {
  if (ahead < -storyBack) return 1;
  return ahead > 12 - storyBack ? -1 : 0;
}

const nearYears = [-1, 0, 1] as const;
/** 29 February may be up to eight years off. */
const leapYears = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] as const;

/** A day of a month, `04-13`: the nearest that fits the mode (`past`, `future`, `nearest`). */
export function countMonthDay(value: string, monthDay: string, mode: string): StepValue | null {
  const grain = grainOf(value);
  if (grain === "year") return sameYear(value, monthDay);
  if (mode === "story") return storyDay(value, monthDay);
  if (grain !== "day" && grain !== "time") return null;
  const day = intervalOf(value)!.first;
  const year = Number(day.slice(0, 4));
  const years = monthDay === "02-29" ? leapYears : nearYears;
  const days = years.map((n) => `${yearValue(year + n)}-${monthDay}`).filter(isDay);
  const past = days.findLast((candidate) => candidate <= day);
  const future = days.find((candidate) => candidate >= day);
  if (past === undefined || future === undefined) return null;
  if (mode === "future") return { value: future };
  if (mode === "past") return { value: past };
  return { value: dayNumber(day) - dayNumber(past) <= longestAgo ? past : future };
}

function storyDay(value: string, monthDay: string): StepValue | null {
  const month = countNamedMonth(value, Number(monthDay.slice(0, 2)), "story");
  return month === null ? null : sameYear(month.value.slice(0, 4), monthDay);
}

function sameYear(year: string, monthDay: string): StepValue | null {
  return isDay(`${year}-${monthDay}`) ? { value: `${year}-${monthDay}` } : null;
}

/** Results of a quarter are told of within so many days: "expects to report a loss for the third quarter" in October. */
const reportingDays = 90;

/** A quarter, half or season: the latest that has begun, or for `future` the next that is not over. */
export function countPartOfYear(value: string, part: string, mode: string): StepValue | null {
  if (mode === "story" && grainOf(value) === "year") return { value: `${value}-${part}` };
  const now = monthOf(value);
  if (now === null) return null;
  const day = intervalOf(value)!.first;
  if (mode === "story") return storyPart(now, part);
  const years = [now.year - 1, now.year, now.year + 1].map((year) => `${yearValue(year)}-${part}`);
  if (mode === "this" || mode === "last" || mode === "next") return relativePart(years, mode, day);
  const past = years.findLast((year) => intervalOf(year)!.first <= day)!;
  if (mode !== "future") return { value: past };
  const future = years.find((year) => intervalOf(year)!.last >= day)!;
  const isFresh = part.startsWith("Q") && dayNumber(day) - dayNumber(intervalOf(past)!.last) < reportingDays;
  return { value: isFresh && dayNumber(intervalOf(future)!.first) - dayNumber(day) > reportingDays ? past : future };
}

function storyPart(now: { year: number; month: number }, part: string): StepValue {
  const first = Number(intervalOf(`${yearValue(now.year)}-${part}`)!.first.slice(5, 7));
  return { value: `${yearValue(now.year + storyShift(first - now.month))}-${part}` };
}

/** "This summer", "last summer": the one of this year, or the latest that is over; "next summer" has not begun. */
function relativePart(years: readonly string[], mode: string, day: string): StepValue {
  if (mode === "this") return { value: years[1]! };
  if (mode === "next") return { value: years.find((year) => intervalOf(year)!.first > day)! };
  return { value: years.findLast((year) => intervalOf(year)!.last < day) ?? years[0]! };
}

function monthOf(value: string): { year: number; month: number } | null {
  const grain = grainOf(value);
  if (grain === null || grains[grain] > grains.half) return null;
  const { first } = intervalOf(value)!;
  return { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) };
}
