/**
 * @module
 * ISO weeks: Monday first, week 1 holds the first Thursday of the year.
 */

import { addDays, dayNumber, weekdayOf } from "../../model/index.js";

/** The ISO week of a day: `2025-04-22` is in `2025-W17`. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The Monday of an ISO week. */
export function mondayOf(week: string): string {
  const fourth = `${week.slice(0, 4)}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(week.slice(6, 8)) - 1));
}
