/**
 * @module
 * Rewrites: another article's facts in new words, without credit.
 *
 * Two reports of one event tell the same facts too, so no likeness alone proves anything: what the teller adds, drops and turns round is weighed
 * together (`signs-of-retelling.ts`), words in quotation marks do not count as told, and one of the two must be unsigned.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { agenciesOf } from "./agency-credits.js";
import { quotationsOf } from "./quotations.js";
import { type Signs, signsOf, toldOf, type WeighedText, weightOf } from "./signs-of-retelling.js";
import { StemNumbers } from "./stem-numbers.js";
import { alikeFrom, comparison, type Likes, likesOfA, likesOfB, type WeighedSentence } from "./told-alike.js";
import { maxStems, type ToldText, toldText } from "./told-text.js";
import { areOfOneNews, daysBetween } from "./while-news.js";

/** One article retold by another: positions in the list, how like the teller's sentences are in the mean, and the sentences that are alike. */
export interface Retelling {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  /** Whether one of the two is an agency's text. Two others may have one statement before them, and then quote the same words. */
  readonly isOfAgency: boolean;
  readonly aligned: readonly { readonly from: Span; readonly to: Span; readonly score: number }[];
}

const minSentences = 9;
/** A retelling is at most about as long again. */
const maxRatio = 2.2;
const maxPosting = 30;
/** Less like ones are no retelling whatever else they share. */
const leastTold = 0.2;
/** The teller has something of its own to tell when fewer of its sentences have their like. */
const alikeShare = 0.6;
/** Without an agency's credit on either, the two may rest on one statement or page that neither names: so much more must speak for a retelling. */
const uncredited = 4;

/** All retellings among the articles, in list order. */
export function findRewrites(readings: readonly DatedReading[], lexicon: StoryLexicon): Retelling[] {
  return weighedPairs(readings, lexicon).flatMap(({ a, b, likes, isFromA, isOfAgency, texts, signs }) => {
    if (weightOf(signs) <= (isOfAgency ? 0 : uncredited)) return [];
    const [inA, inB] = texts;
    const aligned: { from: Span; to: Span; score: number }[] = [];
    likes.at.forEach((other, own) => {
      const score = likes.score[own]!;
      if (score < alikeFrom) return;
      const [i, j] = isFromA ? [other, own] : [own, other];
      aligned.push({ from: inA.sentences[i]!, to: inB.sentences[j]!, score });
    });
    return aligned.length < alikeShare * likes.at.length ? [] : [{ a, b, share: signs.told, isOfAgency, aligned }];
  });
}

/** A pair of articles that may be one text retold: the teller's likes, and the signs of whichever of the two has less of its own. */
export interface WeighedPair {
  readonly a: number;
  readonly b: number;
  readonly texts: readonly [WeighedText, WeighedText];
  readonly isFromA: boolean;
  readonly isOfAgency: boolean;
  readonly likes: Likes;
  readonly signs: Signs;
}

/** The pairs of articles that share enough to be looked at, with what speaks for a retelling. */
export function weighedPairs(readings: readonly DatedReading[], lexicon: StoryLexicon): WeighedPair[] {
  const numbers = new StemNumbers(lexicon);
  const told = readings.map(({ article }) => toldText(article, numbers));
  const isOfAgencyAt = agenciesOf(readings, lexicon).map((agencies) => agencies.length > 0);
  const isUnsignedAt = readings.map(({ article }, at) => !isOfAgencyAt[at] && !isSigned(article));
  const mayRetell = (a: number, b: number) =>
    (isUnsignedAt[a]! || isUnsignedAt[b]!) &&
    areOfLikeLength(told[a]!.sentences.length, told[b]!.sentences.length) &&
    areOfOneNews(readings[a]!, readings[b]!);
  const compare = comparison(numbers.size);
  const weighed: (WeighedText | undefined)[] = new Array(told.length).fill(undefined);
  const weighedOf = (at: number): WeighedText => {
    weighed[at] ??= {
      ...told[at]!,
      weighed: told[at]!.sentences.map(({ stems }) => weigh(stems, numbers)),
      quotations: quotationsOf(readings[at]!),
    };
    return weighed[at]!;
  };
  return candidatePairs(told, mayRetell).flatMap(([a, b]) => {
    const texts = [weighedOf(a), weighedOf(b)] as const;
    const days = daysBetween(readings[a]!, readings[b]!) ?? unknownDays;
    const scores = compare(texts[0].weighed, texts[1].weighed);
    const [inB, inA] = [likesOfA(scores), likesOfB(scores)];
    if (Math.max(toldOf(inA), toldOf(inB)) < leastTold) return [];
    const [ofA, ofB] = [signsOf(texts[0], texts[1], inB, days), signsOf(texts[1], texts[0], inA, days)];
    const isOfAgency = isOfAgencyAt[a]! || isOfAgencyAt[b]!;
    // an agency's text is made from nobody's; of two others the one that has less of its own
    const isFromA = isOfAgency ? isOfAgencyAt[a]! : ofB.known >= ofA.known;
    const likes = isFromA ? inA : inB;
    return [{ a, b, texts, isFromA, isOfAgency, likes, signs: ofB.known >= ofA.known ? ofB : ofA }];
  });
}

/** What two days are apart that are not both known. */
const unknownDays = 1;

function isSigned({ bylines }: Article): boolean {
  return bylines.some(({ role }) => role === "writer" || role === "reporter");
}

function areOfLikeLength(nInA: number, nInB: number): boolean {
  const shorter = Math.min(nInA, nInB);
  return shorter >= minSentences && Math.max(nInA, nInB) <= maxRatio * shorter;
}

/** Pairs with several sentences that share two of their rarest stems. */
function candidatePairs(told: readonly ToldText[], mayRetell: (a: number, b: number) => boolean): [number, number][] {
  // most pairs stand in one text alone: those that cannot stand in another are left out, and a list is made only where one does
  const counts = countsOf(told);
  const postings = new Map<number, number | number[]>();
  for (let at = 0; at < told.length; at++)
    for (const { pairs } of told[at]!.sentences)
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
function countsOf(told: readonly ToldText[]): Uint8Array {
  let n = 0;
  for (const { sentences } of told) for (const { pairs } of sentences) n += pairs.length;
  const counts = new Uint8Array(Math.min(mostSlots, 2 ** Math.ceil(Math.log2(4 * n + 4))));
  for (const { sentences } of told)
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
function weigh(stems: readonly number[], { rarities, stems: spelled }: StemNumbers): WeighedSentence {
  const weights = new Float64Array(stems.length);
  let squared = 0;
  for (let at = 0; at < stems.length; at++) {
    const rarity = rarities[stems[at]!]!;
    weights[at] = rarity;
    squared += rarity * rarity;
  }
  const length = Math.sqrt(squared);
  for (let at = 0; at < stems.length; at++) weights[at]! /= length;
  const figures = stems.filter((stem) => /^\d/u.test(spelled[stem]!));
  return { stems: new Int32Array(stems), weights, figures };
}
