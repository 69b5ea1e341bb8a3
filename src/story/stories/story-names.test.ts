/** @module Whom a story is about: like words about other people are another story. */
import { expect, test } from "vitest";
import { type NameWeights, StoryNames } from "./story-names.js";

const names = (...all: string[]): NameWeights => new Map(all.map((name) => [name, 1 / Math.sqrt(all.length)]));
const north = names("Varnhem", "Ostmark", "Lene Askov", "Lindholt");

test("the same names leave the likeness whole, others leave half of it, few say nothing", () => {
  const stories = new StoryNames();
  stories.add(0, north);
  expect(stories.factor(0, north)).toBe(1);
  expect(stories.factor(0, names("Corvane", "Sorvik", "Jory Venn", "Kessel"))).toBe(0.5);
  expect(stories.factor(0, names("Corvane", "Sorvik"))).toBe(1);
  stories.remove(0, north);
  expect(stories.factor(0, names("Corvane", "Sorvik", "Jory Venn", "Kessel"))).toBe(1);
});
