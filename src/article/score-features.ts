/**
 * @module
 * The second look: what the scores of a line's neighbours say about it.
 *
 * A short line between two paragraphs is a heading of the article; the same line between two links is a link.
 */

import { mainRun } from "./main-run.js";
import { sumsOf, windowMean } from "./running-sums.js";

/** A line must be better than this to pay its way into the run of the second look. */
const toll = 0.25;

/** Features by name. */
export type Features = { readonly [feature: string]: number };

/** Features from the scores of the first look. */
export function scoreFeatures(scores: readonly number[]): Features[] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const sums = sumsOf(chances);
  const run = mainRun(chances, toll);
  return chances.map((_, index) => {
    const isInRun = index >= run.first && index <= run.last;
    return {
      chancesAround12: windowMean(sums, index - 12, index + 13),
      inScoredRun: isInRun ? 1 : 0,
    };
  });
}
