/**
 * @module
 * The day of a dateline, printed without its year: "SALTMERE, August 7 (Meridian) --". It is the day the copy was sent.
 */

import { dayNumber, isDay, type Reading } from "../../model/index.js";
import { sliceOf } from "../../text/span.js";
import type { Clue } from "./clue.js";
import { daysByYear, yearOf } from "./year-days.js";

/** Costs by days from the dateline's day to the publication: copy of one evening is printed the next morning. */
const costs = [0, 0.7, 3] as const;
const otherwise = 8;

/** A clue for each day a dateline names; one with its year is the page's own claim and is not looked at here. */
export function datelineDayClues({ article }: Reading): Clue[] {
  return article.dateClaims.flatMap(({ role, value, start, end }) => {
    const monthDay = /^XXXX-(?<monthDay>\d\d-\d\d)$/.exec(value)?.groups?.monthDay;
    if (role !== "dateline" || monthDay === undefined) return [];
    const at = start === undefined || end === undefined ? undefined : { start, end };
    const words = at === undefined ? monthDay : sliceOf(article.text, at);
    const daysOf = daysByYear((year) => (isDay(`${year}-${monthDay}`) ? [dayNumber(`${year}-${monthDay}`)] : []));
    const cost = (day: number) => {
      const year = yearOf(day);
      const named = [...daysOf(year - 1), ...daysOf(year)];
      return Math.min(otherwise, ...named.map((at) => costs[day - at] ?? otherwise));
    };
    return [{ reason: `its dateline names ${words}`, at, tellsYear: false, cost }];
  });
}
