/**
 * @module
 * The quotations of an article's body as two texts are compared by them: their words, and whose they are.
 */

import type { DatedReading } from "../dated-reading.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { quotedInBody } from "../words/quoted-parts.js";
import { SpanIndex } from "../words/span-index.js";

/** What stands between two marks. */
export interface QuotedWords {
  /** Marks included. */
  readonly start: number;
  readonly end: number;
  /** The hashes of its words, in their order. */
  readonly words: readonly number[];
}

/** The same with its speaker. */
export interface Quotation extends QuotedWords {
  /** The canonical name of who said it; null where the article leaves it open. */
  readonly voice: string | null;
}

/** Shorter ones are words that somebody stresses. */
const minWords = 3;
/** Of a longer one its beginning tells which it is: two are compared word by word. */
const maxWords = 300;
/** An article with more is a transcript, whose beginning is enough: each is compared with each of the other article. */
const maxQuotations = 200;

/** The quotations of an article, in text order; of one with hundreds the first ones. */
export function quotationsOf({ article }: DatedReading): QuotedWords[] {
  const quoted = quotedInBody(article).flatMap((line) => line.quoted);
  if (quoted.length === 0) return [];
  const { terms } = wordsOfArticle(article);
  const found: QuotedWords[] = [];
  for (const { start, end } of quoted) {
    const { from, to } = rangeOfWords(article, { start, end });
    if (to - from < minWords) continue;
    const words = terms.slice(from, Math.min(to, from + maxWords)).map(({ hash }) => hash);
    found.push({ start, end, words });
    if (found.length === maxQuotations) break;
  }
  return found;
}

/** The quotations with their speakers: asked for those articles only that share some. */
export function withVoices({ statements }: DatedReading, quotations: readonly QuotedWords[]): Quotation[] {
  const voices = new SpanIndex(
    statements.flatMap(({ content, speaker }) => content.map((span) => ({ ...span, value: speaker?.entity ?? null }))),
  );
  return quotations.map((each) => ({ ...each, voice: voices.over(each) }));
}

/** A shorter one must stand in the other whole and be of nobody else: "a red line" is said by many. */
const fewWords = 5;
const sharedFrom = 0.7;

/** Whether two quotations are one utterance, perhaps cut and spelled otherwise; how many words they share, 0 if they are two. */
export function sharedWords(a: Quotation, b: Quotation): number {
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const n = inOrder(shorter, longer);
  if (shorter.length >= fewWords) return n >= sharedFrom * shorter.length ? n : 0;
  const isOfOne = a.voice !== null && b.voice !== null ? a.voice === b.voice : n > minWords && a.voice !== b.voice;
  return n === shorter.length && isOfOne ? n : 0;
}

/** The length of the longest row of words that both have, with others between them. */
function inOrder(shorter: readonly number[], longer: readonly number[]): number {
  const best = new Array<number>(shorter.length + 1).fill(0);
  for (const word of longer) {
    let before = 0;
    for (let at = 1; at <= shorter.length; at++) {
      const above = best[at]!;
      best[at] = shorter[at - 1] === word ? before + 1 : Math.max(above, best[at - 1]!);
      before = above;
    }
  }
  return best[shorter.length]!;
}
