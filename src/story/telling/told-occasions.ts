/**
 * @module
 * Days told at the end or the beginning of a clause, by the words beside them: "signed the charter in Torvik on Monday" and "signed the charter
 * in Torvik on Tuesday" stand behind the same words.
 *
 * Only days with a name or a date of their own are read ("today" is another day in every report), and none in a quotation.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, isOneDay, rangeOf } from "../day-range.js";
import { rangeOfWords } from "../words/article-words.js";
import { quotedInBody } from "../words/quoted-parts.js";
import { rarityOf } from "../words/rarity.js";
import { stemOf } from "../words/stem.js";
import { speakerAt, toldSentences } from "./told-sentences.js";

/** A day and the words beside it. */
export interface ToldOccasion extends Span {
  /** The words before it, or behind it, as one key. */
  readonly key: string;
  readonly range: DayRange;
  readonly shown: string;
  readonly holder: string | null;
  /** Its sentence. */
  readonly about: Span;
}

/** So many words beside a day make its key; of these so many must be telling ones. */
const nWords = 5;
const nTelling = 2;
const leastRarity = 2.5;
const named = /\/(?:month-day|day-of-month|iso-date|weekday)$/u;

/** The days of one article, in text order; a day may have a key on either side. */
export function occasionsOf(reading: DatedReading, lexicon: StoryLexicon): ToldOccasion[] {
  const times = reading.times.filter(({ type, rule }) => type === "DATE" && named.test(rule));
  if (times.length === 0) return [];
  const sentences = toldSentences(reading);
  let at = 0;
  return times.flatMap((time): ToldOccasion[] => {
    const range = rangeOf(dateOfTime(time));
    while (at < sentences.length && sentences[at]!.end <= time.start) at++;
    const own = sentences[at];
    if (own === undefined || own.start > time.start || !isOneDay(range) || isQuoted(reading, time)) return [];
    const place = rangeOfWords(reading.article, time);
    const [from, to] = [place.from - own.from, place.to - own.from];
    const keys = [own.words.slice(Math.max(0, from - nWords), from), own.words.slice(to, to + nWords)];
    const holder = speakerAt(reading, time);
    return keys.flatMap((words, side): ToldOccasion[] => {
      if (words.length < nWords || nTellingIn(words, lexicon) < nTelling) return [];
      const { start, end, text } = time;
      return [{ start, end, key: `${side} ${words.join(" ")}`, range, shown: text, holder, about: own }];
    });
  });
}

function nTellingIn(words: readonly string[], lexicon: StoryLexicon): number {
  return words.filter((word) => rarityOf(stemOf(word), lexicon) >= leastRarity).length;
}

function isQuoted({ article }: DatedReading, time: Span): boolean {
  return quotedInBody(article).some(({ line, quoted }) =>
    line.start <= time.start && time.end <= line.end
      ? quoted.some(({ start, end }) => start <= time.start && time.end <= end)
      : false,
  );
}
