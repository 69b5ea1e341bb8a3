/** @module A file in pieces has the bytes of the file in one. */
import { expect, test } from "vitest";
import { lazyFlat, lazyList } from "../text/lazy-list.js";
import { csvPieces, csvText } from "./csv-text.js";
import { jsonPieces } from "./pieces.js";

const sides = [
  { side: "Ostland", words: "we accept\nthe plan", terms: [] },
  { side: "Westmark", words: 'a "pause"', terms: [{ of: "Askov", days: [1, 2] }] },
];
const values: readonly unknown[] = [
  {},
  [],
  null,
  "a line\nand another",
  [undefined, 3],
  { day: "2031-03-10", left: undefined, none: null, sides, nothing: [], empty: {} },
  { board: { parties: ["Ostland"], rows: sides }, sides: [sides, sides] },
];

test.each(values.map((value) => [JSON.stringify(value) ?? "undefined", value]))(
  "%s is written as in one",
  (_, value) => {
    for (const indent of [0, 2] as const)
      expect([...jsonPieces(value, indent)].join("")).toBe(`${JSON.stringify(value, null, indent)}\n`);
  },
);

test("lists that are made on the way stand wherever the lists would, and can be gone through again", () => {
  const made = {
    board: { parties: 2, rows: lazyList(sides, (side) => ({ side, also: lazyList([1, 2], (n) => n * 2) })) },
  };
  const whole = { board: { parties: 2, rows: sides.map((side) => ({ side, also: [2, 4] })) } };
  for (const indent of [0, 2] as const)
    expect([...jsonPieces(made, indent)].join("")).toBe(`${JSON.stringify(whole, null, indent)}\n`);
  expect(JSON.stringify(made)).toBe(JSON.stringify(whole));
});

test("an item is made when it is its turn, not before", () => {
  const made: string[] = [];
  const pieces = jsonPieces({
    lines: lazyList(sides, ({ side }) => {
      made.push(side);
      return side;
    }),
  });
  for (const piece of pieces) if (piece.includes("Ostland")) break;
  expect(made).toEqual(["Ostland"]);
});

test("a table is a line at a time", () => {
  const rows = lazyFlat(sides, ({ side, words }) => [
    { side, words },
    { side, words: "=SUM(A1)" },
  ]);
  const lines = [...csvPieces(["side", "words"], rows)];
  expect(lines).toHaveLength(5);
  expect(lines.join("")).toBe(csvText(["side", "words"], [...rows]));
});
