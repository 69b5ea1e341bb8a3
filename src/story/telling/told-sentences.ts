/**
 * @module
 * The sentences of an article's body as lists of words with their places, and who speaks where: what tellings are read from.
 *
 * What is kept is a cache alone: it goes with the reading, and clearing it changes no result.
 */

import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type Voice, voicesOf } from "../names/voices.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { bodyLines } from "../words/body-words.js";
import { SpanIndex } from "../words/span-index.js";

/** One sentence of the body. */
export interface ToldSentence extends Span {
  /** In lower case, without possessive endings. */
  readonly words: readonly string[];
  /** Place of the first of its words in the article. */
  readonly from: number;
}

interface Told {
  readonly sentences: readonly ToldSentence[];
  readonly voices: SpanIndex<Voice>;
}

const ofReading = new WeakMap<DatedReading, Told>();

/** The sentences of the body, in text order. */
export function toldSentences(reading: DatedReading): readonly ToldSentence[] {
  return toldOf(reading).sentences;
}

/** Who speaks at a place; null where the outlet does. */
export function speakerAt(reading: DatedReading, place: Span): string | null {
  return voiceAt(reading, place)?.speaker ?? null;
}

/** Whose words stand at a place. */
export function voiceAt(reading: DatedReading, place: Span): Voice | null {
  return toldOf(reading).voices.over(place);
}

/** The stretch from one word of a sentence to another, both included. */
export function placeOf({ article }: DatedReading, { from }: ToldSentence, first: number, last: number): Span {
  const { starts, ends } = wordsOfArticle(article);
  return { start: starts[from + first]!, end: ends[from + last]! };
}

/** The sentence of a place with so many before it and behind it in its paragraph. */
export function aroundOf(reading: DatedReading, place: Span, reach: { before: number; behind: number }): Span {
  const sentences = toldSentences(reading);
  let at = 0;
  for (let to = sentences.length; at < to; ) {
    const middle = (at + to) >> 1;
    if (sentences[middle]!.end <= place.start) at = middle + 1;
    else to = middle;
  }
  const own = sentences[at];
  if (own === undefined || own.start > place.start) return place;
  const isNext = (a: number, b: number) =>
    b < sentences.length && !reading.article.text.slice(sentences[a]!.end, sentences[b]!.start).includes("\n");
  let [first, last] = [at, at];
  while (first > Math.max(0, at - reach.before) && isNext(first - 1, first)) first--;
  while (last < at + reach.behind && isNext(last, last + 1)) last++;
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}

function toldOf(reading: DatedReading): Told {
  const known = ofReading.get(reading);
  if (known !== undefined) return known;
  const { article } = reading;
  const body = new SpanIndex(bodyLines(article).map((line) => ({ ...line, value: line })));
  const { terms } = wordsOfArticle(article);
  const sentences = reading.sentences.flatMap((sentence): ToldSentence[] => {
    if (body.over(sentence) === null) return [];
    const { from, to } = rangeOfWords(article, sentence);
    return [{ start: sentence.start, end: sentence.end, from, words: terms.slice(from, to).map(({ word }) => word) }];
  });
  const told = { sentences, voices: voicesOf(reading) };
  ofReading.set(reading, told);
  return told;
}
