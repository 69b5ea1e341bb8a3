/** @module Words are found where the expression for them would find them, in any text. */
import { expect, test } from "vitest";
import { eachWord } from "./each-word.js";

const expression = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

test.each([
  "Varnhem's envoys met at five o'clock's end in ’31.",
  "don't’t l'État-major 3’4 O'Neil2 ''a' 'b'' c’",
  "Ærø, Łódź, naïve — 𝒜𝒷 x𝟙y 🙂ok 12th ½ e\u0301te",
  "\ud835 broken \udc9c pair\ud835",
  "",
])("finds the words of %j", (text) => {
  expect(wordsIn(text)).toEqual([...text.matchAll(expression)].map(([word]) => word));
});
