/**
 * @module
 * The second look: what the scores of a line's neighbours say about it.
 *
 * A short line between two paragraphs is a heading of the article; the same line between two links is a link.
 */

import { mainRun, nearness } from "./main-run.js";
import { sumsOf, windowMean } from "./running-sums.js";

/** A line must be better than this to pay its way into the run of the second look. */
const toll = 0.25;
const textForSure = 20;

/** Features by name. */
export type Features = { readonly [feature: string]: number };

/** Features from the scores of the first look. */
export function scoreFeatures(scores: readonly number[]): Features[] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const sums = sumsOf(chances);
  const run = mainRun(chances, toll);
  const total = sums.at(-1)!;
  return chances.map((_, index) => {
    const isInRun = index >= run.first && index <= run.last;
    const previous = chances[index - 1] ?? 0;
    const next = chances[index + 1] ?? 0;
    return {
      chancePrevious1: previous,
      chanceNext1: next,
      chancePrevious2: chances[index - 2] ?? 0,
      chanceNext2: chances[index + 2] ?? 0,
      chancesBefore5: windowMean(sums, index - 5, index),
      chancesAfter5: windowMean(sums, index + 1, index + 6),
      chancesAround12: windowMean(sums, index - 12, index + 13),
      inScoredRun: isInRun ? 1 : 0,
      beforeScoredRun: index < run.first ? nearness(run.first - index) : 0,
      afterScoredRun: index > run.last ? nearness(index - run.last) : 0,
      chancesSoFar: sums[index]! / Math.max(total, 1e-9),
      between: Math.min(previous, next),
      textOfPage: Math.min(1, total / textForSure),
    };
  });
}
