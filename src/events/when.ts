/**
 * @module
 * The day of an act: a time expression of its own clause, else of its sentence; never the publication day by itself.
 */

import type { DateValue, TimeExpression } from "../model/index.js";
import { dateOfTime } from "../model/index.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

/** Times between two tokens. */
export function timesBetween(view: SentenceView, first: number, last: number): TimeExpression[] {
  const start = view.tokens[first]?.start ?? 0;
  const end = view.tokens[Math.min(last, view.tokens.length) - 1]?.end ?? 0;
  return view.times.filter((time) => time.start >= start && time.end <= end);
}

/** The date of an act at a token: the nearest time in its clause, else the one date of the sentence. */
export function dateAt(view: SentenceView, at: number): DateValue | null {
  const clause = clauseAt(view.clauses, at);
  const own = datesOf(timesBetween(view, clause.first, clause.last));
  const { start } = view.tokens[at]!;
  if (own.length > 0) return nearest(own, start);
  const opening = view.clauses[0]!;
  const all = datesOf(timesBetween(view, 0, view.tokens.length));
  if (all.length === 1 && (clause === opening || clause.opener === "," || clause.opener === "and")) return all[0]!.date;
  return null;
}

interface Dated {
  readonly time: TimeExpression;
  readonly date: DateValue;
}

function datesOf(times: readonly TimeExpression[]): Dated[] {
  return times.flatMap((time) => {
    const date = dateOfTime(time);
    return date === null || /_REF$/.test(time.value) ? [] : [{ time, date }];
  });
}

function nearest(dates: readonly Dated[], start: number): DateValue {
  let best = dates[0]!;
  for (const dated of dates) if (Math.abs(dated.time.start - start) < Math.abs(best.time.start - start)) best = dated;
  return best.date;
}
