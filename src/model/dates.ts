/**
 * @module
 * Days as text, and what a time expression says as a date. No clock, no time zone: news days are calendar days.
 */

import type { DateBasis, DateValue, Precision } from "./date-value.js";
import type { TimeExpression } from "./time.js";

/** Days since 1970-01-01 of an ISO day, by the count of days of the Gregorian calendar; NaN for anything else. */
export function dayNumber(day: string): number {
  const year = numberAt(day, 0, 4);
  const month = numberAt(day, 5, 7);
  // years begin in March here, so that the leap day is the last of its year
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + numberAt(day, 8, 10) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The number in a stretch of text; digits alone, which all days have, are read without a copy of them. */
function numberAt(text: string, start: number, end: number): number {
  const digits = digitsAt(text, start, end);
  return digits < 0 ? Number(text.slice(start, end)) : digits;
}

/** The number that digits in a stretch of text make; -1 where something else stands. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The ISO day `n` days after 1970-01-01; the same count the other way. Outside the years 1 to 9999 it is the platform's own spelling. */
export function dayOfNumber(n: number): string {
  if (!Number.isInteger(n) || n < firstDay || n > lastDay) return new Date(n * 86_400_000).toISOString().slice(0, 10);
  const era = Math.floor((n + 719_468) / 146_097);
  const dayOfEra = n + 719_468 - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return `${year < 1000 ? String(year).padStart(4, "0") : year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Day numbers of 0001-01-01 and 9999-12-31. */
const firstDay = -719_162;
const lastDay = 2_932_896;

/** The ISO day `days` after `day` (before it when negative). `addDays("2025-02-28", 1)` is `2025-03-01`. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** ISO weekday of a day: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a string is an ISO day of the calendar: `2025-02-30` is not, nor is any day of the year 0. */
export function isDay(value: string): boolean {
  if (value.length !== 10 || value[4] !== "-" || value[7] !== "-") return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const day = digitsAt(value, 8, 10);
  if (year <= 0) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day > 0 && day <= (monthLengths[month - 1] ?? 0);
}

/** How fine a TIMEX3 value is. Values that are still open (`XXXX-WXX-2`) are `open`. */
export function precisionOf(value: string): Precision {
  if (value.startsWith("XXXX")) return "open";
  if (/^\d{4}-\d\d-\d\dT\d\d/.test(value)) return "minute";
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return "part-of-day";
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "day";
  if (/^\d{4}-W\d\d-WE$/.test(value)) return "weekend";
  if (/^\d{4}-W\d\d$/.test(value)) return "week";
  if (/^\d{4}-\d\d$/.test(value)) return "month";
  if (/^\d{4}-Q\d$/.test(value)) return "quarter";
  if (/^\d{4}-H\d$/.test(value)) return "half-year";
  if (/^\d{4}-(?:SP|SU|FA|WI)$/.test(value)) return "season";
  if (/^\d{4}$/.test(value)) return "year";
  if (/^\d{3}$/.test(value)) return "decade";
  return "unknown";
}

const basisOfAnchor: { readonly [anchor in TimeExpression["anchor"]]: DateBasis } = {
  none: "stated",
  "publication-day": "publication-day",
  "speech-day": "speech-day",
  discourse: "discourse",
  dateline: "dateline",
};

/** What a time expression says as a date; null for durations and sets, which name no day. */
export function dateOfTime(time: TimeExpression): DateValue | null {
  if (time.type === "DURATION" || time.type === "SET") return null;
  const precision = precisionOf(time.value);
  const isDayFine = precision === "day" || precision === "minute" || precision === "part-of-day";
  const day = isDayFine ? time.value.slice(0, 10) : null;
  return {
    value: time.value,
    earliest: time.begin ?? day,
    latest: time.finish ?? day,
    precision,
    basis: basisOfAnchor[time.anchor],
    time: time.id,
    alternatives: time.alternatives.map(({ value, reason }) => ({ value, reason })),
  };
}

/** The date as a beginning: what begins at midnight on Wednesday, `2033-11-09T24:00`, begins with Thursday, `2033-11-10T00:00`. */
export function asBeginning(date: DateValue): DateValue {
  if (date.value === null || !/^\d{4}-\d\d-\d\dT24:00$/u.test(date.value)) return date;
  const next = addDays(date.value.slice(0, 10), 1);
  return { ...date, value: `${next}T00:00`, earliest: next, latest: next };
}

/** A date that is known to the day. */
export function dayValue(day: string, basis: DateBasis): DateValue {
  return { value: day, earliest: day, latest: day, precision: "day", basis, time: null, alternatives: [] };
}
