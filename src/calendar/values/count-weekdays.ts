/**
 * @module
 * Weekdays counted from a day: the last one for what happened, the next one for what is planned.
 */

import { addDays, weekdayOf } from "../../model/index.js";
import { grainOf } from "./grain.js";
import { intervalOf } from "./interval.js";
import type { StepValue } from "./steps.js";

/** Modes: `past` (the day itself counts), `future` (likewise), `last` and `next` (the day itself does not), `this` (of the week). */
export function countWeekday(value: string, weekday: number, mode: string): StepValue | null {
  const grain = grainOf(value);
  if (grain !== "day" && grain !== "time") return null;
  const day = intervalOf(value)!.first;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (mode === "future") return { value: addDays(day, (7 - back) % 7) };
  if (mode === "this") return { value: addDays(day, weekday - weekdayOf(day)) };
  if (mode === "last") return last(day, weekday, back);
  if (mode === "next") return next(day, weekday, back);
  return { value: addDays(day, -back) };
}

/** "Last Friday" said on a Monday is three days ago; said on a Saturday it may be yesterday or the Friday of last week. */
function last(day: string, weekday: number, back: number): StepValue {
  if (back === 0) return { value: addDays(day, -7) };
  const latest = addDays(day, -back);
  if (weekday > weekdayOf(day)) return { value: latest };
  return { value: latest, alternatives: [{ value: addDays(latest, -7), reason: "the week before" }] };
}

function next(day: string, weekday: number, back: number): StepValue {
  if (back === 0) return { value: addDays(day, 7) };
  const nearest = addDays(day, 7 - back);
  if (weekday < weekdayOf(day)) return { value: nearest };
  return { value: addDays(nearest, 7), alternatives: [{ value: nearest, reason: "the same week" }] };
}
