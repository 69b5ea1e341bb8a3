/**
 * @module
 * Whether a line speaks of the same names as the running text: a teaser of another story names others.
 */

import type { Line } from "./line.js";
import type { Run } from "./main-run.js";

const capitalised = /(?<=[\p{L}\p{N},;:'’”"] )\p{Lu}[\p{L}-]+/gu;

/** Of each line's names (capitalised words within a sentence) the share that the main run has in another line too. */
export function ownWords(lines: readonly Line[], run: Run): number[] {
  const names = lines.map(({ head }) => new Set(head.match(capitalised) ?? []));
  const counts = new Map<string, number>();
  for (let index = run.first; index <= run.last; index++) {
    for (const name of names[index]!) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return names.map((own, index) => {
    if (own.size === 0) return 0;
    const isInRun = index >= run.first && index <= run.last;
    let known = 0;
    for (const name of own) if ((counts.get(name) ?? 0) > (isInRun ? 1 : 0)) known++;
    // of one name or two the share says less
    return (known / own.size) * Math.min(1, own.size / 3);
  });
}
