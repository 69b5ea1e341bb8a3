/**
 * @module
 * Where a meeting that is still to come is to be held: "will gather in Lindholt on Tuesday", "a further round at a hotel".
 */

import type { UpcomingWords } from "../../lexicon/upcoming.js";
import { dateOfTime } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, rangeOf } from "../day-range.js";
import { termsAt } from "../words/article-words.js";
import { placeOf, speakerAt, type ToldSentence, toldSentences } from "./told-sentences.js";

/** One telling of where a meeting is to be. */
export interface ToldVenue extends Span {
  readonly id: string;
  /** Town or house, by its name or its kind. */
  readonly venue: string;
  /** The last day the sentence names. */
  readonly day: DayRange;
  readonly holder: string | null;
  /** Whether the sentence says that it was moved. */
  readonly isMoved: boolean;
}

/** The venue stands so many characters behind the words for the meeting at most. */
const reach = 130;
/** A meeting further off than this is another chapter. */
const maxAhead = 30;
const week = 7;
const capital = /\b(?:in|at|here in|to) (?:the |a |an )?(?<name>\p{Lu}[\p{L}’'-]+(?: (?:of )?\p{Lu}[\p{L}’'-]+)*)/gu;

/** The tellings of one article, in text order. */
export function venuesOf(reading: DatedReading, words: UpcomingWords): ToldVenue[] {
  const now = rangeOf(reading.dated);
  const sentences = toldSentences(reading);
  return sentences.flatMap((sentence, at) => {
    const start = meetingIn(reading, sentence, words) ?? answerTo(reading, sentences, at, words);
    if (start === null || now === null) return [];
    const day = dayIn(reading, sentence, now);
    const found = day === null ? null : venueIn(reading, { start, end: Math.min(sentence.end, start + reach) }, words);
    if (day === null || found === null || day.from < now.from || day.from > now.to + maxAhead) return [];
    const place = { start: Math.min(start, found.start), end: found.end };
    return [
      {
        ...place,
        id: `${reading.article.id} ${start}`,
        venue: found.venue,
        day,
        holder: speakerAt(reading, place),
        isMoved: sentence.words.some((word) => words.moved.has(word)),
      },
    ];
  });
}

/** Where a sentence begins to tell of a meeting to come; null where it tells of none. */
function meetingIn(reading: DatedReading, sentence: ToldSentence, { phrases, who }: UpcomingWords): number | null {
  if (!phrases.mayFind(sentence.words) || !sentence.words.some((word) => who.has(word))) return null;
  const [phrase] = phrases.find(sentence.words);
  return phrase === undefined ? null : placeOf(reading, sentence, phrase.from, phrase.to).start;
}

/** "And the next round? In Lindholt, on Friday": the whole of a sentence behind such a question. */
function answerTo(
  reading: DatedReading,
  sentences: readonly ToldSentence[],
  at: number,
  words: UpcomingWords,
): number | null {
  const before = sentences[at - 1];
  const isAsked =
    before !== undefined &&
    reading.article.text[before.end - 1] === "?" &&
    words.phrases.find(before.words).length > 0 &&
    before.words.some((word) => words.who.has(word));
  return isAsked ? sentences[at]!.start : null;
}

/** The first name behind "in" or "at" that is no date, or the first kind of house. */
function venueIn(
  reading: DatedReading,
  span: Span,
  { venues }: UpcomingWords,
): (Span & { readonly venue: string }) | null {
  const { article, times } = reading;
  for (const match of article.text.slice(span.start, span.end).matchAll(capital)) {
    const venue = match.groups!["name"]!;
    const start = span.start + match.index + match[0].length - venue.length;
    const end = start + venue.length;
    const isTime = times.some((time) => time.start < end && time.end > start);
    if (!isTime && !isNoTown(reading, { start, end })) return { start, end, venue };
  }
  const kind = termsAt(article, [span]).find(({ word }) => venues.has(word))?.word;
  if (kind === undefined) return null;
  const start = article.text.toLowerCase().indexOf(kind, span.start);
  return { start, end: start + kind.length, venue: kind };
}

/** A state holds its towns, and a person is no place. */
function isNoTown({ mentions, actors }: DatedReading, { start, end }: Span): boolean {
  return mentions.some((each) => {
    if (each.start >= end || each.end <= start) return false;
    const type = actors.find(({ id }) => id === each.actor)?.type;
    return type === "state" || type === "person" || each.type === "person";
  });
}

/** The last day a sentence names. A weekday that was taken for the one just gone is the next one: the meeting is still to come. */
function dayIn({ times }: DatedReading, sentence: Span, now: DayRange): DayRange | null {
  const ranges = times.flatMap((time) => {
    const isInside = time.start >= sentence.start && time.end <= sentence.end && time.type !== "DURATION";
    const range = isInside ? rangeOf(dateOfTime(time)) : null;
    if (range === null || range.to - range.from > 1) return [];
    const isGone = range.to < now.from && range.from >= now.from - week && !/\d/u.test(time.text);
    return [isGone ? { from: range.from + week, to: range.to + week } : range];
  });
  return ranges.sort((a, b) => b.from - a.from)[0] ?? null;
}
