/**
 * @module
 * Scores of a linear model over hashed features.
 */

import { type LinearModel, rowOf } from "../lexicon/language-weights.js";

/** Adds up the weights of the first `n` features for every class; `scores` is overwritten. */
export function scoreAll(model: LinearModel, features: Int32Array, n: number, scores: Int32Array): void {
  const { entries, features: table } = model;
  scores.fill(0);
  for (let i = 0; i < n; i++) {
    const start = rowOf(table, features[i]!);
    if (start < 0) continue;
    const end = start + entries[start]!;
    for (let at = start + 1; at <= end; at++) {
      const entry = entries[at]!;
      const label = entry >>> 8;
      scores[label] = scores[label]! + (entry & 255) - 128;
    }
  }
}

/** The class with the highest score, the first of equals. */
export function bestOf(scores: Int32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
