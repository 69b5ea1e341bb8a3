/**
 * @module
 * The short form in which a time expression says how its value is counted: steps joined by " > ", each a name and arguments.
 *
 * `weekday:2:past` is the last Tuesday, `year:-1 > in:04` April of last year, `=2025-04-13 > day:1` the day after 13 April 2025.
 * `clip` and `about` count nothing: they narrow or widen the days that the value may mean.
 * A form that begins with `=` rests on nothing; every other one is counted from the publication day.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { addDays } from "../../model/index.js";
import { type DayRange, intervalOf } from "./interval.js";
import { applyStep, openValue } from "./steps.js";

/** What a form says for a day. */
export interface Counted {
  readonly value: string;
  readonly begin: string | undefined;
  readonly finish: string | undefined;
  readonly alternatives: readonly { readonly value: string; readonly reason: string }[];
}

/** Whether the form needs a publication day. */
export function isCounted(form: string): boolean {
  return !form.startsWith("=");
}

/** The value of a form for a publication day, or as far as it goes without one (null). */
export function countForm(form: string, published: string | null, lexicon: CalendarLexicon): Counted {
  let value = published;
  let alternatives: Counted["alternatives"] = [];
  let clip: { side: string; day: string } | undefined;
  let slack = 0;
  for (const step of form.split(" > ")) {
    if (step.startsWith("=")) {
      value = step.slice(1);
      continue;
    }
    const [name, ...args] = step.split(":") as [string, ...string[]];
    if (name === "clip") {
      if (published !== null) clip = { side: args[0]!, day: published };
      continue;
    }
    if (name === "about") {
      slack = Number(args[0]);
      continue;
    }
    const counted = value === null ? null : applyStep(value, { name, args }, lexicon);
    value = counted?.value ?? openValue(value, { name, args });
    alternatives = counted?.alternatives ?? [];
  }
  const days = value === null ? null : intervalOf(value);
  const { begin, finish } = clipped(days === null ? undefined : widened(days, slack), clip);
  return { value: value ?? "XXXX", begin, finish, alternatives };
}

/** "Two weeks ago" is a day or so off on either side. */
function widened(days: DayRange, slack: number): DayRange {
  return slack === 0 ? days : { first: addDays(days.first, -slack), last: addDays(days.last, slack) };
}

/** "Earlier this month" ends on the day it is said, "later this week" begins there. */
function clipped(
  days: { first: string; last: string } | undefined,
  clip: { side: string; day: string } | undefined,
): { begin: string | undefined; finish: string | undefined } {
  if (days === undefined) return { begin: undefined, finish: undefined };
  if (clip === undefined || clip.day < days.first || clip.day > days.last)
    return { begin: days.first, finish: days.last };
  return clip.side === "earlier" ? { begin: days.first, finish: clip.day } : { begin: clip.day, finish: days.last };
}
