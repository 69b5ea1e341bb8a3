/**
 * @module
 * What an article is about, as weights of its stems: rare words weigh much, words of every article next to nothing.
 *
 * Rarity blends a general collection with the coverage itself. The coverage's own counts alone fail when it is about one
 * thing: then the thing's own name is the least telling word.
 */

import type { DocumentFrequency } from "../lexicon/story.js";
import type { Article } from "../model/index.js";
import { bodyWords, wordsOfText } from "./body-words.js";
import { compareText } from "./claims.js";
import { stemOf } from "./stem.js";

/** Weights of stems; a vector of an article has length 1. */
export type TermVector = ReadonlyMap<string, number>;

/** A title says what a story is about: each of its words counts this often. */
const titleWeight = 3;
const maxTerms = 70;
/** How much the general collection counts beside the coverage. */
const backgroundWeight = 1;

/** How often each stem stands in title and body. */
export function stemCounts(article: Article): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string, n: number) => {
    const stem = stemOf(word);
    if (stem.length > 1) counts.set(stem, (counts.get(stem) ?? 0) + n);
  };
  for (const { word } of bodyWords(article)) count(word, 1);
  for (const { word } of wordsOfText(article.title?.text ?? "")) count(word, titleWeight);
  return counts;
}

/** The vectors of a set of articles, in their order. */
export function termVectors(
  counts: readonly ReadonlyMap<string, number>[],
  background: DocumentFrequency,
): TermVector[] {
  const seen = new Map<string, number>();
  for (const stems of counts) for (const stem of stems.keys()) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const nDocuments = background.nDocuments * backgroundWeight + counts.length;
  const rarity = (stem: string) =>
    Math.log(
      (nDocuments + 1) / ((background.ofStem.get(stem) ?? 0) * backgroundWeight + Math.max(1, seen.get(stem) ?? 0)),
    );
  return counts.map((stems) => vectorOf(stems, rarity));
}

function vectorOf(stems: ReadonlyMap<string, number>, rarity: (stem: string) => number): TermVector {
  const weighted = [...stems].map(([stem, n]) => [stem, (1 + Math.log(n)) * rarity(stem)] as const);
  return unitVector(topTerms(weighted, maxTerms));
}

/** The heaviest terms, ties by spelling. */
export function topTerms(terms: readonly (readonly [string, number])[], n: number): (readonly [string, number])[] {
  return [...terms].sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, n);
}

/** The same direction with length 1; an empty vector stays empty. */
export function unitVector(terms: Iterable<readonly [string, number]>): TermVector {
  const list = [...terms];
  const length = Math.sqrt(list.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : list.map(([stem, weight]) => [stem, weight / length]));
}
