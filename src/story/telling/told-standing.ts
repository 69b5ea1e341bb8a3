/**
 * @module
 * How an article, or somebody in it, says talks or a deal stand: "the talks have not broken down", "no progress was made".
 *
 * Only what is told as so: "the talks could collapse" and "if they stall" are left alone, and so is a sentence about talks of another
 * time ("the accord that fell apart in 2019").
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, rangeOf } from "../day-range.js";
import { mayTell } from "./telling-words.js";
import { placeOf, toldSentences, voiceAt } from "./told-sentences.js";

/** One telling of how things stand. */
export interface ToldStanding extends Span {
  readonly standing: string;
  /** Who says so; null where the outlet does. */
  readonly holder: string | null;
  /** The day it is told of: when it was said, else when the article appeared. */
  readonly day: DayRange | null;
}

/** The noun stands so many words before the phrase or behind it. */
const wordsBefore = 9;
const wordsBehind = 4;
/** Many things go on: of what goes on the noun must be the subject. */
const wordsToSubject = 6;
/** A word that turns the phrase round stands so near before it. */
const wordsToTurn = 4;
/** A date further back than this is of other talks. */
const maxAge = 14;

/** What one article tells of how things stand. */
export function standingsOf(reading: DatedReading, lexicon: StoryLexicon): ToldStanding[] {
  if (!mayTell(reading.article, "standing", lexicon)) return [];
  const { standing } = lexicon;
  return toldSentences(reading).flatMap((sentence) => {
    const { words } = sentence;
    return standing.phrases.find(words).flatMap((phrase) => {
      const thing = thingBeside(words, phrase, standing.things);
      const told = thing === null ? null : turned(words, phrase, standing.turns);
      if (thing === null || told === null || isOfOtherTime(reading, sentence)) return [];
      const place = placeOf(reading, sentence, Math.min(thing, phrase.from), Math.max(thing, phrase.to));
      const voice = voiceAt(reading, placeOf(reading, sentence, phrase.from, phrase.to));
      const day = rangeOf(voice?.saidOn) ?? rangeOf(reading.dated);
      return [{ ...place, standing: told, holder: voice?.speaker ?? null, day }];
    });
  });
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** Where the noun is that the phrase is said of; "stalled talks" are those of another day, and "agreed in principle" needs none. */
function thingBeside(words: readonly string[], { from, to, value }: Found, things: ReadonlySet<string>): number | null {
  if (value === "going" && words[to + 1] === "to") return null;
  if (value === "principle" && words[from] === "agreed") return from;
  const reach = value === "going" ? wordsToSubject : wordsBefore;
  for (let at = to; at >= Math.max(0, from - reach); at--) if (things.has(words[at]!)) return at;
  if (value === "going" || (value === "stalled" && things.has(words[to + 1] ?? ""))) return null;
  for (let at = to + 1; at <= Math.min(words.length - 1, to + wordsBehind); at++) if (things.has(words[at]!)) return at;
  return null;
}

/** What the words before make of a standing: "not broken down" goes on; what only could be so is nothing told. */
function turned(words: readonly string[], { from, value }: Found, turns: ReadonlyMap<string, string>): string | null {
  const before = words.slice(Math.max(0, from - wordsToTurn), from).map((word) => turns.get(word));
  if (before.includes("open")) return null;
  if (!before.includes("not")) return value;
  return value === "broken" || value === "stalled" ? "going" : value === "near" ? "apart" : null;
}

/** Whether a sentence names a year or a day long past. */
function isOfOtherTime({ times, dated }: DatedReading, sentence: Span): boolean {
  const now = rangeOf(dated);
  return times.some((time) => {
    if (time.start < sentence.start || time.end > sentence.end) return false;
    const then = rangeOf(dateOfTime(time));
    return now !== null && then !== null && (then.to < now.from - maxAge || then.from > now.to + maxAge);
  });
}
