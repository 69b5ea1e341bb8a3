/**
 * @module
 * The day of a statement that tells none: that of the first article that reports it, or the day before.
 *
 * News that says "the premier said" speaks of its own day; where another day is meant it is named. On hand-made records of eight
 * negotiations such statements were of the article's day in 82 of 100 cases, of the day before in 7. What is told as background is left
 * open, and so is what stands in articles that nothing dates. Worked out last: no merging and no dispute rests on an assumed day.
 */

import { addDays, type DateValue, type Entry, isDay } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** The entries, statements without a day with the day of their first report. */
export function withDaysOfReports(entries: readonly Entry[], readings: readonly DatedReading[]): Entry[] {
  const days = new Map(
    readings.flatMap(({ article, dated: { value } }): [string, string][] =>
      value !== null && isDay(value) ? [[article.id, value]] : [],
    ),
  );
  return entries.map((entry) => {
    if (entry.frame !== "statement" || entry.saidOn !== null || entry.date !== null || entry.background) return entry;
    const reported = entry.evidence.flatMap(({ article }) => days.get(article) ?? []).sort();
    return reported.length === 0 ? entry : { ...entry, saidOn: reportedBy(reported[0]!) };
  });
}

function reportedBy(day: string): DateValue {
  const before = addDays(day, -1);
  const alternatives = [{ value: before, reason: "the day before the article" }];
  return {
    value: day,
    earliest: before,
    latest: day,
    precision: "day",
    basis: "publication-day",
    time: null,
    alternatives,
  };
}
