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

/**
 * The value with each DateValue that names a time of the article, or rests on its day, worked out again; what holds no such date is
 * shared, not copied.
 */
function resolveDates<T>(value: T, times: ReadonlyMap<string, TimeExpression>, day: string): T {
  if (value === null || typeof value !== "object") return value;
  if (isDateValue(value)) return resolveDate(value, times, day) as T;
  let changed: T | null = null;
  for (const key of Object.keys(value) as (keyof T)[]) {
    const inner = resolveDates(value[key], times, day);
    if (inner === value[key]) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as T;
    changed[key] = inner;
  }
  return changed ?? value;
}

function isDateValue(value: object): value is DateValue {
  return "precision" in value && "basis" in value && "time" in value;
}

function resolveDate(date: DateValue, times: ReadonlyMap<string, TimeExpression>, day: string): DateValue {
  const time = date.time === null ? undefined : times.get(date.time);
  if (time) return dateOfTime(time) ?? date;
  return date.basis === "publication-day" && date.value === null ? dayValue(day, "publication-day") : date;
}
