/**
 * @module
 * What an article tells of the next meeting: that none is set, or the day it is to be held.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, isOneDay, rangeOf } from "../day-range.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, toldSentences } from "./told-sentences.js";

/** One telling of the next meeting. */
export interface ToldNext extends Span {
  /** The day it is planned for; null where none is said to be planned. */
  readonly day: DayRange | null;
  readonly shown: string;
  readonly holder: string | null;
}

const planned: ReadonlySet<string> = new Set(["agreed", "scheduled"]);

/** The tellings of one article, in text order. */
export function nextsOf(reading: DatedReading, lexicon: StoryLexicon): ToldNext[] {
  const none = mayTell(reading.article, "next", lexicon) ? noneSet(reading, lexicon) : [];
  return [...none, ...daysSet(reading)].sort((a, b) => a.start - b.start);
}

/** That none is set. */
function noneSet(reading: DatedReading, { nextMeeting, nobody }: StoryLexicon): ToldNext[] {
  return toldSentences(reading).flatMap((sentence) => {
    if (!nextMeeting.mayFind(sentence.words)) return [];
    const kept = sentence.words.flatMap((word, at) => (nobody.helpers.has(word) ? [] : [at]));
    const found = nextMeeting.find(kept.map((at) => sentence.words[at]!));
    return found.map(({ from, to }): ToldNext => {
      const place = placeOf(reading, sentence, kept[from]!, kept[to]!);
      return { ...place, day: null, shown: "none set", holder: speakerAt(reading, place) };
    });
  });
}

/** The days of those that are. */
function daysSet(reading: DatedReading): ToldNext[] {
  const now = rangeOf(reading.dated);
  return reading.events.flatMap((event): ToldNext[] => {
    if (event.frame !== "talks" || event.polarity !== "affirmed" || !planned.has(event.status)) return [];
    const day = rangeOf(event.date);
    const place = event.evidence[0];
    if (place === undefined || !isOneDay(day) || now === null || day.from <= now.to) return [];
    return [{ start: place.start, end: place.end, day, shown: event.date!.value!, holder: speakerAt(reading, place) }];
  });
}
