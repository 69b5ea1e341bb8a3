/**
 * @module
 * Per cent agreement: how many of all pairs of codes of one unit are equal. It does not ask what chance would have given.
 */

import { countCodes, givenCodes, pairableUnits, type UnitCodes } from "./ratings.js";

/** The share from 0 to 1 of pairs of codes that are equal; null where no unit has two codes. With two coders: the share of units. */
export function percentAgreement(units: readonly UnitCodes[]): number | null {
  let [nEqual, nPairs] = [0, 0];
  for (const unit of pairableUnits(units)) {
    const codes = givenCodes(unit);
    nPairs += pairsOf(codes.length);
    for (const count of countCodes(codes).values()) nEqual += pairsOf(count);
  }
  return nPairs === 0 ? null : nEqual / nPairs;
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}
