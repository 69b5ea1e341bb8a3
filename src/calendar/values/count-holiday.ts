/**
 * @module
 * Holidays named without their year: the nearest one, the past preferred, with the other rite kept beside it.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { addDays, dayNumber } from "../../model/index.js";
import { grainOf } from "./grain.js";
import { holidayDays } from "./holiday-days.js";
import { intervalOf } from "./interval.js";
import { weekOf } from "./iso-week.js";
import type { StepValue } from "./steps.js";

/** A holiday further back than this is taken to be the coming one: "Christmas" in November lies ahead. */
const longestAgo = 200;

/** Modes: `past`, `future`, `nearest`, `last` (over), `next` (not begun), `this` (of the year). */
export function countHoliday(
  value: string,
  { id, mode }: { id: string; mode: string },
  lexicon: CalendarLexicon,
): StepValue | null {
  const grain = grainOf(value);
  const holiday = lexicon.holidays.get(id);
  if (holiday === undefined || (grain !== "day" && grain !== "time")) return null;
  const day = intervalOf(value)!.first;
  const year = Number(day.slice(0, 4));
  const days = [-1, 0, 1].flatMap((n) => holidayDays(holiday, year + n, lexicon)).sort();
  const chosen = choose(days, day, mode);
  if (chosen === undefined) return null;
  const ofYear = holidayDays(holiday, Number(chosen.slice(0, 4)), lexicon).filter((other) => other !== chosen);
  const alternatives = ofYear.map((other) => ({
    value: holidayValue(other, holiday.length),
    reason: "the other rite",
  }));
  return { value: holidayValue(chosen, holiday.length), alternatives };
}

/** A holiday of one day is a day; "Easter weekend" and "Easter week" have values of their own; longer feasts are their first day. */
export function holidayValue(day: string, length: number): string {
  if (length === 2) return `${weekOf(day)}-WE`;
  return length === 7 ? weekOf(day) : day;
}

function choose(days: readonly string[], day: string, mode: string): string | undefined {
  const isOver = mode === "last" ? addDays(day, -1) : day;
  const past = days.findLast((candidate) => candidate <= isOver);
  const future = days.find((candidate) => (mode === "next" ? candidate > day : candidate >= day));
  if (mode === "future" || mode === "next") return future ?? past;
  if (mode === "past" || mode === "last" || future === undefined) return past ?? future;
  if (mode === "this") return days.find((candidate) => candidate.slice(0, 4) === day.slice(0, 4)) ?? past;
  if (past === undefined) return future;
  return dayNumber(day) - dayNumber(past) <= longestAgo ? past : future;
}
