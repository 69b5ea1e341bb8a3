/**
 * @module
 * The days of a holiday in a year: fixed, by weekday, from Easter in either rite, or from a table.
 */

import type { CalendarLexicon, Holiday } from "../../lexicon/calendar.js";
import { addDays, weekdayOf } from "../../model/index.js";
import { easterOf } from "./easter.js";

/** First days of a holiday in a year, in order; two where the rites differ or a lunar year begins twice, none outside the tables. */
export function holidayDays(holiday: Holiday, year: number, lexicon: CalendarLexicon): string[] {
  const { rule } = holiday;
  if (year < 1583 || year > 9000) return [];
  if (rule.kind === "fixed") return [isoDay(year, rule.month, rule.day)];
  if (rule.kind === "nth") return [nthWeekday(year, rule)];
  if (rule.kind === "table") {
    const days = (lexicon.moving.get(rule.table) ?? []).filter((day) => Number(day.slice(0, 4)) === year);
    return days.map((day) => addDays(day, rule.offset));
  }
  const rites = rule.rite === "both" ? (["western", "orthodox"] as const) : [rule.rite];
  return [...new Set(rites.map((rite) => addDays(easterOf(year, rite), rule.offset)))].sort();
}

function nthWeekday(year: number, rule: { month: number; weekday: number; nth: number }): string {
  if (rule.nth > 0) {
    const first = isoDay(year, rule.month, 1);
    return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1));
  }
  const next = rule.month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, rule.month + 1, 1);
  const last = addDays(next, -1);
  return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7));
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
