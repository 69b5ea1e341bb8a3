/**
 * @module
 * The words a page's sentences return to again and again: what its article is about, and teasers of other stories are not.
 */

import type { Line } from "./line.js";
import type { Labels } from "./page.js";

const minWordsOfSentence = 8;
/** A word of so many sentences is a key word, and so many of them in a line are enough. */
const minSentences = 4;
const enough = 4;

/** How many key words stand in each line, given its stems: 0 for none, 1 for enough. */
export function keyWords(lines: readonly Line[], labels: Labels, stems: readonly ReadonlySet<string>[]): number[] {
  const counts = new Map<string, number>();
  for (const [index, { endsSentence, nWords }] of lines.entries()) {
    if (labels[index] !== undefined || !endsSentence || nWords < minWordsOfSentence) continue;
    for (const stem of stems[index]!) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return stems.map((own) => {
    let nKeys = 0;
    for (const stem of own) if ((counts.get(stem) ?? 0) >= minSentences) nKeys++;
    return Math.min(1, nKeys / enough);
  });
}
