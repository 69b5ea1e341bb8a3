/**
 * @module
 * Rewrites: the same facts in the same order in new words, without credit.
 *
 * Two reports of one event tell the same facts too, so likeness of sentences alone proves nothing: the order must be kept, words in
 * quotation marks do not count, and one of the two must be unsigned. On hand-labelled pairs this finds few and no false ones. A free
 * retelling keeps half of the order; it is believed of the day's news alone, and of texts that share neither a passage nor a quotation.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { type Article, dayNumber, isDay } from "../../model/index.js";
import { onceFor } from "../../text/once-for.js";
import type { Span } from "../../text/span.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, gapOf } from "../day-range.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { quotedInBody } from "../words/quoted-parts.js";
import { rarityOf } from "../words/rarity.js";
import { comparison, retelling, type WeighedSentence } from "./told-alike.js";

/** One article retold by another: positions in the list, the mean likeness along the kept order, the aligned sentences. */
export interface Retelling {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  /** Told in another order here and there, but fact for fact: only to be believed of texts that share no quotation. */
  readonly isFree: boolean;
  readonly aligned: readonly { readonly from: Span; readonly to: Span; readonly score: number }[];
}

/** A sentence with its telling stems, each once, in text order. */
interface ToldSentence extends Span {
  readonly stems: readonly number[];
  /** The rarest ones two by two, as keys. */
  readonly pairs: readonly number[];
}

const minSentences = 9;
const maxSentences = 120;
const minStems = 4;
/** A retelling of the day's news appears while it is news. */
const maxDays = 2;
/** A retelling is at most about as long again. */
const maxRatio = 2.2;
const keyStems = 4;
const maxPosting = 30;
/** A coverage has fewer stems; two of them make one number. */
const maxStems = 2 ** 26;

/** All retellings among the articles, in list order. */
export function findRewrites(readings: readonly DatedReading[], lexicon: StoryLexicon): Retelling[] {
  const numbers = new StemNumbers(lexicon);
  const told = readings.map(({ article }) => sentencesOf(article, numbers));
  const isUnsignedAt = readings.map(({ article }) => isUnsigned(article));
  const mayRetell = (a: number, b: number) =>
    (isUnsignedAt[a]! || isUnsignedAt[b]!) && areOfLikeLength(told[a]!.length, told[b]!.length);
  const compare = comparison(numbers.size);
  const weighed = onceFor((own: readonly ToldSentence[]) => own.map(({ stems }) => weigh(stems, numbers)));
  return candidatePairs(told, mayRetell).flatMap(([a, b]) => {
    const [inA, inB] = [told[a]!, told[b]!];
    const found = retelling(compare(weighed(inA), weighed(inB)));
    if (found === null) return [];
    const aligned = found.chain.map(([i, j, score]) => ({ from: inA[i]!, to: inB[j]!, score }));
    return found.isFree && !areOfOneDay(readings[a]!, readings[b]!)
      ? []
      : [{ a, b, share: found.share, isFree: found.isFree, aligned }];
  });
}

/** Stems as numbers in the order in which they are met, and how rare each is. */
class StemNumbers {
  readonly #numbers = new Map<string, number>();
  readonly rarities: number[] = [];
  readonly stems: string[] = [];
  /** For each stem the sentence that has asked for it last. */
  readonly #askedBy: number[] = [];
  #nSentences = 0;

  constructor(readonly lexicon: StoryLexicon) {}

  get size(): number {
    return this.stems.length;
  }

  of(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.stems.length);
    this.rarities.push(rarityOf(stem, this.lexicon));
    this.#askedBy.push(0);
    return this.stems.push(stem) - 1;
  }

  /** A number for a sentence, by which it asks whether it has met a stem. */
  nextSentence(): number {
    return ++this.#nSentences;
  }

  isFirst(stem: number, sentence: number): boolean {
    const isFirst = this.#askedBy[stem] !== sentence;
    this.#askedBy[stem] = sentence;
    return isFirst;
  }
}

function isUnsigned({ bylines, agencies, dateline }: Article): boolean {
  const isCredited = agencies.some(({ role }) => role === "text") || (dateline?.agency ?? null) !== null;
  return !isCredited && !bylines.some(({ role }) => role === "writer" || role === "reporter");
}

/** Whether both can have appeared while it was news; an article that nothing dates can. */
function areOfOneDay(a: DatedReading, b: DatedReading): boolean {
  return (gapOf(daysOf(a), daysOf(b)) ?? 0) <= maxDays;
}

function daysOf({ dated: { value, earliest, latest } }: DatedReading): DayRange | null {
  const [first, last] = [earliest ?? value, latest ?? value].map((day) => day?.slice(0, 10) ?? "");
  return isDay(first!) && isDay(last!) ? { from: dayNumber(first!), to: dayNumber(last!) } : null;
}

function areOfLikeLength(nInA: number, nInB: number): boolean {
  const shorter = Math.min(nInA, nInB);
  return shorter >= minSentences && Math.max(nInA, nInB) <= maxRatio * shorter;
}

function sentencesOf(article: Article, numbers: StemNumbers): ToldSentence[] {
  const { text } = article;
  const told: ToldSentence[] = [];
  for (const { line, quoted } of quotedInBody(article))
    for (let start = startOf(text, line.start, line.end); start < line.end; ) {
      const end = endOf(text, start, line.end);
      const stems = ownStems(article, { start, end }, quoted, numbers);
      if (stems.length >= minStems) {
        told.push({ start, end, stems, pairs: stemPairs(stems, numbers) });
        if (told.length === maxSentences) return told;
      }
      start = startOf(text, end, line.end);
    }
  return told;
}

const closings = '"”’';

/** Where a sentence begins: at the first character that ends none. */
function startOf(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isStop(text.charCodeAt(at))) at++;
  return at;
}

function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f;
}

/** Where the sentence ends that begins at a place: behind its stops and the marks that close a quotation. */
function endOf(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && !isStop(text.charCodeAt(at))) at++;
  while (at < limit && isStop(text.charCodeAt(at))) at++;
  while (at < limit && closings.includes(text[at]!)) at++;
  return at;
}

/** Where the stems of a sentence are gathered, used again from sentence to sentence. */
const gathered: number[] = [];

/** The telling stems of a sentence outside quotation marks, each once. */
function ownStems(article: Article, sentence: Span, quoted: readonly Span[], numbers: StemNumbers): number[] {
  const { starts, ends, terms } = wordsOfArticle(article);
  const { from, to } = rangeOfWords(article, sentence);
  const number = numbers.nextSentence();
  let n = 0;
  for (let at = from; at < to; at++) {
    if (quoted.length > 0 && quoted.some(({ start, end }) => start <= starts[at]! && ends[at]! <= end)) continue;
    const stem = numbers.of(terms[at]!.stem);
    if (numbers.rarities[stem]! > 0.8 && numbers.isFirst(stem, number)) gathered[n++] = stem;
  }
  return gathered.slice(0, n);
}

/** Pairs with several sentences that share two of their rarest stems. */
function candidatePairs(
  told: readonly (readonly ToldSentence[])[],
  mayRetell: (a: number, b: number) => boolean,
): [number, number][] {
  // most pairs stand in one text alone: those that cannot stand in another are left out, and a list is made only where one does
  const counts = countsOf(told);
  const postings = new Map<number, number | number[]>();
  for (let at = 0; at < told.length; at++)
    for (const { pairs } of told[at]!)
      for (let i = 0; i < pairs.length; i++)
        if (counts[slotOf(pairs[i]!, counts)]! > 1) postUnder(postings, pairs[i]!, at);
  const inCommon = new Map<number, number>();
  for (const posting of postings.values()) {
    if (typeof posting === "number" || posting.length > maxPosting) continue;
    for (let i = 0; i < posting.length; i++)
      for (let j = i + 1; j < posting.length; j++) {
        if (!mayRetell(posting[i]!, posting[j]!)) continue;
        const pair = posting[i]! * told.length + posting[j]!;
        inCommon.set(pair, (inCommon.get(pair) ?? 0) + 1);
      }
  }
  const pairs = [...inCommon].flatMap(([pair, n]) => (n >= minSentences / 2 ? [pair] : []));
  return pairs
    .sort((x, y) => x - y)
    .map((pair): [number, number] => [Math.floor(pair / told.length), pair % told.length]);
}

function postUnder(postings: Map<number, number | number[]>, key: number, at: number): void {
  const posting = postings.get(key);
  if (posting === undefined) postings.set(key, at);
  else if (typeof posting === "number") {
    if (posting !== at) postings.set(key, [posting, at]);
  } else if (posting.length <= maxPosting && posting.at(-1) !== at) posting.push(at);
}

/** How often keys come that fall into one slot, up to two. */
function countsOf(told: readonly (readonly ToldSentence[])[]): Uint8Array {
  let n = 0;
  for (const sentences of told) for (const { pairs } of sentences) n += pairs.length;
  const counts = new Uint8Array(Math.min(mostSlots, 2 ** Math.ceil(Math.log2(4 * n + 4))));
  for (const sentences of told)
    for (const { pairs } of sentences)
      for (let i = 0; i < pairs.length; i++) {
        const slot = slotOf(pairs[i]!, counts);
        if (counts[slot]! < 2) counts[slot]!++;
      }
  return counts;
}

const mostSlots = 2 ** 22;

function slotOf(key: number, counts: Uint8Array): number {
  const first = Math.floor(key / maxStems);
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(key - first * maxStems, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (counts.length - 1);
}

/** Some stems with their weights, of length 1. */
function weigh(stems: readonly number[], { rarities }: StemNumbers): WeighedSentence {
  const weights = new Float64Array(stems.length);
  let squared = 0;
  for (let at = 0; at < stems.length; at++) {
    const rarity = rarities[stems[at]!]!;
    weights[at] = rarity;
    squared += rarity * rarity;
  }
  const length = Math.sqrt(squared);
  for (let at = 0; at < stems.length; at++) weights[at]! /= length;
  return { stems: new Int32Array(stems), weights };
}

function stemPairs(stems: readonly number[], numbers: StemNumbers): number[] {
  const rare = rarest(stems, numbers);
  const pairs: number[] = [];
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) pairs.push(rare[i]! * maxStems + rare[j]!);
  return pairs;
}

/** The rarest of some stems, of two equally rare ones the first by spelling; their numbers rise. */
function rarest(stems: readonly number[], { stems: spelled, rarities }: StemNumbers): number[] {
  const isRarer = (a: number, b: number) =>
    rarities[a]! > rarities[b]! || (rarities[a] === rarities[b] && compareText(spelled[a]!, spelled[b]!) < 0);
  const rare: number[] = [];
  for (const stem of stems) {
    let at = rare.length;
    while (at > 0 && isRarer(stem, rare[at - 1]!)) at--;
    if (at === keyStems) continue;
    for (let i = Math.min(rare.length, keyStems - 1); i > at; i--) rare[i] = rare[i - 1]!;
    rare[at] = stem;
  }
  // so few are put in order faster than they are sorted
  for (let to = 1; to < rare.length; to++)
    for (let at = to; at > 0 && rare[at - 1]! > rare[at]!; at--) {
      const higher = rare[at - 1]!;
      rare[at - 1] = rare[at]!;
      rare[at] = higher;
    }
  return rare;
}
