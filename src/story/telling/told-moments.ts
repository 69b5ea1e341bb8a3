/**
 * @module
 * The day, month or hour of what happens once: "the truce came into force at noon on Thursday", "a fort seized in May".
 *
 * A phrase has the first time behind it in its sentence. Only days, months and hours are read: a week or a season is told
 * too loosely to contradict anything.
 */

import type { MomentWords, StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime, dayNumber, isDay, type TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, isOneDay, rangeOf } from "../day-range.js";
import { wordsOfArticle } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { aroundOf, placeOf, speakerAt, type ToldSentence, toldSentences } from "./told-sentences.js";

/** One telling of when something happened or will. */
export interface ToldMoment extends Span {
  /** `force`, `meeting`, `capture`, ... */
  readonly of: string;
  readonly grain: "month" | "day" | "hour";
  readonly range: DayRange;
  /** Minutes after midnight; null where no hour is told. */
  readonly minute: number | null;
  readonly shown: string;
  readonly holder: string | null;
  /** Its sentence and the one before it. */
  readonly about: Span;
}

/** The time stands at most so many words behind the phrase. */
const maxWords = 9;
/** "Tuesday | at noon" */
const wordsToHour = 3;
const hour = /^(?<day>\d{4}-\d\d-\d\d)T(?<hours>\d\d):(?<minutes>\d\d)/u;
const month = /^\d{4}-\d\d$/u;

/** The tellings of one article, in text order. */
export function momentsOf(reading: DatedReading, lexicon: StoryLexicon): ToldMoment[] {
  if (reading.times.length === 0 || !mayTell(reading.article, "moments", lexicon)) return [];
  const { phrases } = lexicon.moments;
  const times = [...reading.times].sort((a, b) => a.start - b.start);
  let at = 0;
  return toldSentences(reading).flatMap((sentence) => {
    while (at < times.length && times[at]!.start < sentence.start) at++;
    const first = at;
    while (at < times.length && times[at]!.start < sentence.end) at++;
    const own = times.slice(first, at);
    return own.length === 0 ? [] : momentsIn(reading, sentence, { own, phrases });
  });
}

function momentsIn(
  reading: DatedReading,
  sentence: ToldSentence,
  { own, phrases }: { readonly own: readonly TimeExpression[]; readonly phrases: MomentWords["phrases"] },
): ToldMoment[] {
  const found = phrases.find(sentence.words);
  if (found.length === 0) return [];
  const { starts } = wordsOfArticle(reading.article);
  const days = own.flatMap((time) => {
    const range = rangeOf(dateOfTime(time));
    return hour.test(time.value) || !isOneDay(range) ? [] : [range];
  });
  const wordOf = (time: TimeExpression) =>
    sentence.words.findIndex((_, at) => starts[sentence.from + at]! >= time.start);
  const moments = own.flatMap((time) => {
    const when = momentOf(time, days);
    return when === null ? [] : [{ time, when, word: wordOf(time) }];
  });
  return found.flatMap((phrase, at): ToldMoment[] => {
    const behind = moments.filter(({ word }) => word > phrase.to && word <= (found[at + 1]?.from ?? word));
    const [first, second] = behind;
    if (first === undefined || first.word - phrase.to > maxWords) return [];
    // "on Tuesday at noon" is one moment: the hour holds the day
    const isHour = second?.when.grain === "hour" && second.word - first.word <= wordsToHour;
    const { time, when } = isHour ? second : first;
    const start = placeOf(reading, sentence, phrase.from, phrase.to).start;
    const place = { start, end: time.end };
    const about = aroundOf(reading, place, { before: 1, behind: 0 });
    return [{ ...place, ...when, of: phrase.value, shown: time.text, holder: speakerAt(reading, place), about }];
  });
}

function momentOf(
  time: TimeExpression,
  days: readonly DayRange[],
): Pick<ToldMoment, "grain" | "range" | "minute"> | null {
  const clock = hour.exec(time.value)?.groups;
  if (clock !== undefined && isDay(clock["day"]!)) {
    const own = dayNumber(clock["day"]!);
    const range = days.length === 1 ? days[0]! : { from: own, to: own };
    return { grain: "hour", range, minute: Number(clock["hours"]) * 60 + Number(clock["minutes"]) };
  }
  const range = rangeOf(dateOfTime(time));
  if (range === null || time.type !== "DATE") return null;
  if (isOneDay(range)) return { grain: "day", range, minute: null };
  return month.test(time.value) ? { grain: "month", range: partOf(range, time.mod), minute: null } : null;
}

/** "The end of May" is its last third. */
function partOf({ from, to }: DayRange, mod: string | undefined): DayRange {
  const third = Math.round((to - from + 1) / 3);
  if (mod === "END") return { from: to - third + 1, to };
  return mod === "START" ? { from, to: from + third - 1 } : { from, to };
}
