/**
 * @module
 * Numbers of written words: the same word has the same number in every text, and another place or text never confuses them.
 */

import { expect, test } from "vitest";
import { numberAt, presentNumbers, wordOf } from "./cut-words.js";

const long = (line: string) => `${line} ${"and so on ".repeat(20)}`;

test("a word has one number in every text, and its number gives the word", () => {
  const [first, second] = [long("The talks in Varnhem"), long("No talks in Askov at all")];
  const number = numberAt(first, 4, 9);
  expect(wordOf(number)).toBe("talks");
  expect(numberAt(second, 3, 8)).toBe(number);
  expect(numberAt(first, 4, 9)).toBe(number);
  expect(numberAt("talks", 0, 5)).toBe(number);
});

test("one place may begin a longer and a shorter word", () => {
  const text = long("Varnhem-Kelsund ferry");
  expect(wordOf(numberAt(text, 0, 15))).toBe("Varnhem-Kelsund");
  expect(wordOf(numberAt(text, 0, 7))).toBe("Varnhem");
  expect(wordOf(numberAt(text, 0, 15))).toBe("Varnhem-Kelsund");
});

test("texts of one length by turns are not confused", () => {
  const [first, second] = [long("one ferry sank"), long("two boats sank")];
  for (let round = 0; round < 3; round++) {
    expect(wordOf(numberAt(first, 4, 9))).toBe("ferry");
    expect(wordOf(numberAt(second, 4, 9))).toBe("boats");
  }
});

test("when there are too many words counting begins anew and stays right", () => {
  const numbers = presentNumbers();
  const text = long("the ferry sank");
  for (let n = 0; n < 40_000; n++) {
    const word = `w${n}x`;
    expect(wordOf(numberAt(word, 0, word.length))).toBe(word);
    if (n % 1000 === 0) expect(wordOf(numberAt(text, 4, 9))).toBe("ferry");
  }
  expect(presentNumbers()).not.toBe(numbers);
});
