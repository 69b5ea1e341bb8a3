/**
 * @module
 * How far apart two articles appeared: who retells the day's news does so while it is news.
 */

import type { DatedReading } from "../dated-reading.js";
import { gapOf, rangeOf } from "../day-range.js";

/** A retelling appears so many days after its source at most. */
const maxDays = 2;

/** Days between two articles; null where either has none. */
export function daysBetween(a: DatedReading, b: DatedReading): number | null {
  return gapOf(rangeOf(a.dated), rangeOf(b.dated));
}

/** Whether both can have appeared while it was news; an article that nothing dates can. */
export function areOfOneNews(a: DatedReading, b: DatedReading): boolean {
  return (daysBetween(a, b) ?? 0) <= maxDays;
}
