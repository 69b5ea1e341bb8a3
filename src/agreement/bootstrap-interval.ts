/**
 * @module
 * How much a coefficient rests on the units that happened to be coded: it is worked out again on units drawn with replacement.
 *
 * Efron, B. and Tibshirani, R. J. (1993). An Introduction to the Bootstrap, chapter 13: the percentile interval.
 */

import { drawFrom } from "./seeded-numbers.js";

/** What an interval is made with. */
export interface BootstrapOptions {
  readonly seed: string;
  /** How often units are drawn; the usual is 1000. */
  readonly resamples: number;
}

/** Both ends of a 95 per cent interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const tail = 0.025;

/**
 * The interval of a coefficient over units. Draws on which it is not defined (all codes the same) are left out; null where these are more
 * than half, or there are fewer than two units.
 */
export function bootstrapInterval<U>(
  units: readonly U[],
  coefficient: (units: readonly U[]) => number | null,
  { seed, resamples }: BootstrapOptions,
): Interval | null {
  if (units.length < 2 || resamples === 0) return null;
  const draw = drawFrom(seed);
  const found: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const value = coefficient(units.map(() => units[Math.floor(draw() * units.length)]!));
    if (value !== null) found.push(value);
  }
  if (found.length * 2 <= resamples) return null;
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!;
  return { low: at(tail), high: at(1 - tail) };
}
