/** @module Which story an article is like: by mean likeness and likeness to the whole together. */
import { expect, test } from "vitest";
import { StoryIndex } from "./story-index.js";
import type { NumberedTerms } from "./term-vectors.js";

const terms = (...ids: number[]): NumberedTerms => ({
  ids: Int32Array.from(ids),
  weights: Float64Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});

test("an article is wholly like a story of its own words, and not at all like one that shares none", () => {
  const index = new StoryIndex();
  const [harbour, school] = [index.open(), index.open()];
  index.add(harbour, terms(1, 2, 3));
  index.add(school, terms(7, 8));
  expect(index.likeness(terms(1, 2, 3))).toEqual([{ story: harbour, likeness: expect.closeTo(1, 6) }]);
});

test("what is taken out again leaves nothing behind", () => {
  const index = new StoryIndex();
  const story = index.open();
  index.add(story, terms(1, 2));
  index.remove(story, terms(1, 2));
  expect(index.isEmpty(story)).toBe(true);
  expect(index.likeness(terms(1, 2)).every(({ likeness }) => likeness === 0)).toBe(true);
});

test("words of very many stories open no story but count for one that rarer words have found", () => {
  const index = new StoryIndex();
  for (let n = 0; n < 400; n++) index.add(index.open(), terms(0, 1000 + n));
  expect(index.likeness(terms(0))).toEqual([]);
  const [found, ...others] = index.likeness(terms(0, 1007));
  expect(others).toEqual([]);
  expect(found).toEqual({ story: 7, likeness: expect.closeTo(1, 6) });
});
