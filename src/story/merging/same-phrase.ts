/**
 * @module
 * Whether two reports print the same words: a run of them that makes up most of the shorter clause.
 *
 * Six words in a row are not met by chance, so they are one thing told twice even where one report takes another for the doer.
 */

import { termsAt } from "../article-words.js";
import type { EventFeatures } from "../claim-features.js";

const runFrom = 6;
const shareFrom = 0.6;

/** Whether a run of words stands in both clauses that is long, and most of the shorter one. */
export function isOnePhrase({ claim: a }: EventFeatures, { claim: b }: EventFeatures): boolean {
  const [x, y] = [a, b].map(({ reading, spans }) => termsAt(reading.article, spans).map(({ hash }) => hash));
  const run = longestRun(x!, y!);
  return run >= runFrom && run >= shareFrom * Math.min(x!.length, y!.length);
}

function longestRun(a: readonly number[], b: readonly number[]): number {
  let best = 0;
  let before = new Int32Array(b.length + 1);
  for (const word of a) {
    const runs = new Int32Array(b.length + 1);
    b.forEach((other, at) => {
      if (other !== word) return;
      runs[at + 1] = before[at]! + 1;
      if (runs[at + 1]! > best) best = runs[at + 1]!;
    });
    before = runs;
  }
  return best;
}
