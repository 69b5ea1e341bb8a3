/**
 * @module
 * Means over windows of lines in constant time each, so that no page makes the room slow.
 */

/** Sums of everything before each place: `sums[i]` is the sum of `values[0..i-1]`. */
export function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

/** The mean of the values from `from` (included) to `to` (excluded), cut at the ends of the page; 0 of nothing. */
export function windowMean(sums: readonly number[], from: number, to: number): number {
  const first = Math.max(0, from);
  const last = Math.min(sums.length - 1, to);
  return last <= first ? 0 : (sums[last]! - sums[first]!) / (last - first);
}
