/**
 * @module
 * Rewrites: the same facts in the same order in new words, without credit.
 *
 * Two reports of one event tell the same facts too, so likeness of sentences alone proves nothing: the order must be kept, words in
 * quotation marks do not count, and one of the two must be unsigned. On hand-labelled pairs this finds few and no false ones.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Article } from "../model/index.js";
import type { Span } from "../text/span.js";
import { rangeOfWords, wordsOfArticle } from "./article-words.js";
import { bodyLines } from "./body-words.js";
import { rarityOf } from "./claim-features.js";
import { compareText } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { quotedParts } from "./quoted-parts.js";

/** One article retold by another: positions in the list, the mean likeness along the kept order, the aligned sentences. */
export interface Retelling {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly aligned: readonly { readonly from: Span; readonly to: Span; readonly score: number }[];
}

interface ToldSentence extends Span {
  /** The stems as numbers, in text order, and the weight of each. */
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  /** The rarest ones two by two, as keys. */
  readonly pairs: readonly number[];
}

const minSentences = 9;
const maxSentences = 120;
const minStems = 4;
/** Below this two sentences tell different facts. */
const sentenceFrom = 0.25;
const alignedFrom = 0.6;
const chainFrom = 0.45;
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
  return candidatePairs(told, mayRetell).flatMap(([a, b]) => {
    const [inA, inB] = [told[a]!, told[b]!];
    const found = retelling(compare(inA, inB));
    if (found === null) return [];
    const aligned = found.chain.map(([i, j, score]) => ({ from: inA[i]!, to: inB[j]!, score }));
    return [{ a, b, share: found.share, aligned }];
  });
}

/** Stems as numbers in the order in which they are met, and how rare each is. */
class StemNumbers {
  readonly #numbers = new Map<string, number>();
  readonly rarities: number[] = [];
  readonly stems: string[] = [];

  constructor(readonly lexicon: StoryLexicon) {}

  get size(): number {
    return this.stems.length;
  }

  of(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.stems.length);
    this.rarities.push(rarityOf(stem, this.lexicon));
    return this.stems.push(stem) - 1;
  }
}

function isUnsigned({ bylines, agencies, dateline }: Article): boolean {
  const isCredited = agencies.some(({ role }) => role === "text") || (dateline?.agency ?? null) !== null;
  return !isCredited && !bylines.some(({ role }) => role === "writer" || role === "reporter");
}

function areOfLikeLength(nInA: number, nInB: number): boolean {
  const shorter = Math.min(nInA, nInB);
  return shorter >= minSentences && Math.max(nInA, nInB) <= maxRatio * shorter;
}

function sentencesOf(article: Article, numbers: StemNumbers): ToldSentence[] {
  const { text } = article;
  const told: ToldSentence[] = [];
  for (const line of bodyLines(article)) {
    const quoted = quotedParts(text, line);
    for (const match of text.slice(line.start, line.end).matchAll(/[^.!?]+[.!?]*["”’]*/gu)) {
      const start = line.start + match.index;
      const stems = ownStems(article, { start, end: start + match[0].length }, quoted, numbers);
      if (stems.length < minStems) continue;
      const weights = Float64Array.from(stems, (stem) => numbers.rarities[stem]!);
      const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
      told.push({
        start,
        end: start + match[0].length,
        stems: Int32Array.from(stems),
        weights: weights.map((weight) => weight / length),
        pairs: stemPairs(stems, numbers),
      });
      if (told.length === maxSentences) return told;
    }
  }
  return told;
}

/** The telling stems of a sentence outside quotation marks, each once. */
function ownStems(article: Article, sentence: Span, quoted: readonly Span[], numbers: StemNumbers): number[] {
  const { starts, ends, terms } = wordsOfArticle(article);
  const { from, to } = rangeOfWords(article, sentence);
  const stems = new Set<number>();
  for (let at = from; at < to; at++) {
    if (quoted.some(({ start, end }) => start <= starts[at]! && ends[at]! <= end)) continue;
    const stem = numbers.of(terms[at]!.stem);
    if (numbers.rarities[stem]! > 0.8) stems.add(stem);
  }
  return [...stems];
}

/** Pairs with several sentences that share two of their rarest stems. */
function candidatePairs(
  told: readonly (readonly ToldSentence[])[],
  mayRetell: (a: number, b: number) => boolean,
): [number, number][] {
  const postings = new Map<number, number[]>();
  told.forEach((sentences, at) => {
    for (const { pairs } of sentences)
      for (const key of pairs) {
        const posting = postings.get(key);
        if (posting === undefined) postings.set(key, [at]);
        else if (posting.length <= maxPosting && posting.at(-1) !== at) posting.push(at);
      }
  });
  const inCommon = new Map<number, number>();
  for (const posting of postings.values()) {
    if (posting.length < 2 || posting.length > maxPosting) continue;
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

function stemPairs(stems: readonly number[], { stems: spelled, rarities }: StemNumbers): number[] {
  const rare = stems
    .toSorted((a, b) => rarities[b]! - rarities[a]! || compareText(spelled[a]!, spelled[b]!))
    .slice(0, keyStems)
    .sort((a, b) => a - b);
  return rare.flatMap((stem, i) => rare.slice(i + 1).map((other) => stem * maxStems + other));
}

/** How like each sentence of one text is to each of another, row by row; 0 where they tell different facts. */
type Scores = readonly Float64Array[];

/** The comparison of two texts with `nStems` stems between them. A pair's products are summed in the order of the shorter sentence. */
function comparison(nStems: number): (inA: readonly ToldSentence[], inB: readonly ToldSentence[]) => Scores {
  const weightOf = new Float64Array(nStems);
  const products = (
    long: ToldSentence,
    others: readonly ToldSentence[],
    take: (at: number, product: number) => void,
  ) => {
    long.stems.forEach((stem, at) => {
      weightOf[stem] = long.weights[at]!;
    });
    others.forEach(({ stems, weights }, place) => {
      let product = 0;
      for (let at = 0; at < stems.length; at++) product += weights[at]! * weightOf[stems[at]!]!;
      take(place, product);
    });
    for (const stem of long.stems) weightOf[stem] = 0;
  };
  return (inA, inB) => {
    const scores = inA.map(() => new Float64Array(inB.length));
    const put = (i: number, j: number, product: number) => {
      if (product >= sentenceFrom) scores[i]![j] = product;
    };
    inA.forEach((x, i) => {
      products(x, inB, (j, product) => {
        if (inB[j]!.stems.length <= x.stems.length) put(i, j, product);
      });
    });
    inB.forEach((y, j) => {
      products(y, inA, (i, product) => {
        if (inA[i]!.stems.length < y.stems.length) put(i, j, product);
      });
    });
    return scores;
  };
}

function retelling(scores: Scores): { share: number; chain: [i: number, j: number, score: number][] } | null {
  const [nInA, nInB] = [scores.length, scores[0]!.length];
  const bestA = scores.filter((row) => row.some((score) => score > 0)).length / nInA;
  let inB = 0;
  for (let j = 0; j < nInB; j++) if (scores.some((row) => row[j]! > 0)) inB++;
  if ((nInA <= nInB ? bestA : inB / nInB) < alignedFrom) return null;
  const chain = bestChain(scores).map(([i, j]): [number, number, number] => [i, j, scores[i]![j]!]);
  const share = chain.reduce((sum, [, , score]) => sum + score, 0) / Math.min(nInA, nInB);
  return share < chainFrom ? null : { share, chain };
}

/** The pairs of sentences, rising in both texts, whose likeness adds up highest. */
function bestChain(scores: Scores): [number, number][] {
  const [n, m] = [scores.length, scores[0]?.length ?? 0];
  const sums = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++)
      sums[i]![j] = Math.max(sums[i - 1]![j]!, sums[i]![j - 1]!, sums[i - 1]![j - 1]! + scores[i - 1]![j - 1]!);
  const chain: [number, number][] = [];
  for (let i = n, j = m; i > 0 && j > 0; ) {
    if (sums[i]![j] === sums[i - 1]![j]) i--;
    else if (sums[i]![j] === sums[i]![j - 1]) j--;
    else chain.push([--i, --j]);
  }
  return chain.reverse();
}
