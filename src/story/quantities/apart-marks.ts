/**
 * @module
 * What may set a figure apart from others of its kind: the days its sentence names, and words like "second", "further", "last" or "Senate" near it.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime } from "../../model/index.js";
import { overlapOf, type Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, gapOf, rangeOf } from "../day-range.js";
import { type ToldSentence, toldSentences } from "../telling/told-sentences.js";
import { rangeOfWords } from "../words/article-words.js";

/** What may set one figure apart. */
export interface ApartMarks {
  /** Sort and value of the words. */
  readonly words: ReadonlyMap<string, string>;
  readonly days: readonly DayRange[];
}

/** Words that set apart stand so near; some may stand farther off. */
const reach = 4;
const reachOf: { readonly [sort: string]: number } = { chamber: 12, order: 8 };

/** The marks of a figure in its sentence. */
export function marksIn(
  reading: DatedReading,
  own: ToldSentence,
  { span, lexicon }: { readonly span: Span; readonly lexicon: StoryLexicon },
): ApartMarks {
  const place = rangeOfWords(reading.article, span);
  const words = new Map<string, string>();
  own.words.forEach((word, at) => {
    const sets = lexicon.quantities.apart.get(word);
    if (sets === undefined || words.has(sets.sort) || isVerb(own.words, at)) return;
    const where = own.from + at;
    const distance = where < place.from ? place.from - where : where < place.to ? 0 : where - place.to + 1;
    if (distance > 0 && distance <= (reachOf[sets.sort] ?? reach)) words.set(sets.sort, sets.value);
  });
  return { words, days: daysIn(reading, own, span) };
}

/** "It will last for two weeks", "are to last a day": no word for the last one. */
function isVerb(words: readonly string[], at: number): boolean {
  return words[at] === "last" && leading.has(words[at - 1] ?? "");
}

const leading: ReadonlySet<string> = new Set("will would to should must may might can could shall".split(" "));

/** The same, where the sentence is not known yet; none outside the body. */
export function marksAt(reading: DatedReading, span: Span, lexicon: StoryLexicon): ApartMarks {
  const own = toldSentences(reading).find(({ start, end }) => start <= span.start && span.start < end);
  return own === undefined ? { words: new Map(), days: [] } : marksIn(reading, own, { span, lexicon });
}

function daysIn({ times }: DatedReading, own: Span, span: Span): DayRange[] {
  return times.flatMap((time) => {
    if (time.type === "DURATION" || overlapOf(time, own) === 0 || overlapOf(time, span) > 0) return [];
    const range = rangeOf(dateOfTime(time)) ?? rangeOfPeriod(time.value);
    return range === null ? [] : [range];
  });
}

const period = /^(?<year>\d{4})(?:-(?<month>\d\d))?$/u;
const day = 86_400_000;

/** A month or a year. */
function rangeOfPeriod(value: string): DayRange | null {
  const told = period.exec(value)?.groups;
  if (told === undefined) return null;
  const year = Number(told["year"]);
  const [from, to] = told["month"] === undefined ? [0, 12] : [Number(told["month"]) - 1, Number(told["month"])];
  return { from: Date.UTC(year, from) / day, to: Date.UTC(year, to) / day - 1 };
}

/** Sorts of words that set apart also where only one has one. */
const alone: ReadonlySet<string> = new Set(["more", "part"]);

/** What sets two figures apart; null where nothing does. A night has two dates: of what happens at night days may lie so far apart.
 * Without `isAlone` only words that both have set them apart. */
export function markBetween(
  a: ApartMarks,
  b: ApartMarks,
  { night, isAlone = true }: { readonly night: number; readonly isAlone?: boolean },
): string | null {
  if (areOnOtherDays(a.days, b.days, night)) return "day";
  for (const sort of new Set([...a.words.keys(), ...b.words.keys()])) {
    const [first, second] = [a.words.get(sort), b.words.get(sort)];
    const isOne = first === undefined || second === undefined;
    if (isOne ? isAlone && alone.has(sort) : first !== second) return sort;
  }
  return null;
}

/** A month is no other day than one that may lie beside it; a year is. */
const grain = { day: 1, month: 31 };

/** Both name times of one grain and no two of them meet. */
function areOnOtherDays(a: readonly DayRange[], b: readonly DayRange[], night: number): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const grains = [...a, ...b].map(grainOf);
  const areOfOneGrain = grains.every((each) => each === grains[0]) || grains.includes("year");
  const room = grains.every((each) => each === "day") ? night : 0;
  return areOfOneGrain && !a.some((x) => b.some((y) => gapOf(x, y)! <= room));
}

function grainOf({ from, to }: DayRange): "day" | "month" | "year" {
  const length = to - from + 1;
  return length <= grain.day ? "day" : length <= grain.month ? "month" : "year";
}
