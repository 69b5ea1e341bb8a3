/**
 * @module
 * Whether a line speaks of the same names as the running text: a teaser of another story names others.
 */

import type { Line } from "./line.js";
import type { Run } from "./main-run.js";

/** Of a line's names (capitalised words within a sentence): the share that the main run has in another line too, and the share it has not. */
export interface Overlap {
  readonly share: number;
  readonly newShare: number;
}

const capitalised = /(?<=[\p{L}\p{N},;:'’”"] )\p{Lu}[\p{L}-]+/gu;

/** The overlap of each line with the names of the main run. */
export function ownWords(lines: readonly Line[], run: Run): Overlap[] {
  const names = lines.map(({ head }) => new Set(head.match(capitalised) ?? []));
  const counts = new Map<string, number>();
  for (let index = run.first; index <= run.last; index++) {
    for (const name of names[index]!) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return names.map((own, index) => {
    if (own.size === 0) return { share: 0, newShare: 0 };
    const isInRun = index >= run.first && index <= run.last;
    let known = 0;
    for (const name of own) if ((counts.get(name) ?? 0) > (isInRun ? 1 : 0)) known++;
    const weight = Math.min(1, own.size / 3);
    return { share: (known / own.size) * weight, newShare: (1 - known / own.size) * weight };
  });
}
