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
import { bodyLines, wordsOfText } from "./body-words.js";
import { cosine, rarityOf } from "./claim-features.js";
import { compareText } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { quotedParts } from "./quoted-parts.js";
import { stemOf } from "./stem.js";
import { type TermVector, unitVector } from "./term-vectors.js";

/** One article retold by another: positions in the list, the mean likeness along the kept order, the aligned sentences. */
export interface Retelling {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly aligned: readonly { readonly from: Span; readonly to: Span; readonly score: number }[];
}

interface ToldSentence extends Span {
  readonly vector: TermVector;
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

/** All retellings among the articles, in list order. */
export function findRewrites(readings: readonly DatedReading[], lexicon: StoryLexicon): Retelling[] {
  const told = readings.map(({ article }) => sentencesOf(article, lexicon));
  return candidatePairs(told)
    .filter(([a, b]) => isUnsigned(readings[a]!.article) || isUnsigned(readings[b]!.article))
    .flatMap(([a, b]) => retelling(a, b, told[a]!, told[b]!) ?? []);
}

function isUnsigned({ bylines, agencies, dateline }: Article): boolean {
  const isCredited = agencies.some(({ role }) => role === "text") || (dateline?.agency ?? null) !== null;
  return !isCredited && !bylines.some(({ role }) => role === "writer" || role === "reporter");
}

function sentencesOf(article: Article, lexicon: StoryLexicon): ToldSentence[] {
  return bodyLines(article)
    .flatMap((line) => {
      const quoted = quotedParts(article.text, line);
      return [...article.text.slice(line.start, line.end).matchAll(/[^.!?]+[.!?]*["”’]*/gu)].flatMap((match) => {
        const start = line.start + match.index;
        const own = wordsOfText(match[0], start).filter(
          (word) => !quoted.some((part) => part.start <= word.start && word.end <= part.end),
        );
        const weights = [...new Set(own.map(({ word }) => stemOf(word)))]
          .map((stem) => [stem, rarityOf(stem, lexicon)] as const)
          .filter(([, weight]) => weight > 0.8);
        if (weights.length < minStems) return [];
        return [{ start, end: start + match[0].length, vector: unitVector(weights) }];
      });
    })
    .slice(0, maxSentences);
}

/** Pairs with several sentences that share two of their rarest stems. */
function candidatePairs(told: readonly (readonly ToldSentence[])[]): [number, number][] {
  const postings = new Map<string, Set<number>>();
  told.forEach((sentences, at) => {
    for (const { vector } of sentences)
      for (const key of stemPairs(vector)) postings.set(key, (postings.get(key) ?? new Set()).add(at));
  });
  const inCommon = new Map<number, number>();
  for (const posting of postings.values()) {
    if (posting.size < 2 || posting.size > maxPosting) continue;
    const places = [...posting];
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) {
        const pair = places[i]! * told.length + places[j]!;
        inCommon.set(pair, (inCommon.get(pair) ?? 0) + 1);
      }
  }
  return [...inCommon]
    .filter(([, n]) => n >= minSentences / 2)
    .map(([pair]): [number, number] => [Math.floor(pair / told.length), pair % told.length])
    .sort(([a, b], [c, d]) => a - c || b - d);
}

function stemPairs(vector: TermVector): string[] {
  const rare = [...vector]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, keyStems)
    .map(([stem]) => stem)
    .sort();
  return rare.flatMap((stem, i) => rare.slice(i + 1).map((other) => `${stem} ${other}`));
}

function retelling(a: number, b: number, inA: readonly ToldSentence[], inB: readonly ToldSentence[]): Retelling | null {
  const shorter = Math.min(inA.length, inB.length);
  if (shorter < minSentences || Math.max(inA.length, inB.length) > maxRatio * shorter) return null;
  const scores = inA.map((x) =>
    inB.map((y) => {
      const likeness = cosine(x.vector, y.vector);
      return likeness >= sentenceFrom ? likeness : 0;
    }),
  );
  const bestA = scores.filter((row) => row.some((score) => score > 0)).length / inA.length;
  const bestB = inB.filter((_, j) => scores.some((row) => row[j]! > 0)).length / inB.length;
  if ((inA.length <= inB.length ? bestA : bestB) < alignedFrom) return null;
  const chain = bestChain(scores);
  const share = chain.reduce((sum, [i, j]) => sum + scores[i]![j]!, 0) / shorter;
  if (share < chainFrom) return null;
  return { a, b, share, aligned: chain.map(([i, j]) => ({ from: inA[i]!, to: inB[j]!, score: scores[i]![j]! })) };
}

/** The pairs of sentences, rising in both texts, whose likeness adds up highest. */
function bestChain(scores: readonly (readonly number[])[]): [number, number][] {
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
