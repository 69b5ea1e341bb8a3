/**
 * @module
 * Days of a month that is not named: "the 27th" around a day or within a month.
 */

import { dayNumber, isDay } from "../../model/index.js";
import { grainOf } from "./grain.js";
import { intervalOf, monthValue } from "./interval.js";
import type { StepValue } from "./steps.js";

/** Two months either way hold every day there is. */
const around = [-2, -1, 0, 1, 2] as const;

/** `past` and `future` count the day itself; `nearest` and `story` are the one that is fewest days off. A month has its own day. */
export function countDayOfMonth(value: string, day: number, mode: string): StepValue | null {
  const grain = grainOf(value);
  const text = String(day).padStart(2, "0");
  if (grain === "month") return isDay(`${value}-${text}`) ? { value: `${value}-${text}` } : null;
  if (grain !== "day" && grain !== "time") return null;
  const from = intervalOf(value)!.first;
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  if (month < 12) return null;
  const days = around.map((n) => `${monthValue(month + n)}-${text}`).filter(isDay);
  if (mode === "past") return lead(days.findLast((candidate) => candidate <= from));
  if (mode === "future") return lead(days.find((candidate) => candidate >= from));
  const off = (candidate: string) => Math.abs(dayNumber(candidate) - dayNumber(from));
  return lead([...days].sort((a, b) => off(a) - off(b))[0]);
}

function lead(day: string | undefined): StepValue | null {
  return day === undefined ? null : { value: day };
}
