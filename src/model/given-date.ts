/**
 * @module
 * A date as a person writes it: `2031-03-11`, `2031-03-11T18:00`, `2031-W11`, `2031-03`, `2031`, and from one of them to another,
 * `2031-03-09/2031-03-12`. The record shows it in the same spelling, so that what a sheet holds can be written back.
 */

import type { DateValue, Precision } from "./date-value.js";
import { addDays, isDay, precisionOf, weekdayOf } from "./dates.js";

/** How such a date is asked for. */
export const givenDateWords =
  "a day (2031-03-11), a minute (2031-03-11T18:00), a week (2031-W11), a month (2031-03), a year (2031) or from one to another (2031-03-09/2031-03-12)";

/** First and last day. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** The date that a text stands for, as one that somebody has given; null where it is none. Two dots may stand for the stroke. */
export function givenDate(text: string): DateValue | null {
  const [from, to, ...more] = text.split(/\/|\.\./u).map((part) => part.trim());
  const first = daysOf(from!);
  if (first === null || more.length > 0) return null;
  if (to === undefined) return given(from!, precisionOf(from!), first);
  const last = daysOf(to);
  if (last === null || last.latest < first.earliest) return null;
  return given(`${from}/${to}`, "range", { earliest: first.earliest, latest: last.latest });
}

function given(value: string, precision: Precision, days: Days): DateValue {
  return { value, ...days, precision, basis: "correction", time: null, alternatives: [] };
}

/** The days of a single date; null where it is none, or no day of the calendar. */
function daysOf(value: string): Days | null {
  const { year, month, day, time, week } =
    /^(?<year>\d{4})(?:-(?:(?<month>\d\d)(?:-(?<day>\d\d)(?<time>T\d\d:\d\d)?)?|W(?<week>\d\d)))?$/u.exec(value)
      ?.groups ?? {};
  if (year === undefined || Number(year) === 0) return null;
  if (week !== undefined) return daysOfWeek(year, Number(week));
  if (time !== undefined && !/^T(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)) return null;
  if (day !== undefined)
    return isDay(value.slice(0, 10)) ? { earliest: value.slice(0, 10), latest: value.slice(0, 10) } : null;
  const end = ["31", "30", "29", "28"].map((last) => `${year}-${month ?? "12"}-${last}`).find(isDay);
  return end === undefined ? null : { earliest: `${year}-${month ?? "01"}-01`, latest: end };
}

/** A week from its Monday; the first one of a year has its 4 January. */
function daysOfWeek(year: string, week: number): Days | null {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
  // the Thursday tells whose week it is: only some years have a 53rd
  const isOfYear = week > 0 && addDays(monday, 3).startsWith(year);
  return isOfYear ? { earliest: monday, latest: addDays(monday, 6) } : null;
}
