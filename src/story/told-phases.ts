/**
 * @module
 * When a war, protests, talks, a walkout, sanctions or a truce began or ended, as each article tells it: "the talks ended Saturday night".
 *
 * Read off the words before a date: a word of beginning or ending close to it, and what it is of before that. Nothing is read across
 * a full stop or a semicolon.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import { dateOfTime, type Reading, type TimeExpression } from "../model/index.js";
import type { Span } from "../text/span.js";
import { wordsOfText } from "./body-words.js";
import { type DayRange, rangeOf } from "./day-range.js";

/** A first or last day that an article tells. */
export interface ToldPhase extends Span {
  /** `war`, `protest`, `talks`, ... */
  readonly of: string;
  readonly phase: string;
  readonly range: DayRange;
  /** The date's own words and its value. */
  readonly shown: string;
  readonly isPartOfDay: boolean;
}

/** The word of beginning stands at most so many words before the date. */
const wordsToDate = 4;
const wordsToThing = 8;

/** The first and last days of one article. */
export function phasesOf(reading: Reading, lexicon: StoryLexicon): ToldPhase[] {
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
    start: words[thing]!.start,
    end: time.end,
  };
}
