/** @module Words that were looked for are found again in a text: other endings, beginnings, phrases, accents. */

import { expect, test } from "vitest";
import { placesOf } from "./found-words.js";

const text =
  "The talks in Tarrow failed; talking again, Señor Quill said. A talkative envoy left Oster Lock for Oster.";

function found(...terms: readonly (readonly [words: string, isPrefix?: boolean])[]): string[] {
  return placesOf(
    text,
    terms.map(([words, isPrefix = false]) => ({ words: words.split(" "), isPrefix })),
  ).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["any ending, and no other word", found(["talk"]), ["talks", "talking"]],
  ["a beginning", found(["talk", true]), ["talks", "talking", "talkative"]],
  ["words side by side only", found(["oster lock"]), ["Oster Lock"]],
  ["without accents", found(["senor"]), ["Señor"]],
  ["several words in the order of the text", found(["quill"], ["tarrow"]), ["Tarrow", "Quill"]],
  ["one place once, the longer", found(["oster"], ["oster lock"]), ["Oster Lock", "Oster"]],
  ["nothing", found(["harbour"]), []],
])("%s", (_, places, expected) => {
  expect(places).toEqual(expected);
});

test("a line of a megabyte is no trouble", () => {
  const long = "harbour ".repeat(130_000);
  expect(placesOf(long, [{ words: ["harbour"], isPrefix: false }])).toHaveLength(2000);
});
