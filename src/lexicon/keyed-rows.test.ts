/**
 * @module
 * Rows found by a word are the rows whose words all stand there, in the order of the table.
 */

import { describe, expect, it } from "vitest";
import { keyedRows, rowsFrom } from "./keyed-rows.js";

const rows = ["turn up nose at", "turn up", "turn down", "turn", "turn out to be hot|cold air"];
const itemsOf = (row: string) =>
  row
    .split(" ")
    .slice(1)
    .map((item) => item.split("|"));
const keyed = keyedRows(rows, itemsOf);

function found(sentence: string, from = 0, until?: number): readonly string[] {
  const words = sentence.split(" ");
  const lemmas = words.map((word) => word.replace(/s$/u, ""));
  return rowsFrom(keyed, { words, lemmas }, from, until);
}

describe("rows found by their words", () => {
  it("gives a row whose words stand there, before those that ask for less", () => {
    expect(found("turned up its nose at the plan")).toEqual(["turn up nose at", "turn up", "turn"]);
  });
  it("finds a word by its lemma and any word of an item", () => {
    expect(found("turned up their noses at it")).toContain("turn up nose at");
    expect(found("turned out to be cold air")).toContain("turn out to be hot|cold air");
  });
  it("leaves out rows whose words stand before or behind the stretch", () => {
    expect(found("turned down the offer", 2)).toEqual(["turn"]);
    expect(found("turned the offer down", 1, 3)).toEqual(["turn"]);
  });
  it("always gives a row that asks for no word", () => {
    expect(found("turned")).toEqual(["turn"]);
  });
});
