/**
 * @module
 * The few stems of some words by which they are looked for among others.
 */

import { compareText } from "../claims/claims.js";
import type { Term } from "./article-words.js";

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

/** The same of words with a stem each of its own, the rarest first; how rare each is stands at its place. */
export function rarestTerms(terms: readonly Term[], rarities: readonly number[], n: number): Term[] {
  const found: number[] = [];
  for (let each = 0; each < terms.length; each++) {
    let at = found.length;
    while (at > 0 && isRarer(each, found[at - 1]!, terms, rarities)) at--;
    if (at === n) continue;
    for (let i = Math.min(found.length, n - 1); i > at; i--) found[i] = found[i - 1]!;
    found[at] = each;
  }
  return found.map((at) => terms[at]!);
}

function isRarer(a: number, b: number, terms: readonly Term[], rarities: readonly number[]): boolean {
  return (
    rarities[a]! > rarities[b]! || (rarities[a] === rarities[b] && compareText(terms[a]!.stem, terms[b]!.stem) < 0)
  );
}
