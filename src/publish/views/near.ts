/**
 * @module
 * What falls due within a few days: deadlines, the ends of truces, and meetings, each with the days that are left.
 */

import { dayNumber, isDay } from "../../model/index.js";
import { type CalendarLine, calendarOf } from "../brief/calendar.js";
import type { RecordIndex } from "../record-index.js";
import { countWords } from "../words/day-words.js";
import type { Change } from "./changes.js";

/** A day that comes near; another day of the same thing has another key. */
export interface NearChange extends Change {
  readonly key: string;
}

/** What falls due from a day on, within so many days of it; what is cancelled does not. */
export function nearChanges(index: RecordIndex, today: string, nDays: number): NearChange[] {
  return calendarOf(index).flatMap((line) => {
    const left = daysLeft(line, today);
    if (left === null || left < 0 || left > nDays || line.certainty === "cancelled") return [];
    const { entry: id, kind, when, whenWords, title, cites } = line;
    const inDays = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${countWords(left, "day")}`;
    const day = cites.flatMap((cite) => cite.day ?? []).sort();
    return [
      {
        key: `${id} ${kind} ${when}`,
        what: "due",
        id,
        title,
        was: null,
        now: `${kind} ${inDays}, ${whenWords}`,
        day: day.at(-1) ?? null,
        cites,
      } as const,
    ];
  });
}

/** Days until the last day it may be on; null where none is known. */
function daysLeft({ first, last }: CalendarLine, today: string): number | null {
  const day = last ?? first;
  return day !== null && isDay(day) && isDay(today) ? dayNumber(day) - dayNumber(today) : null;
}
