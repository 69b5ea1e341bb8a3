/**
 * @module
 * Scores of a linear model over hashed features.
 */

import { type LinearModel, rowOf } from "../lexicon/language-weights.js";

/** Adds up the weights of the first `n` features for every class; `scores` is overwritten. */
export function scoreAll(model: LinearModel, features: Int32Array, n: number, scores: Int32Array): void {
  const { starts, entryClass, entryWeight, features: table } = model;
  scores.fill(0);
  for (let i = 0; i < n; i++) {
    const row = rowOf(table, features[i]!);
    if (row < 0) continue;
    const end = starts[row + 1]!;
    for (let entry = starts[row]!; entry < end; entry++) {
      const label = entryClass[entry]!;
      scores[label] = scores[label]! + entryWeight[entry]!;
    }
  }
}

/** The class with the highest score, the first of equals. */
export function bestOf(scores: Int32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
