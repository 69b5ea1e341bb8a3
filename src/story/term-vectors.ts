/**
 * @module
 * What an article is about, as weights of its stems: rare words weigh much, words of every article next to nothing.
 *
 * Rarity blends a general collection with the coverage itself. The coverage's own counts alone fail when it is about one
 * thing: then the thing's own name is the least telling word.
 */

import type { DocumentFrequency } from "../lexicon/story.js";
import type { Article } from "../model/index.js";
import { termsAt, termsOfText } from "./article-words.js";
import { bodyLines } from "./body-words.js";
import { compareText } from "./claims.js";

/** Weights of stems; a vector has length 1. */
export class TermVector {
  #weightOf: ReadonlyMap<string, number> | null = null;

  /** The stems, each once, with the weight of each. */
  constructor(
    readonly stems: readonly string[],
    readonly weights: readonly number[],
  ) {}

  get size(): number {
    return this.stems.length;
  }

  /** 0 for a stem that is not in it. */
  weightOf(stem: string): number {
    this.#weightOf ??= new Map(this.stems.map((each, at) => [each, this.weights[at]!]));
    return this.#weightOf.get(stem) ?? 0;
  }

  /** The heaviest stems, of two equal ones the first by spelling. */
  heaviest(n: number): string[] {
    const order = this.stems.map((_, at) => at);
    order.sort((a, b) => this.weights[b]! - this.weights[a]! || compareText(this.stems[a]!, this.stems[b]!));
    return order.slice(0, n).map((at) => this.stems[at]!);
  }
}

/** A title says what a story is about: each of its words counts this often. */
const titleWeight = 3;
const maxTerms = 150;
/** How much an article of the coverage counts beside one of the general collection. */
const coverageWeight = 0.3;

/** Terms as numbers, rising, with their weights. */
export interface NumberedTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** How often each stem stands in title and body. */
export function stemCounts(article: Article): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (stem: string, n: number) => {
    if (stem.length > 1) counts.set(stem, (counts.get(stem) ?? 0) + n);
  };
  for (const { stem } of termsAt(article, bodyLines(article))) count(stem, 1);
  for (const { stem } of termsOfText(article.title?.text ?? "")) count(stem, titleWeight);
  return counts;
}

/** The terms of a set of articles, in their order. Terms are numbered by spelling, so that the order of articles changes nothing. */
export function numberedTerms(
  counts: readonly ReadonlyMap<string, number>[],
  background: DocumentFrequency,
): NumberedTerms[] {
  const seen = new Map<string, number>();
  for (const stems of counts) for (const stem of stems.keys()) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const nDocuments = background.nDocuments + counts.length * coverageWeight;
  const spelled = [...seen.keys()].sort(compareText);
  const idOf = new Map(spelled.map((stem, id) => [stem, id]));
  const rarity = Float64Array.from(spelled, (stem) => {
    const known = (background.ofStem.get(stem) ?? 0) + Math.max(1, seen.get(stem)! * coverageWeight);
    return Math.max(0, Math.log((nDocuments + 1) / known));
  });
  return counts.map((stems) =>
    heaviest(
      [...stems].map(([stem, n]) => [idOf.get(stem)!, n] as const),
      rarity,
    ),
  );
}

function heaviest(counts: readonly (readonly [id: number, n: number])[], rarity: Float64Array): NumberedTerms {
  const terms = counts.map(([id, n]) => ({ id, weight: (1 + Math.log(n)) * rarity[id]! }));
  const kept = terms.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, maxTerms);
  const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  kept.sort((a, b) => a.id - b.id);
  return {
    ids: Int32Array.from(kept, ({ id }) => id),
    weights: Float64Array.from(kept, ({ weight }) => weight / length),
  };
}

/** The same direction with length 1; an empty vector stays empty. */
export function unitVector(terms: Iterable<readonly [string, number]>): TermVector {
  const stems: string[] = [];
  const weights: number[] = [];
  let squared = 0;
  for (const [stem, weight] of terms) {
    stems.push(stem);
    weights.push(weight);
    squared += weight * weight;
  }
  const length = Math.sqrt(squared);
  if (length === 0) return new TermVector([], []);
  for (let at = 0; at < weights.length; at++) weights[at]! /= length;
  return new TermVector(stems, weights);
}
