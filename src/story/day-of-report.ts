/**
 * @module
 * The day of a statement that tells none: that of the first article that reports it, or the day before.
 *
 * News that says "the premier said" speaks of its own day; where another day is meant it is named. A morning paper's own day is the one
 * before it: its "yesterday", its "last night" and its weekdays are of that day, more often than of the day it is dated. On hand-made
 * records such statements are of the day so told in nine of ten cases. What is told as background is left open, and so is what stands in
 * articles that nothing dates. Worked out last: no merging and no dispute rests on an assumed day.
 */

import { addDays, type DateValue, dayNumber, type Entry, isDay } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** An article that is of one of so many days at most dates its statements by the last of them. */
const longestRange = 3;

/** Entries with the hour in front from which on a page is one that is added to while things happen. */
const minHours = 3;
/** "16:25", "4.25pm" at the start of a line. */
const hourInFront = /^[ \t]*\d{1,2}[:.]\d\d(?!\d)/gm;

/** The days an article may be of, and the one its news is of. */
interface Days {
  readonly first: string;
  readonly last: string;
  readonly news: string;
}

/** The entries, statements without a day with the day of their first report. */
export function withDaysOfReports(entries: readonly Entry[], readings: readonly DatedReading[]): Entry[] {
  const days = new Map(
    readings.flatMap((reading): [string, Days][] => {
      const found = daysOf(reading);
      return found === null ? [] : [[reading.article.id, found]];
    }),
  );
  return entries.map((entry) => {
    if (entry.frame !== "statement" || entry.saidOn !== null || entry.date !== null || entry.background) return entry;
    const reported = entry.evidence.flatMap(({ article }) => days.get(article) ?? []);
    const [first] = reported.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return first === undefined ? entry : { ...entry, saidOn: reportedBy(first) };
  });
}

function keyOf({ first, last, news }: Days): string {
  return `${news} ${last} ${first}`;
}

function daysOf(reading: DatedReading): Days | null {
  const { value, earliest, latest } = reading.dated;
  if (value !== null) {
    if (!isDay(value)) return null;
    return { first: value, last: value, news: isMorningAfter(reading, value) ? addDays(value, -1) : value };
  }
  if (earliest === null || latest === null || !isDay(earliest) || !isDay(latest)) return null;
  const isShort = dayNumber(latest) - dayNumber(earliest) < longestRange;
  return isShort ? { first: earliest, last: latest, news: latest } : null;
}

/** Whether an article tells of the day before its own more often than of its own; a page that is added to hour by hour tells of its own. */
function isMorningAfter({ article, times }: DatedReading, day: string): boolean {
  const before = addDays(day, -1);
  let lead = 0;
  for (const { value } of times) {
    const told = value?.slice(0, day.length);
    if (told === before) lead++;
    else if (told === day) lead--;
  }
  return lead > 0 && (article.text.match(hourInFront)?.length ?? 0) < minHours;
}

function reportedBy({ first, last, news }: Days): DateValue {
  const before = addDays(first, -1);
  const other =
    news < first
      ? { value: last, reason: "the day of the article" }
      : { value: before, reason: "the day before the article" };
  return {
    value: news,
    earliest: before,
    latest: last,
    precision: "day",
    basis: "publication-day",
    time: null,
    alternatives: [other],
  };
}
