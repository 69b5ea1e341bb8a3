/**
 * @module
 * How long a call or a meeting is said to have been: "spoke by telephone for 20 minutes", "Monday's two-hour session".
 *
 * Leaves alone what only stands beside a length: "within three hours", "two hours later", "a two-hour delay".
 */

import type { SittingWords, StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, isOneDay, rangeOf } from "../day-range.js";
import { unitOf } from "../entries/same-figure.js";
import { termsAt } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, type ToldSentence, toldSentences } from "./told-sentences.js";

/** The length of one call or meeting. */
export interface ToldSitting extends Span {
  readonly kind: "call" | "meeting";
  /** Least and most minutes it may have been. */
  readonly low: number;
  readonly high: number;
  /** The smallest unit it is told in, in minutes. */
  readonly unit: number;
  readonly shown: string;
  /** The day its sentence names; null where it names none. */
  readonly day: DayRange | null;
  readonly holder: string | null;
  readonly about: Span;
}

/** A word for the sitting stands so near the length, before it or behind it. */
const near = 20;
/** "three hours | and five minutes" */
const maxLink = 12;

/** The lengths of calls and meetings in one article, in text order. */
export function sittingsOf(reading: DatedReading, lexicon: StoryLexicon): ToldSitting[] {
  if (!mayTell(reading.article, "sittings", lexicon)) return [];
  const words = lexicon.sittings;
  const lengths = lengthsOf(reading);
  if (lengths.length === 0) return [];
  const sentences = toldSentences(reading);
  const found: ToldSitting[] = [];
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const first = lengths[i]!;
    while (at < sentences.length && sentences[at]!.end <= first.start) at++;
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start > first.start) continue;
    const next = lengths[i + 1];
    const rest = next !== undefined && isRest(first, next) ? next : null;
    if (rest !== null) i++;
    if (!sentence.words.some((word) => words.kinds.has(word))) continue;
    const told = sittingAt(reading, sentence, { first, rest, words });
    if (told !== null) found.push(told);
  }
  return found;
}

/** A length of time as a figure or a time expression tells it. */
interface Told extends Span {
  readonly text: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Those of the figures, and lengths in words that are no figure: "an hour and a half". */
function lengthsOf({ figures, times }: DatedReading): Told[] {
  const counted = figures.flatMap((figure): Told[] => {
    const { unit, value } = figure;
    if ((unit !== "minute" && unit !== "hour") || value === null || figure.counted === "truce") return [];
    return [{ ...figure, unit, value }];
  });
  const inWords = times.flatMap((time): Told[] => {
    const told = time.type === "DURATION" ? length.exec(time.value)?.groups : undefined;
    if (told === undefined || counted.some(({ start, end }) => start < time.end && end > time.start)) return [];
    const value = Number(told["value"]);
    return [{ ...time, unit: told["unit"] === "H" ? "hour" : "minute", value, low: value, high: value }];
  });
  return [...counted, ...inWords].sort((a, b) => a.start - b.start);
}

const length = /^PT(?<value>\d+(?:\.\d+)?)(?<unit>[HM])$/u;

function isRest(first: Told, next: Told): boolean {
  return (
    first.unit === "hour" && next.unit === "minute" && next.start >= first.end && next.start - first.end <= maxLink
  );
}

interface Length {
  readonly first: Told;
  /** "and five minutes" */
  readonly rest: Told | null;
  readonly words: SittingWords;
}

function sittingAt(reading: DatedReading, sentence: ToldSentence, { first, rest, words }: Length): ToldSitting | null {
  const { article } = reading;
  const end = rest?.end ?? first.end;
  const inside = termsAt(article, [{ start: first.start, end: sentence.end }]).map(({ word }) => word);
  const before = termsAt(article, [{ start: sentence.start, end: first.start }]).map(({ word }) => word);
  const behind = termsAt(article, [{ start: end, end: sentence.end }]).map(({ word }) => word);
  if (before.slice(-2).some((word) => words.before.has(word))) return null;
  if (behind.slice(0, 1).some((word) => words.behind.has(word)) || words.behind.has(lastWord(first.text))) return null;
  const around = [...inside.slice(0, near), ...before.slice(-near).reverse()];
  const kinds = around.flatMap((word) => words.kinds.get(word) ?? []);
  if (kinds.length === 0) return null;
  const place = { start: first.start, end };
  const more = rest === null ? 0 : rest.value;
  const low = (first.low ?? first.value * 0.5) * unitOf(first) + more;
  const high = (first.high ?? first.value * 2) * unitOf(first) + more;
  const day = reading.times.flatMap((time) => {
    const range = time.start >= sentence.start && time.end <= sentence.end ? rangeOf(dateOfTime(time)) : null;
    return isOneDay(range) ? [range] : [];
  })[0];
  return {
    ...place,
    kind: kinds.includes("call") ? "call" : "meeting",
    low,
    high,
    unit: unitOf(rest ?? first),
    shown: article.text.slice(place.start, place.end),
    day: day ?? null,
    holder: speakerAt(reading, place),
    about: placeOf(reading, sentence, 0, sentence.words.length - 1),
  };
}

function lastWord(text: string): string {
  return text.toLowerCase().split(/[\s-]/u).at(-1)!;
}
