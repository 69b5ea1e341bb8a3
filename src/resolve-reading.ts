/**
 * @module
 * A reading once its article has a day: every time and every date that rests on it is worked out again.
 */

import { resolveTime } from "./calendar/index.js";
import type { CalendarLexicon } from "./lexicon/calendar.js";
import type { DateValue, InferredDate, Reading, TimeExpression } from "./model/index.js";
import { asBeginning, dateOfTime, dayValue, isDay } from "./model/index.js";
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
  if (Array.isArray(value)) return resolveList(value, times, day) as T;
  if (isDateValue(value)) return resolveDate(value, times, day) as T;
  let changed: T | null = null;
  for (const key in value) {
    const before = value[key];
    if (before === null || typeof before !== "object") continue;
    const found = resolveDates(before, times, day);
    const after = key === "start" && isDateValue(found) ? (asBeginning(found) as typeof found) : found;
    if (after === before) continue;
    changed ??= { ...value };
    changed[key] = after;
  }
  return changed ?? value;
}

function resolveList(list: readonly unknown[], times: ReadonlyMap<string, TimeExpression>, day: string): unknown {
  let changed: unknown[] | null = null;
  for (let at = 0; at < list.length; at++) {
    const after = resolveDates(list[at], times, day);
    if (after === list[at]) continue;
    changed ??= [...list];
    changed[at] = after;
  }
  return changed ?? list;
}

function isDateValue(value: object): value is DateValue {
  return "precision" in value && "basis" in value && "time" in value;
}

function resolveDate(date: DateValue, times: ReadonlyMap<string, TimeExpression>, day: string): DateValue {
  const time = date.time === null ? undefined : times.get(date.time);
  // a day carried over from another sentence still rests on that one
  if (time) {
    const found = dateOfTime(time) ?? date;
    return date.basis === "discourse" ? { ...found, basis: "discourse" } : found;
  }
  return date.basis === "publication-day" && date.value === null ? dayValue(day, "publication-day") : date;
}
