/**
 * @module
 * The likelihood of each two days of two tied articles, counted where the days lie near each other.
 *
 * Days that are months apart cost the same wherever they are: nothing an article names reaches so far. So each day keeps a band of
 * near days and two figures for all that are earlier and all that are later, and the work grows with the days and not with their square.
 */

import type { CostOfPair } from "./remembered-cost.js";

/** Likelihoods by row (days of one article) and column (days of the other), both rising. */
export interface Kernel {
  /** For each row the columns of its band, `first` to `end`, and where their likelihoods stand. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly at: Int32Array;
  readonly near: Float32Array;
  /** Of columns long before, and long after, the day of the row. */
  readonly before: number;
  readonly after: number;
  readonly nColumns: number;
}

/** Beyond this many days nothing that was told is compared, and no nearness is counted. */
const band = 60;
const farAway = 1000;
/** A day that weighs so much less than the likeliest says nothing to others. */
const negligible = 1e-9;

/** Counts the likelihoods; `between` takes the day of the row first. Those that come round each week are counted once for all weeks. */
export function kernelOf(
  rows: readonly number[],
  columns: readonly number[],
  { between, isWeekly }: { readonly between: CostOfPair; readonly isWeekly: boolean },
): Kernel {
  const fresh = (row: number, column: number) => Math.exp(-between(row, column));
  const likelihood = isWeekly && rows.length * columns.length > 7 * width ? weekly(fresh) : fresh;
  const [first, end, at] = [new Int32Array(rows.length), new Int32Array(rows.length), new Int32Array(rows.length)];
  let [from, to, size] = [0, 0, 0];
  rows.forEach((row, i) => {
    while (from < columns.length && columns[from]! < row - band) from++;
    while (to < columns.length && columns[to]! <= row + band) to++;
    [first[i], end[i], at[i]] = [from, to, size];
    size += to - from;
  });
  const near = new Float32Array(size);
  rows.forEach((row, i) => {
    for (let j = first[i]!, k = at[i]!; j < end[i]!; j++) near[k++] = likelihood(row, columns[j]!);
  });
  const far = (days: number) => Math.exp(-between(rows[0]!, rows[0]! + days));
  return { first, end, at, near, before: far(-farAway), after: far(farAway), nColumns: columns.length };
}

const width = 2 * band + 1;

/** Likelihoods of days in the band, by the weekday of the row and the days between. */
function weekly(fresh: CostOfPair): CostOfPair {
  const known = new Float64Array(7 * width).fill(Number.NaN);
  return (row, column) => {
    const at = (((row % 7) + 7) % 7) * width + column - row + band;
    const before = known[at]!;
    if (!Number.isNaN(before)) return before;
    const likelihood = fresh(row, column);
    known[at] = likelihood;
    return likelihood;
  };
}

/** What the rows, weighed so, say of each column. */
export function sumsOfColumns(kernel: Kernel, weights: Float64Array): Float64Array {
  const { first, end, at, near, before, after, nColumns } = kernel;
  const sums = new Float64Array(nColumns);
  // what a row says of all columns before and after its band, as steps that are added up at the end
  const steps = new Float64Array(nColumns + 1);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight < negligible) continue;
    for (let j = first[i]!, k = at[i]!; j < end[i]!; j++) sums[j]! += weight * near[k++]!;
    steps[0]! += weight * before;
    steps[first[i]!]! -= weight * before;
    steps[end[i]!]! += weight * after;
  }
  for (let j = 0, far = 0; j < nColumns; j++) {
    far += steps[j]!;
    sums[j]! += Math.max(0, far);
  }
  return sums;
}

/** What the columns, weighed so, say of each row. */
export function sumsOfRows(kernel: Kernel, weights: Float64Array): Float64Array {
  const { first, end, at, near, before, after } = kernel;
  const upTo = new Float64Array(weights.length + 1);
  for (let j = 0; j < weights.length; j++) upTo[j + 1] = upTo[j]! + weights[j]!;
  const sums = new Float64Array(first.length);
  for (let i = 0; i < sums.length; i++) {
    let sum = before * upTo[first[i]!]! + after * (upTo[weights.length]! - upTo[end[i]!]!);
    for (let j = first[i]!, k = at[i]!; j < end[i]!; j++) sum += weights[j]! * near[k++]!;
    sums[i] = sum;
  }
  return sums;
}
