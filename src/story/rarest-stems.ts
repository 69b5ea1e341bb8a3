/**
 * @module
 * The few stems of some words by which they are looked for among others.
 */

import { compareText } from "./claims.js";

/** The rarest stems, of two equally rare ones the first by spelling. */
export function rarestStems(stems: ReadonlyMap<string, number>, n: number): string[] {
  const found: string[] = [];
  const rarities: number[] = [];
  for (const [stem, rarity] of stems) {
    let at = found.length;
    while (at > 0 && rarity > rarities[at - 1]!) at--;
    while (at > 0 && rarity === rarities[at - 1] && compareText(stem, found[at - 1]!) < 0) at--;
    if (at === n) continue;
    for (let i = Math.min(found.length, n - 1); i > at; i--) {
      found[i] = found[i - 1]!;
      rarities[i] = rarities[i - 1]!;
    }
    found[at] = stem;
    rarities[at] = rarity;
  }
  return found;
}
