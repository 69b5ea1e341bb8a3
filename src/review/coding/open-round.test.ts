/** @module Blind until all have coded: what a coder sees while a round is open. */
import { expect, test } from "vitest";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { readSheet } from "../sheets/read-sheet.js";
import { codedField } from "./coded-field.js";
import { codingSheet } from "./coding-sheet.js";
import { coderSheet, comparedPart, isCompared, nextUnit, type OpenRound } from "./open-round.js";
import { drawRound, unitsOf } from "./round.js";

const record = ceasefireRecord();
const round = drawRound(record.entries, {
  coders: ["ann", "bo"],
  fields: [codedField("frame", [])!],
  seed: "1",
  sample: 4,
  overlap: 1,
});

/** The round after each of its coders has filled so many units, in their own order. */
function after(filled: { readonly [coder: string]: number }): OpenRound {
  const sheets = round.coders.map((coder) => {
    const read = readSheet(new TextEncoder().encode(codingSheet(round, coder, record)));
    if (read.problem !== undefined) throw new Error(read.problem.detail);
    const own = unitsOf(round, coder).slice(0, filled[coder] ?? 0);
    const rows = read.rows.map((row) => {
      const isFilled = own.some(({ unit }) => unit === row.cells.unit);
      return isFilled ? { ...row, cells: { ...row.cells, frame: coder === "ann" ? "talks" : "demand" } } : row;
    });
    return coderSheet({ columns: read.columns, rows }, round);
  });
  return { round, sheets };
}

test("each coder is asked in an order of their own, about what they have not coded", () => {
  const [first, second] = unitsOf(round, "bo");
  expect(nextUnit(after({}), "bo", null)?.unit).toBe(first!.unit);
  expect(nextUnit(after({ bo: 1 }), "bo", null)?.unit).toBe(second!.unit);
  // skipped, not lost
  expect(nextUnit(after({}), "bo", first!.unit)?.unit).toBe(second!.unit);
  expect(nextUnit(after({ bo: 4 }), "bo", null)).toBeNull();
  expect(nextUnit(after({}), "eve", null)).toBeNull();
});

test("a unit is compared when all of its coders have coded it, not before", () => {
  expect(comparedPart(after({ ann: 4 })).coders.flatMap(({ codes }) => [...codes])).toEqual([]);
  const both = after({ ann: 4, bo: 1 });
  const [own] = unitsOf(round, "bo");
  expect(comparedPart(both).round.units.map(({ unit }) => unit)).toEqual([own!.unit]);
  expect(round.units.filter((unit) => isCompared(both, unit))).toHaveLength(1);
  expect(comparedPart(both).coders.map(({ codes }) => codes.get(own!.unit)?.get("frame"))).toEqual(["talks", "demand"]);
});

test("a unit of one coder alone is compared with nobody", () => {
  const alone = { ...round, units: round.units.map((unit) => ({ ...unit, coders: ["ann"] })) };
  const open = after({ ann: 4 });
  expect(alone.units.some((unit) => isCompared({ ...open, round: alone }, unit))).toBe(false);
});
