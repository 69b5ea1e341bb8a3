/**
 * @module
 * How many days something has gone on: "after eight days of fighting", "on the sixth day of the strike", counted from the day on which an
 * article of the coverage lets it begin ("the offensive began on Nov. 14").
 *
 * Leaves alone lengths of other things ("a four-day visit") and a coverage that gives no first day.
 */

import type { CalendarLexicon } from "../../../lexicon/calendar.js";
import { dayNumber, isDay } from "../../../model/index.js";
import type { Span } from "../../../text/span.js";
import type { Clue } from "../clue.js";
import { type Curve, costAt } from "../cost-curve.js";
import type { Passage } from "../passages.js";
import { daysByYear, yearOf } from "../year-days.js";
import { anyOf } from "./any-of.js";

const thing = anyOf(
  "fighting war conflict offensive operation bombardment bombing clashes violence strike striking walkout protest protests siege blockade hostilities battle standoff shelling unrest raids airstrikes",
);
const startWords = anyOf(
  "began begun begin start started launched erupted broke_out ignited triggered since outbreak went_on",
);
const running = "(?:its|their|the|a) (?<nth>[\\p{L}\\d]+) (?:straight |consecutive )?(?<unit>day|week)";
const nthDay = new RegExp(`\\b${running}\\b(?<after>[^.;]{0,40})`, "iu");
const monthDay = /^(?:month-day:(?<named>\d\d-\d\d):|=\d{4}-(?<dated>\d\d-\d\d)$)/;

/** The day of a year on which it began, as "11-14", and the words that say so. */
export interface FirstDay {
  readonly monthDay: string;
  readonly text: string;
}

/** The first day most sentences give; null when none does or two are given equally often. */
export function firstDayOf(passages: readonly Passage[]): FirstDay | null {
  const votes = new Map<string, { first: FirstDay; count: number }>();
  for (const { text, times, part, start } of passages) {
    if (part !== "body" || !thing.test(text)) continue;
    for (const time of times) {
      const found = monthDay.exec(time.relative ?? `=${time.value}`)?.groups;
      const day = found?.named ?? found?.dated;
      const near = text.slice(Math.max(0, time.start - start - 60), time.end - start + 20);
      if (day === undefined || !startWords.test(near)) continue;
      const vote = votes.get(day) ?? { first: { monthDay: day, text: time.text }, count: 0 };
      votes.set(day, { ...vote, count: vote.count + 1 });
    }
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  return best === undefined || second?.count === best.count ? null : best.first;
}

/** What it costs to be so many days later than the count says; what is over is told of for some days. */
const late: Curve = [
  [-4, 6],
  [-2, 2.5],
  [-1, 0],
  [1, 0],
  [3, 0.8],
  [7, 2],
  [21, 4],
];
/** A count of the running day is exact but for clocks. */
const onTheDay: Curve = [
  [-3, 6],
  [-1, 0.7],
  [0, 0],
  [1, 0.7],
  [3, 6],
];

/** Counts of what is to come, or of something else's last days. */
const otherCount = /\b(?:another|next|coming|every|within)\b/i;

/** A clue for the first count of days of an article. */
export function daysIntoClues(passages: readonly Passage[], first: FirstDay | null, lexicon: CalendarLexicon): Clue[] {
  if (first === null) return [];
  for (const passage of passages) {
    if (passage.part !== "body") continue;
    const count = runningDay(passage, lexicon) ?? countedDays(passage);
    if (count !== null) return [clueOf(count, first)];
  }
  return [];
}

interface Count {
  readonly words: string;
  readonly at: Span;
  readonly days: number;
  /** Days a week stands for. */
  readonly unit: number;
  readonly curve: Curve;
}

function runningDay({ text, start: offset }: Passage, lexicon: CalendarLexicon): Count | null {
  const match = nthDay.exec(text);
  const found = match?.groups;
  if (match === null || found === undefined || !thing.test(found.after!)) return null;
  const nth = ordinalOf(found.nth!.toLowerCase(), lexicon);
  if (Number.isNaN(nth)) return null;
  const unit = found.unit!.toLowerCase() === "week" ? 7 : 1;
  const start = offset + match.index;
  const at = { start, end: start + match[0].length - found.after!.length };
  return { words: `${found.nth} ${found.unit}`, at, days: nth * unit, unit, curve: onTheDay };
}

/** 6 for "sixth" and "6th". */
function ordinalOf(word: string, lexicon: CalendarLexicon): number {
  return /^\d+(?:st|nd|rd|th)$/.test(word)
    ? Number.parseInt(word, 10)
    : Number(lexicon.words.get(word)?.ordinal ?? Number.NaN);
}

function countedDays({ text, times, start }: Passage): Count | null {
  for (const time of times) {
    const length = time.type === "DURATION" ? /^P(?<n>\d+)(?<unit>[DW])$/.exec(time.value)?.groups : undefined;
    if (length === undefined) continue;
    const after = text.slice(time.end - start, time.end - start + 40).split(/[.;,]/, 1)[0]!;
    const before = text.slice(Math.max(0, time.start - start - 16), time.start - start);
    const words = `${before}${time.text}`;
    if (!thing.test(after) || otherCount.test(words)) continue;
    const unit = length.unit === "W" ? 7 : 1;
    return {
      words: time.text,
      at: { start: time.start, end: time.end },
      days: Number(length.n) * unit,
      unit,
      curve: late,
    };
  }
  return null;
}

function clueOf({ words, at, days, unit, curve }: Count, first: FirstDay): Clue {
  const firstDays = daysByYear((year) => {
    const iso = `${year}-${first.monthDay}`;
    return isDay(iso) ? [dayNumber(iso)] : [];
  });
  return {
    at,
    tellsYear: false,
    reason: `it counts "${words}" of what began on ${first.text}`,
    cost: (day) => {
      const year = yearOf(day);
      const costs = [...firstDays(year - 1), ...firstDays(year)].map((began) => {
        const beyond = day - began + 1 - days;
        return costAt(curve, unit === 1 ? beyond : beyond / 4);
      });
      return Math.min(6, ...costs);
    },
  };
}
