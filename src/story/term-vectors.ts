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
    const { stems, weights } = this;
    const isHeavier = (a: number, b: number) =>
      weights[a]! > weights[b]! || (weights[a] === weights[b] && compareText(stems[a]!, stems[b]!) < 0);
    const found: number[] = [];
    for (let each = 0; each < stems.length; each++) {
      let at = found.length;
      while (at > 0 && isHeavier(each, found[at - 1]!)) at--;
      if (at === n) continue;
      found.splice(at, 0, each);
      if (found.length > n) found.pop();
    }
    return found.map((at) => stems[at]!);
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

/** The terms of a set of articles, in their order. Terms are numbered by spelling, so that the order of articles changes nothing. */
export function numberedTerms(articles: readonly Article[], background: DocumentFrequency): NumberedTerms[] {
  const { counts, stems, nArticlesOf } = countStems(articles);
  const nDocuments = background.nDocuments + articles.length * coverageWeight;
  const bySpelling = stems.map((_, at) => at).sort((a, b) => compareText(stems[a]!, stems[b]!));
  const idOf = new Int32Array(stems.length);
  bySpelling.forEach((at, id) => {
    idOf[at] = id;
  });
  const rarity = Float64Array.from(stems, (stem, at) => {
    const known = (background.ofStem.get(stem) ?? 0) + Math.max(1, nArticlesOf[at]! * coverageWeight);
    return Math.max(0, Math.log((nDocuments + 1) / known));
  });
  return counts.map((each) => heaviest(each, idOf, rarity));
}

/** The stems of an article by number, each once, and how often each stands in title and body. */
interface StemCounts {
  readonly stems: Int32Array;
  readonly times: Int32Array;
}

/** Counts the stems of all articles; they are numbered in the order in which they are met. */
function countStems(articles: readonly Article[]): {
  readonly counts: readonly StemCounts[];
  readonly stems: readonly string[];
  readonly nArticlesOf: readonly number[];
} {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const nArticlesOf: number[] = [];
  // how often each stem stands in the article at hand; 0 between
  const times: number[] = [];
  const counts = articles.map((article): StemCounts => {
    const met: number[] = [];
    const count = (stem: string, n: number) => {
      if (stem.length < 2) return;
      let number = numbers.get(stem);
      if (number === undefined) {
        number = stems.push(stem) - 1;
        numbers.set(stem, number);
        times.push(0);
        nArticlesOf.push(0);
      }
      if (times[number] === 0) met.push(number);
      times[number]! += n;
    };
    for (const { stem } of termsAt(article, bodyLines(article))) count(stem, 1);
    for (const { stem } of termsOfText(article.title?.text ?? "")) count(stem, titleWeight);
    const own = { stems: Int32Array.from(met), times: Int32Array.from(met, (number) => times[number]!) };
    for (const number of met) {
      times[number] = 0;
      nArticlesOf[number]!++;
    }
    return own;
  });
  return { counts, stems, nArticlesOf };
}

/** The heaviest terms, of two equal ones the first by spelling, with weights of length 1. */
function heaviest({ stems, times }: StemCounts, idOf: Int32Array, rarity: Float64Array): NumberedTerms {
  const weights = new Float64Array(stems.length);
  for (let at = 0; at < stems.length; at++) weights[at] = (1 + Math.log(times[at]!)) * rarity[stems[at]!]!;
  const falling = weights.slice().sort().reverse();
  const least = falling[maxTerms - 1] ?? Number.NEGATIVE_INFINITY;
  const order = stems.map((_, at) => at).filter((at) => weights[at]! >= least);
  order.sort((a, b) => idOf[stems[a]!]! - idOf[stems[b]!]!);
  // of those as heavy as the lightest that is kept the first by spelling
  let nLightest = maxTerms - falling.indexOf(least);
  const kept = order.length <= maxTerms ? order : order.filter((at) => weights[at]! > least || nLightest-- > 0);
  const length = Math.sqrt(falling.slice(0, maxTerms).reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  const terms = { ids: new Int32Array(kept.length), weights: new Float64Array(kept.length) };
  kept.forEach((at, place) => {
    terms.ids[place] = idOf[stems[at]!]!;
    terms.weights[place] = weights[at]! / length;
  });
  return terms;
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
