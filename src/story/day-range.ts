/**
 * @module
 * Days as ranges: what a date may mean, and how far two dates lie apart.
 */

import { type DateValue, dayNumber, isDay } from "../model/index.js";
import type { EventClaim } from "./claims/claims.js";

/** First and last day, counted from 1970-01-01, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The days a date may mean; null while it is open. */
export function rangeOf(date: Pick<DateValue, "value" | "earliest" | "latest"> | null | undefined): DayRange | null {
  if (!date) return null;
  const from = date.earliest ?? date.value;
  const to = date.latest ?? date.value;
  if (from === null || to === null) return null;
  const first = from.slice(0, 10);
  const last = to === from ? first : to.slice(0, 10);
  if (!isDay(first) || (last !== first && !isDay(last)) || first > last) return null;
  const day = dayNumber(first);
  return { from: day, to: last === first ? day : dayNumber(last) };
}

/** Days between two ranges: 0 when they meet, null when one is not known. */
export function gapOf(a: DayRange | null, b: DayRange | null): number | null {
  if (a === null || b === null) return null;
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Whether a date names exactly one day. */
export function isOneDay(range: DayRange | null): range is DayRange {
  return range !== null && range.from === range.to;
}

/** Whether a date is only a feast or part of a truce's name: "a truce for Easter" does not say when it was announced. */
export function isFromName(date: DateValue | null, { event, reading }: EventClaim): boolean {
  if (date === null || date.time === null || event.frame !== "ceasefire") return false;
  const time = reading.times.find(({ id }) => id === date.time);
  if (time === undefined) return false;
  return time.rule.includes("holiday") || (event.name?.includes(time.text) ?? false);
}
