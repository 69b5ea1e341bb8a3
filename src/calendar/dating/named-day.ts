/**
 * @module
 * Days of a month and holidays that a text names without their year: "on April 13", "Tuesday, Nov. 20", "over the Easter weekend".
 *
 * They fix the season but not the year, except beside a weekday: "Sunday, April 13" is a day of 2025 and not of 2024.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayNumber, isDay, type TimeExpression } from "../../model/index.js";
import { holidayDays } from "../values/holiday-days.js";
import type { Clue } from "./clue.js";
import { type Curve, costAt } from "./cost-curve.js";
import type { Passage } from "./passages.js";
import { daysByYear, yearOf } from "./year-days.js";

/** Clues of the days and holidays named in the body; a caption's day may be an old one and counts for less. */
export function namedDayClues(passages: readonly Passage[], lexicon: CalendarLexicon): Clue[] {
  const clues = new Map<string, Clue>();
  for (const passage of passages) {
    if (passage.part === "other") continue;
    for (const time of passage.times) {
      const clue = clueOf(time, passage, lexicon);
      if (clue !== null && !clues.has(time.relative!)) clues.set(time.relative!, clue);
    }
  }
  return [...clues.values()];
}

function clueOf(time: TimeExpression, passage: Passage, lexicon: CalendarLexicon): Clue | null {
  const [name, argument, mode] = (time.relative ?? "").split(" > ")[0]!.split(":");
  if (name === "month-day") return monthDayClue(time, { monthDay: argument!, mode: mode!, passage }, lexicon);
  return name === "holiday" && mode !== "last" && mode !== "next" && passage.part === "body"
    ? holidayClue(time, { id: argument!, mode: mode!, passage }, lexicon)
    : null;
}

function monthDayClue(
  time: TimeExpression,
  { monthDay, mode, passage }: { monthDay: string; mode: string; passage: Passage },
  lexicon: CalendarLexicon,
): Clue {
  const weekday = weekdayIn(time.text, lexicon);
  const isCaption = passage.part === "caption";
  const daysOf = daysByYear((year) => (isDay(`${year}-${monthDay}`) ? [dayNumber(`${year}-${monthDay}`)] : []));
  return {
    at: { start: time.start, end: time.end },
    tellsYear: false,
    reason: isCaption ? `a picture is of ${time.text}` : `it names ${time.text}`,
    cost: (day) => {
      const year = yearOf(day);
      let best = isCaption ? 3 : 8;
      for (const named of [...daysOf(year - 1), ...daysOf(year), ...daysOf(year + 1)]) {
        const wrong = weekday !== null && weekdayNumber(named) !== weekday ? 6 : 0;
        best = Math.min(best, wrong + distanceCost(day - named, mode));
      }
      return best;
    },
  };
}

/** What it costs to name a day so many days back (or, negative, ahead) without its year. */
function distanceCost(daysAgo: number, mode: string): number {
  if (mode === "future") return daysAgo > 0 ? 6 : costAt(ahead, -daysAgo);
  return daysAgo < 0 ? 1.5 + costAt(ahead, -daysAgo) : costAt(behind, daysAgo);
}

/**
 * Of 98 days of the past that the bodies of dated news name so about two were of each day of the last five weeks (fewer of the days that go
 * by their weekday), then they thin out: one in two days after six weeks, one in three after two months, one in twenty after four.
 */
const behind: Curve = [
  [1, 0],
  [2, 0.4],
  [6, 0.4],
  [7, 0],
  [13, 0],
  [20, 0.3],
  [34, 0.4],
  [45, 1.3],
  [75, 1.9],
  [105, 2.4],
  [150, 3.5],
  [220, 4.5],
];

/** Days ahead: of 64 about three for each day of the first two weeks but for the first three days, which go by their weekday; one in two days later. */
const ahead: Curve = [
  [0, 1.2],
  [3, 0.7],
  [4, 0],
  [14, 0.2],
  [21, 1.2],
  [30, 2],
  [60, 2.5],
  [120, 3.5],
];

/** A holiday in the same sentence as "the weekend" or a past weekday is the one just over. */
function holidayClue(
  time: TimeExpression,
  { id, mode, passage }: { id: string; mode: string; passage: Passage },
  lexicon: CalendarLexicon,
): Clue | null {
  const holiday = lexicon.holidays.get(id);
  if (holiday === undefined) return null;
  const isWeekend = passage.times.some(({ relative }) => relative?.startsWith("weekend:-1"));
  const recent = passage.times.find(({ relative }) =>
    isWeekend ? relative?.startsWith("weekend:-1") : /^weekday:\d:past/.test(relative ?? ""),
  );
  const daysOf = daysByYear((year) => holidayDays(holiday, year, lexicon).map(dayNumber));
  return {
    at: { start: time.start, end: time.end },
    tellsYear: false,
    reason:
      recent === undefined ? `it speaks of ${time.text}` : `it speaks of ${time.text} and ${recent.text} together`,
    cost: (day) => {
      const year = yearOf(day);
      const distances = [year - 1, year, year + 1].flatMap(daysOf).map((named) => day - named);
      return Math.min(
        8,
        ...distances.map((distance) => holidayCost(distance, mode, isWeekend ? 7 : recent === undefined ? null : 10)),
      );
    },
  };
}

/** `within`: the holiday is told as part of the news, so many days back at most; null where it is only mentioned. */
function holidayCost(daysAgo: number, mode: string, within: number | null): number {
  if (mode === "future") return daysAgo > 0 ? 6 : costAt(ahead, -daysAgo);
  if (within !== null) return daysAgo < -1 || daysAgo > within + 2 ? 8 : daysAgo > within ? 3 : 0;
  if (daysAgo < -7) return Math.min(8, 2 - daysAgo / 15);
  return Math.abs(daysAgo) <= 10 ? 0 : Math.min(6, 0.8 + (daysAgo - 10) / 20);
}

function weekdayIn(text: string, lexicon: CalendarLexicon): number | null {
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const is = lexicon.words.get(word);
    const weekday = is?.weekday ?? is?.["weekday-short"];
    if (weekday !== undefined) return Number(weekday);
  }
  return null;
}

/** ISO weekday of a day counted from 1970-01-01. */
function weekdayNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
