/**
 * @module
 * Krippendorff's alpha: any number of coders, codes missing or not, at four levels of measurement.
 *
 * Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania, ScholarlyCommons. Tests have its
 * examples: two observers of ten yes-or-no units (.095), two of twelve nominal units (.692), and four of twelve units with missing
 * codes (nominal .743, ordinal .815, interval .849, ratio .797).
 */

import { type Distance, distanceOf, type Level } from "./code-distance.js";
import { type Code, countCodes, givenCodes, pairableUnits, type UnitCodes } from "./ratings.js";

/**
 * Alpha of a table: 1 is full agreement, 0 what chance would give, below 0 worse than that. Null where no unit has two codes, or all codes
 * are the same, so that there is nothing to agree about. At the levels of numbers every code is a number.
 */
export function krippendorffAlpha(units: readonly UnitCodes[], level: Level): number | null {
  const pairable = pairableUnits(units).map(givenCodes);
  const marginals = [...countCodes(pairable.flat())].sort(([a], [b]) => compareCodes(a, b));
  const counts = marginals.map(([, count]) => count);
  const codes = marginals.map(([code]) => code);
  const distance = distanceOf(level, codes, counts);
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const n = counts.reduce((sum, count) => sum + count, 0);

  let observed = 0;
  for (const given of pairable)
    observed +=
      distances(
        [...countCodes(given)].map(([code, count]) => [placeOf.get(code)!, count]),
        distance,
      ) /
      (given.length - 1);
  const expected = distances([...counts.entries()], distance) / (n - 1);
  return n === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** The distances of all pairs of different codes, each pair as often as it can be drawn, both ways. */
function distances(counted: readonly (readonly [place: number, count: number])[], distance: Distance): number {
  let sum = 0;
  for (let i = 0; i < counted.length; i++)
    for (let j = i + 1; j < counted.length; j++) {
      const [[a, nA], [b, nB]] = [counted[i]!, counted[j]!];
      sum += 2 * nA * nB * distance(a, b);
    }
  return sum;
}

/** Numbers by size, words by their letters. */
function compareCodes(a: Code, b: Code): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
