/**
 * @module
 * The days of a drawn timeline in words: what a column is called, and which of them are named above the drawing.
 */

import { weekdayOf } from "../model/index.js";
import type { Drawing } from "../publish/brief/timeline-drawing.js";
import type { Days, Unit } from "../publish/brief/timeline-window.js";
import { dayWords, shortDay } from "../publish/words/day-words.js";

/** "Mon 10 Mar 2031", "week of Mon 10 Mar 2031", "March 2031", "2031". */
export function columnWords({ first }: Days, unit: Unit): string {
  if (unit === "week") return `week of ${dayWords(first)}`;
  return dayWords(unit === "month" ? first.slice(0, 7) : unit === "year" ? first.slice(0, 4) : first);
}

/** A name above the drawing, and what stands under it. */
export interface NamedColumn {
  readonly column: Days;
  readonly words: string;
  readonly more: string | null;
}

/** More names than these run into each other; short ones may be twice as many. */
const mostTicks = 9;

/** The names above the drawing. */
export function ticksOf({ columns, unit }: Pick<Drawing, "columns" | "unit">): NamedColumn[] {
  const named = unit === "day" && columns.length > 16 ? columns.filter(({ first }) => weekdayOf(first) === 1) : columns;
  const most = unit === "day" && columns.length <= 16 ? columns.length : mostTicks;
  const every = Math.ceil(named.length / most);
  return named
    .filter((_, at) => at % every === 0)
    .map((column, at) => ({ column, ...wordsOf(column.first, { unit, isFirst: at === 0 }) }));
}

/** The year stands under the first, and where it turns. */
function wordsOf(day: string, { unit, isFirst }: { readonly unit: Unit; readonly isFirst: boolean }) {
  const isTurn = isFirst || day.slice(5, 7) === "01";
  const year = isTurn ? day.slice(0, 4) : null;
  if (unit === "year") return { words: day.slice(0, 4), more: null };
  if (unit === "month")
    return {
      words: shortDay(`${day.slice(0, 7)}-01`)
        .split(" ")
        .at(-1)!,
      more: year,
    };
  const [weekday = "", ...date] = shortDay(day).split(" ");
  return unit === "day" ? { words: date.join(" "), more: weekday } : { words: date.join(" "), more: year };
}
