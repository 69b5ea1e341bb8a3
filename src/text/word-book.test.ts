/**
 * @module
 * Words kept by a book: found again, begun anew when full, never confused.
 */

import { expect, test } from "vitest";
import { WordBook } from "./word-book.js";

test("a word met again has the entry it had, wherever it stands", () => {
  let nMade = 0;
  const book = new WordBook((word) => ({ word, number: ++nMade }));
  const text = "the talks, the talk and the talks";
  const first = book.at(text, 4, 9);
  expect(first).toEqual({ word: "talks", number: 1 });
  expect(book.at(text, 28, 33)).toBe(first);
  expect(book.at(text, 15, 19)).toEqual({ word: "talk", number: 2 });
});

test("a full book begins anew and still answers rightly", () => {
  const book = new WordBook((word) => word.toUpperCase(), 8);
  for (let round = 0; round < 3; round++)
    for (let n = 0; n < 50; n++) {
      const text = `(word${n})`;
      expect(book.at(text, 1, text.length - 1)).toBe(`WORD${n}`);
    }
});

test("words of equal hash, of none and of many letters are told apart", () => {
  const book = new WordBook((word) => word, 20_000);
  const long = "ä".repeat(500);
  expect(book.at("", 0, 0)).toBe("");
  expect(book.at(long, 0, 500)).toBe(long);
  const seen = new Set<string>();
  for (let n = 0; n < 20_000; n++) seen.add(book.at(`x${n}`, 0, `x${n}`.length));
  expect(seen.size).toBe(20_000);
});
