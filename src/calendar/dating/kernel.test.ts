/** @module Likelihoods of two days: counted near each other, two figures for all that is far. */
import { expect, test } from "vitest";
import { kernelOf, sumsOfColumns, sumsOfRows } from "./kernel.js";

const between = (a: number, b: number) => Math.min(3, Math.abs(b - a) / 10) + (b < a ? 0.5 : 0);
const days = (from: number, n: number) => Array.from({ length: n }, (_, at) => from + at);
const rows = [...days(100, 5), ...days(500, 5)];
const columns = [...days(110, 4), ...days(480, 9)];
const weights = (n: number) => Float64Array.from({ length: n }, (_, at) => 1 / (1 + at));

test("the sums are those of every two days", () => {
  const kernel = kernelOf(rows, columns, { between, isWeekly: false });
  const [ofRows, ofColumns] = [weights(rows.length), weights(columns.length)];
  const fullColumns = columns.map((b) => rows.reduce((sum, a, i) => sum + ofRows[i]! * Math.exp(-between(a, b)), 0));
  const fullRows = rows.map((a) => columns.reduce((sum, b, j) => sum + ofColumns[j]! * Math.exp(-between(a, b)), 0));
  [...sumsOfColumns(kernel, ofRows)].forEach((sum, j) => void expect(sum).toBeCloseTo(fullColumns[j]!, 5));
  [...sumsOfRows(kernel, ofColumns)].forEach((sum, i) => void expect(sum).toBeCloseTo(fullRows[i]!, 5));
});

test("days that are years apart are not counted one by one", () => {
  let counted = 0;
  const one = () => {
    counted++;
    return 1;
  };
  kernelOf(days(0, 50), days(5000, 50), { between: one, isWeekly: false });
  expect(counted).toBe(2);
});

test("what comes round each week is counted once for all weeks", () => {
  const [afresh, weekly] = [false, true].map((isWeekly) =>
    kernelOf(days(-30, 50), days(-9, 50), { between, isWeekly }),
  );
  expect(weekly).toEqual(afresh);
});
