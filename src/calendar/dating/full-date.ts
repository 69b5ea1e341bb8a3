/**
 * @module
 * Dates with their year: what a text tells as past cannot be later than its publication, and the latest year it names is usually near.
 */

import { dayNumber, type TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { intervalOf } from "../values/interval.js";
import { type Clue, floorClue } from "./clue.js";
import { type Curve, costAt } from "./cost-curve.js";
import { isPlanned, isPlannedYear } from "./en/planned.js";
import type { Passage } from "./passages.js";

/** A dated time of an article: the first day it may mean, and its words. */
interface DatedTime {
  readonly at: Span;
  readonly first: number;
  readonly year: number;
  readonly text: string;
  readonly isCaption: boolean;
  readonly isFine: boolean;
  readonly isDay: boolean;
}

/** Floors of the past dates, and a soft pull towards the latest date named. */
export function fullDateClues(passages: readonly Passage[]): Clue[] {
  const dated = passages.flatMap((passage) => datedTimes(passage));
  const fine = dated.filter(({ isFine }) => isFine).reduce<DatedTime | null>(laterOf, null);
  const year = dated.filter(({ isFine }) => !isFine).reduce<DatedTime | null>(laterOf, null);
  const latest = fine === null || fine.isCaption ? year : fine;
  return [
    ...(fine === null
      ? []
      : [floorClue(fine.first, `${fine.isCaption ? "a picture is of" : "it names"} ${fine.text}`, fine.at)]),
    ...(year === null ? [] : [yearClue(year, fine !== null && year.year > fine.year ? 0.8 : 1.5)]),
    ...(latest === null ? [] : [recency(latest)]),
    ...(fine?.isCaption === true && fine.isDay ? [captionPull(fine)] : []),
  ];
}

function laterOf(best: DatedTime | null, time: DatedTime): DatedTime {
  return best === null || time.first > best.first ? time : best;
}

/** A bare year may be one of a plan ("the 2030 target") whatever the verb, so it is a soft floor; after a finer date even more so. */
function yearClue({ at, first, text }: DatedTime, weight: number): Clue {
  return { at, tellsYear: true, reason: `it names ${text}`, cost: (day) => (day >= first ? 0 : weight) };
}

/**
 * Each year after the latest one named makes an article less likely: a text of 2025 seldom names no year after 2022. A whole date is nearer
 * still: of 51 that were the latest of their article's past 25 were of its day or the day before, 6 of the month before, 9 of the year before.
 */
/** What the longest silence about later dates costs: a text of history may name none for decades. */
const farthest = 7;

function recency({ at, first, year, text, isFine, isDay }: DatedTime): Clue {
  const yearEnd = dayNumber(`${year}-12-31`);
  return {
    at,
    tellsYear: true,
    reason: `the latest date it names is ${text}`,
    cost: (day) => {
      const years = Math.max(0, isFine ? (day - first) / 365 : (day - yearEnd) / 365);
      if (isDay && day >= first)
        return Math.min(farthest, 4 + 0.4 * years, 0.9 * Math.log(Math.max(1, day - first)) + 0.4 * years);
      return Math.min(farthest, years * (isFine ? 0.8 : 0.4));
    },
  };
}

/** Of 27 days that captions of dated news print 9 were the day itself, 3 the day before, 5 of that week; 10 were of a picture from the archive. */
const sincePicture: Curve = [
  [0, 0],
  [1, 1],
  [3, 2],
  [7, 3],
  [14, 3.5],
];

function captionPull({ at, first, text }: DatedTime): Clue {
  return { at, tellsYear: true, reason: `a picture is of ${text}`, cost: (day) => costAt(sincePicture, day - first) };
}

function datedTimes(passage: Passage): DatedTime[] {
  if (passage.part === "other") return [];
  return passage.times.flatMap((time) => datedTime(time, passage));
}

function datedTime(time: TimeExpression, passage: Passage): DatedTime[] {
  if (time.relative !== null || time.type === "DURATION" || time.type === "SET") return [];
  const days = intervalOf(time.value);
  const year = Number(time.value.slice(0, 4));
  if (days === null || !/^\d{4}/.test(time.value) || year < 1900 || year > 2100) return [];
  if (isPlanned(passage.text.slice(Math.max(0, time.start - passage.start - 40), time.start - passage.start)))
    return [];
  if (
    time.value.length === 4 &&
    isPlannedYear(passage.text.slice(time.end - passage.start, time.end - passage.start + 40))
  )
    return [];
  const first = dayNumber(time.mod === "END" ? days.last : days.first);
  const isCaption = passage.part === "caption";
  const isDay = /^\d{4}-\d\d-\d\d/.test(time.value);
  return [
    {
      at: { start: time.start, end: time.end },
      first,
      year,
      text: time.text,
      isCaption,
      isFine: time.value.length > 4,
      isDay,
    },
  ];
}
