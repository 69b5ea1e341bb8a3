/**
 * @module
 * Whether two reports print the same words: a run of them that makes up most of the shorter clause.
 *
 * Six words in a row are not met by chance, so they are one thing told twice even where one report takes another for the doer.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import type { Term } from "../words/article-words.js";

const runFrom = 6;
const shareFrom = 0.6;

/** Whether a run of words stands in both clauses that is long, and most of the shorter one. */
export function isOnePhrase({ claim: a }: EventFeatures, { claim: b }: EventFeatures): boolean {
  const { terms: x } = a.clause;
  const { terms: y } = b.clause;
  const shorter = Math.min(x.length, y.length);
  return shorter >= runFrom && longestRun(x, y) >= Math.max(runFrom, shareFrom * shorter);
}

/** For each word of the second clause how long a run ends with it; used again from pair to pair. */
let runs = new Int32Array(256);

function longestRun(a: readonly Term[], b: readonly Term[]): number {
  if (runs.length <= b.length) runs = new Int32Array(2 * b.length);
  runs.fill(0, 0, b.length + 1);
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    const { hash } = a[i]!;
    // from behind: what ends one place before is still that of the word before
    for (let at = b.length; at > 0; at--) {
      const run = b[at - 1]!.hash === hash ? runs[at - 1]! + 1 : 0;
      runs[at] = run;
      if (run > best) best = run;
    }
  }
  return best;
}
