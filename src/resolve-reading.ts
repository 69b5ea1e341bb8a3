/**
 * @module
 * A reading once its article has a day: every time and every date that rests on it is worked out again.
 */

import { resolveTime } from "./calendar/index.js";
import type { CalendarLexicon } from "./lexicon/calendar.js";
import type { DateValue, InferredDate, Reading, TimeExpression } from "./model/index.js";
import { dateOfTime, dayValue, isDay } from "./model/index.js";
import type { DatedReading } from "./story/dated-reading.js";

/** The reading with its times, statements and events resolved for the day of its article. */
export function resolveReading(reading: Reading, dated: InferredDate, lexicon: CalendarLexicon): DatedReading {
  const day = dated.value;
  if (day === null || !isDay(day)) return { ...reading, dated };
  const times = reading.times.map((time) => (time.relative === null ? time : resolveTime(time, day, lexicon)));
  const resolved = new Map(times.map((time) => [time.id, time]));
  return {
    ...reading,
    dated,
    times,
    statements: reading.statements.map((statement) => resolveDates(statement, resolved, day)),
    events: reading.events.map((event) => resolveDates(event, resolved, day)),
  };
}

/** A copy of a value in which each DateValue that names a time of the article, or rests on its day, is worked out again. */
function resolveDates<T>(value: T, times: ReadonlyMap<string, TimeExpression>, day: string): T {
  if (Array.isArray(value)) return value.map((item) => resolveDates(item, times, day)) as T;
  if (value === null || typeof value !== "object") return value;
  if (isDateValue(value)) return resolveDate(value, times, day) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveDates(inner, times, day)])) as T;
}

function isDateValue(value: object): value is DateValue {
  return "precision" in value && "basis" in value && "time" in value;
}

function resolveDate(date: DateValue, times: ReadonlyMap<string, TimeExpression>, day: string): DateValue {
  const time = date.time === null ? undefined : times.get(date.time);
  if (time) return dateOfTime(time) ?? date;
  return date.basis === "publication-day" && date.value === null ? dayValue(day, "publication-day") : date;
}
