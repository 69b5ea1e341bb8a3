/** @module A surname at the head of a sentence has the tag of the name that the text has given before. */
import { expect, test } from "vitest";
import { analyze } from "../index.js";

const tagOf = (text: string, word: string) => {
  const at = text.lastIndexOf(word);
  return analyze(text).tokens.find(({ start }) => start === at)!.xpos;
};

test("a surname that opens a sentence is the name it was before", () => {
  expect(tagOf("The leader, Ana Welk, was pleased. Welk said the union would come.", "Welk")).toBe("NNP");
  expect(tagOf("The judge Edda Noll invited both sides. Noll wants an answer by Monday.", "Noll")).toBe("NNP");
  expect(tagOf("He met Oskar Venn in Lindholt. Venn wrote it all down.", "Venn")).toBe("NNP");
});

test("a word that is known in small letters keeps the tag of its place", () => {
  expect(tagOf("She met Karl Will in Lindholt. Will they meet again?", "Will they".slice(0, 4))).not.toBe("NNP");
});

test("a phrase before the comma of a name has a noun", () => {
  expect(tagOf("The chief executive, Rolf Imsen, said the offer was final.", "executive")).toBe("NN");
  expect(tagOf("The company's chief executive, Rolf Imsen, said the offer was final.", "executive")).toBe("NN");
  expect(tagOf("Her chief executive, Mira Dorn, agreed.", "executive")).toBe("NN");
  expect(tagOf("It was cold, Dorn said.", "cold")).toBe("JJ");
});
