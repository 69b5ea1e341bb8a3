/**
 * @module
 * What speaks for one text being made from another, and what it weighs together.
 */

import type { QuotedWords } from "./quotations.js";
import type { Likes, WeighedSentence } from "./told-alike.js";
import type { ToldText } from "./told-text.js";

/** A text with what is weighed of it. */
export interface WeighedText extends ToldText {
  readonly weighed: readonly WeighedSentence[];
  readonly quotations: readonly QuotedWords[];
}

/** What speaks for a text being made from another: each 0 to 1 but the days. */
export interface Signs {
  /** How like its sentences are to their likes in the source, the mean. */
  readonly told: number;
  /** How much of the weight of its sentences' words stands in the source anywhere, the mean. */
  readonly known: number;
  /** Of two of its sentences that have different likes, how often these stand in the same order; a half where no two have. */
  readonly order: number;
  /** Of its names, how many the source has. */
  readonly names: number;
  /** Of its figures; a third where it has none. */
  readonly figures: number;
  /** Of its quotations, how many the source has; a fifth where it has none. */
  readonly quoted: number;
  /** Days between the two, three at most. */
  readonly days: number;
}

const noFigures = 0.3;
const noQuotations = 0.2;
const noOrder = 0.5;
/** A like below this is chance, whose order says nothing. */
const orderedFrom = 0.2;

/** How like the sentences of a text are to their likes, the mean. */
export function toldOf({ score }: Likes): number {
  return score.reduce((sum, each) => sum + each, 0) / score.length;
}

/** What speaks for `teller` being made from `source`; `likes` are those of the teller's sentences. */
export function signsOf(teller: WeighedText, source: WeighedText, likes: Likes, days: number): Signs {
  return {
    told: toldOf(likes),
    known: knownOf(teller, source),
    order: orderOf(likes),
    names: shareIn(teller.names, source.names, 0),
    figures: shareIn(teller.figures, source.figures, noFigures),
    quoted: quotedOf(teller.quotations, source.quotations),
    days,
  };
}

function knownOf(teller: WeighedText, source: WeighedText): number {
  const stems = new Set(source.sentences.flatMap((sentence) => sentence.stems));
  let sum = 0;
  for (const { stems: own, weights } of teller.weighed) {
    let [all, known] = [0, 0];
    for (let at = 0; at < own.length; at++) {
      all += weights[at]!;
      if (stems.has(own[at]!)) known += weights[at]!;
    }
    sum += known / all;
  }
  return sum / teller.weighed.length;
}

function orderOf({ at, score }: Likes): number {
  let [rising, all] = [0, 0];
  for (let i = 0; i < at.length; i++)
    for (let j = i + 1; j < at.length && score[i]! > orderedFrom; j++) {
      if (score[j]! <= orderedFrom || at[i] === at[j]) continue;
      all++;
      if (at[i]! < at[j]!) rising++;
    }
  return all === 0 ? noOrder : rising / all;
}

function shareIn(own: ReadonlySet<number>, others: ReadonlySet<number>, ifNone: number): number {
  if (own.size === 0) return ifNone;
  let n = 0;
  for (const each of own) if (others.has(each)) n++;
  return n / own.size;
}

/** So much of the words of a quotation stands in one of the source's. */
const quotedFrom = 0.8;

function quotedOf(own: readonly QuotedWords[], others: readonly QuotedWords[]): number {
  if (own.length === 0) return noQuotations;
  const sets = others.map(({ words }) => new Set(words));
  const isKnown = ({ words }: QuotedWords) =>
    sets.some((set) => words.filter((word) => set.has(word)).length >= quotedFrom * words.length);
  return own.filter(isKnown).length / own.length;
}

/**
 * What each sign weighs, by logistic regression on pairs of invented news texts whose making is known (`gates/rewrites/`) and on the labelled
 * pairs of real and invented episodes: docs/decisions/0117.
 */
const weights: { readonly [sign in keyof Signs]: number } = {
  told: 21.6,
  known: 9.2,
  order: 5.9,
  names: 3,
  figures: 3.6,
  quoted: 4.3,
  days: -1,
};
const outset = -20.4;

/** The log-odds that a text is made from the other: above 0 it rather is. */
export function weightOf(signs: Signs): number {
  let sum = outset;
  for (const sign of signNames) sum += weights[sign] * signs[sign];
  return sum;
}

const signNames = Object.keys(weights) as (keyof Signs)[];
