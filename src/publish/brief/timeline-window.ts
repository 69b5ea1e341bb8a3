/**
 * @module
 * The days that a timeline draws, and into what it divides them: two weeks day by day, half a year by weeks, or all there is.
 */

import { addDays, dayNumber, weekdayOf } from "../../model/index.js";

/** How near one looks; `most` are the days on which most is told. */
export const zooms = ["days", "weeks", "all"] as const;
export type Zoom = (typeof zooms)[number] | "most";

/** What is counted together. */
export type Unit = "day" | "week" | "month" | "year";

/** A stretch of days, both ends included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What is drawn. */
export interface Window extends Days {
  readonly unit: Unit;
  /** Days before and after it that the same zoom would draw next; null where nothing is there, or all is drawn already. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Days drawn before and after the middle of what is told as news. */
const reach = 45;
const lengths = { days: 14, weeks: 26 * 7 } as const;
/** Years that are drawn one beside the other. */
const mostYears = 200;
/** So many days are drawn one by one, by weeks, by months; more by years. */
const longest: readonly (readonly [unit: Unit, days: number])[] = [
  ["day", 92],
  ["week", 2 * 366],
  ["month", 10 * 366],
];

/** An entry's days, and whether it is told as background. */
export interface Dated extends Days {
  readonly background: boolean;
}

/** The window around a day; the middle of what is told as news unless a day is given. Null where no two days are known. */
export function windowOf(
  dated: readonly Dated[],
  { zoom, at }: { readonly zoom: Zoom; readonly at: string | null },
): Window | null {
  const news = dated
    .filter(({ background, first, last }) => !background && first === last)
    .map(({ first }) => first)
    .sort();
  const middle = at ?? news[Math.floor(news.length / 2)];
  if (middle === undefined) return null;
  const all = spanOf(dated);
  if (zoom === "days" || zoom === "weeks") return aroundOf(middle, { zoom, all });
  const drawn = zoom === "all" ? all : nearOf(news, middle);
  if (drawn === null || drawn.first === drawn.last) return null;
  return { ...drawn, unit: unitOf(drawn), before: null, after: null };
}

/** From the first day to the last of all that has days; of what is told of long ago the last centuries. */
function spanOf(dated: readonly Dated[]): Days | null {
  let [first, last] = ["", ""];
  for (const each of dated) {
    if (first === "" || each.first < first) first = each.first;
    if (each.last > last) last = each.last;
  }
  if (first === "") return null;
  const oldest = addDays(last, -mostYears * 366);
  return { first: first < oldest ? oldest : first, last };
}

function nearOf(news: readonly string[], middle: string): Days | null {
  const near = news.filter((day) => day >= addDays(middle, -reach) && day <= addDays(middle, reach));
  return near.length === 0 ? null : { first: near[0]!, last: near.at(-1)! };
}

/** Whole weeks: of two the second has the day, of half a year the week in the middle. */
function aroundOf(day: string, { zoom, all }: { readonly zoom: "days" | "weeks"; readonly all: Days | null }): Window {
  const length = lengths[zoom];
  const monday = addDays(day, 1 - weekdayOf(day));
  const first = addDays(monday, zoom === "days" ? -7 : -13 * 7);
  const last = addDays(first, length - 1);
  return {
    first,
    last,
    unit: zoom === "days" ? "day" : "week",
    before: all !== null && all.first < first ? addDays(day, -length) : null,
    after: all !== null && all.last > last ? addDays(day, length) : null,
  };
}

function unitOf({ first, last }: Days): Unit {
  const length = dayNumber(last) - dayNumber(first) + 1;
  return longest.find(([, days]) => length <= days)?.[0] ?? "year";
}

/** What a window is divided into, in order; the first and the last are whole ones. */
export function columnsOf({ first, last, unit }: Pick<Window, "first" | "last" | "unit">): Days[] {
  const columns: Days[] = [];
  for (let from = startOf(first, unit); from <= last; ) {
    const next = nextOf(from, unit);
    columns.push({ first: from, last: addDays(next, -1) });
    from = next;
  }
  return columns;
}

function startOf(day: string, unit: Unit): string {
  if (unit === "week") return addDays(day, 1 - weekdayOf(day));
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  return unit === "year" ? `${day.slice(0, 4)}-01-01` : day;
}

function nextOf(from: string, unit: Unit): string {
  if (unit === "day" || unit === "week") return addDays(from, unit === "day" ? 1 : 7);
  // a day beyond any month, or any year, is in the next
  return startOf(addDays(from, unit === "month" ? 31 : 366), unit);
}
