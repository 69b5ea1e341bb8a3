/**
 * @module
 * When a war, protests, talks, a walkout, sanctions or a truce began or ended, as each article tells it: "the talks ended Saturday night".
 *
 * Read off the words before a date: a word of beginning or ending close to it, and what it is of before that. Nothing is read across
 * a full stop or a semicolon.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime, dayOfNumber, type Reading, type TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, isOneDay, rangeOf } from "../day-range.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { wordsOfText } from "../words/body-words.js";
import { mayTell } from "./telling-words.js";

/** A first or last day that an article tells. */
export interface ToldPhase extends Span {
  /** `war`, `protest`, `talks`, ... */
  readonly of: string;
  readonly phase: string;
  readonly range: DayRange;
  /** The date's own words and its value. */
  readonly shown: string;
  readonly isPartOfDay: boolean;
  /** Whether the day was counted back from a length: "eight days of fighting" may be a day more or less. */
  readonly isAbout: boolean;
}

/** The word of beginning stands at most so many words before the date. */
const wordsToDate = 4;
const wordsToThing = 8;
/** What is so long already when a report tells its length; a truce of 30 days is still to come. */
const goingOn: ReadonlySet<string> = new Set(["war", "protest", "walkout"]);

/** The first and last days of one article. */
export function phasesOf(reading: DatedReading, lexicon: StoryLexicon): ToldPhase[] {
  const isDated = mayTell(reading.article, "phases", lexicon) && mayTell(reading.article, "lasting", lexicon);
  const dated = isDated ? datedPhases(reading, lexicon) : [];
  return [...dated, ...countedPhases(reading, lexicon)].sort((a, b) => a.start - b.start);
}

/** Those it gives a date for. */
function datedPhases(reading: Reading, lexicon: StoryLexicon): ToldPhase[] {
  let at = 0;
  const times = [...reading.times].sort((a, b) => a.start - b.start);
  return times.flatMap((time) => {
    while (at < reading.sentences.length && reading.sentences[at]!.end <= time.start) at++;
    const sentence = reading.sentences[at];
    return sentence === undefined || sentence.start > time.start
      ? []
      : (phaseAt(reading, time, sentence, lexicon) ?? []);
  });
}

function phaseAt(reading: Reading, time: TimeExpression, sentence: Span, lexicon: StoryLexicon): ToldPhase | null {
  const date = dateOfTime(time);
  const range = rangeOf(date);
  if (date === null || range === null) return null;
  const { text } = reading.article;
  const before = text.slice(sentence.start, time.start);
  const words = wordsOfText(before.slice(before.lastIndexOf(";") + 1), sentence.start + before.lastIndexOf(";") + 1);
  const verb = words.findLastIndex(({ word }, at) => at >= words.length - wordsToDate && lexicon.phaseOf.has(word));
  if (verb < 0 || text.slice(words[verb]!.end, time.start).includes(",")) return null;
  const phase = lexicon.phaseOf.get(words[verb]!.word)!;
  const thing = words.findLastIndex(
    ({ word }, at) => at < verb && at >= verb - wordsToThing && lexicon.lastingOf.has(word),
  );
  if (thing < 0) return null;
  return {
    of: lexicon.lastingOf.get(words[thing]!.word)!,
    phase,
    range,
    shown: `${time.text}: ${date.value}`,
    isPartOfDay: time.type === "TIME",
    isAbout: false,
    start: words[thing]!.start,
    end: time.end,
  };
}

/**
 * The first day of what is told to be in its sixth day, or to have gone on for eight: counted back from the day of the report, where
 * the report itself names that day.
 */
function countedPhases(reading: DatedReading, lexicon: StoryLexicon): ToldPhase[] {
  const today = rangeOf(reading.dated);
  const counted = reading.figures.filter(
    ({ unit, counted, value, bound }) =>
      unit === "day" && bound === "exact" && value !== null && value >= 2 && goingOn.has(counted ?? ""),
  );
  const inOrder = mayTell(reading.article, "lasting", lexicon) ? daysInOrder(reading, lexicon) : [];
  if (!isOneDay(today) || counted.length + inOrder.length === 0 || !namesDay(reading, today)) return [];
  const first = (of: string, from: number, to: number, place: Span & { readonly text: string }, isAbout: boolean) => ({
    of,
    phase: "start",
    range: { from, to },
    shown: `${place.text}: ${dayOfNumber(from)}`,
    isPartOfDay: false,
    isAbout,
    start: place.start,
    end: place.end,
  });
  const lengths = counted.map((figure) => {
    const value = figure.value!;
    return first(figure.counted!, today.from - value, today.from - value + 1, figure, true);
  });
  const ordinals = inOrder.map(({ of, number, start, end }) => {
    const day = today.from - number + 1;
    return first(of, day, day, { start, end, text: reading.article.text.slice(start, end) }, false);
  });
  return [...lengths, ...ordinals];
}

function namesDay({ times }: Reading, day: DayRange): boolean {
  return times.some((time) => {
    const named = rangeOf(dateOfTime(time));
    return isOneDay(named) && named.from === day.from;
  });
}

/** "The sixth day of escalated fighting", "the 23rd day of the strike". */
function daysInOrder(
  { article, sentences }: Reading,
  { ordinals, lastingOf }: StoryLexicon,
): (Span & { readonly of: string; readonly number: number })[] {
  const { terms, starts, ends } = wordsOfArticle(article);
  return sentences.flatMap((sentence) => {
    const { from, to } = rangeOfWords(article, sentence);
    for (let at = from; at + 2 < to; at++) {
      if (terms[at + 1]!.word !== "day" || terms[at + 2]!.word !== "of") continue;
      const number = ordinals.get(terms[at]!.word) ?? digitsOf(terms[at]!.word);
      if (number === null) continue;
      for (let thing = at + 3; thing < Math.min(to, at + 3 + wordsToThing / 2); thing++) {
        const of = lastingOf.get(terms[thing]!.word);
        if (of !== undefined && goingOn.has(of)) return [{ of, number, start: starts[at]!, end: ends[thing]! }];
      }
    }
    return [];
  });
}

function digitsOf(word: string): number | null {
  const digits = /^(?<digits>\d{1,3})(?:st|nd|rd|th)$/u.exec(word)?.groups?.["digits"];
  return digits === undefined ? null : Number(digits);
}
