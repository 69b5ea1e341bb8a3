/** @module Which story an article is like: by mean likeness and likeness to the whole together. */
import { expect, test } from "vitest";
import type { NumberedTerms } from "../words/term-vectors.js";
import { StoryIndex } from "./story-index.js";

const terms = (...ids: number[]): NumberedTerms => ({
  ids: Int32Array.from(ids),
  weights: Float64Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});

/** The stories near an article, with how like it is to each. */
const nearIn = (index: StoryIndex, article: NumberedTerms) => {
  const { n, story, ofRare, atMost } = index.near(article);
  return Array.from({ length: n }, (_, at) => ({
    story: story[at]!,
    ofRare: ofRare[at]!,
    atMost: atMost[at]!,
    likeness: index.likeness(at, article),
  }));
};

test("an article is wholly like a story of its own words, and not at all like one that shares none", () => {
  const index = new StoryIndex();
  const [harbour, school] = [index.open(), index.open()];
  index.add(harbour, terms(1, 2, 3));
  index.add(school, terms(7, 8));
  const article = terms(1, 2, 3);
  expect(nearIn(index, article).map(({ story, likeness }) => [story, likeness])).toEqual([
    [harbour, expect.closeTo(1, 6)],
  ]);
});

test("what is taken out again leaves nothing behind", () => {
  const index = new StoryIndex();
  const story = index.open();
  index.add(story, terms(1, 2));
  index.remove(story, terms(1, 2));
  expect(index.isEmpty(story)).toBe(true);
  const article = terms(1, 2);
  expect(nearIn(index, article).every(({ likeness }) => likeness === 0)).toBe(true);
});

test("words of very many stories open no story but count for one that rarer words have found", () => {
  const index = new StoryIndex();
  for (let n = 0; n < 400; n++) index.add(index.open(), terms(0, 1000 + n));
  expect(nearIn(index, terms(0))).toEqual([]);
  const article = terms(0, 1007);
  const [found, ...others] = nearIn(index, article);
  expect(others).toEqual([]);
  expect(found!.story).toBe(7);
  expect(found!.ofRare).toBeLessThan(0.8);
  expect(found!.likeness).toBeCloseTo(1, 6);
});

test("no story is liker than its rare words and the weight of the others allow", () => {
  const index = new StoryIndex();
  for (let n = 0; n < 400; n++) index.add(index.open(), terms(0, 1, 1000 + n, 5000 + (n % 40)));
  for (const article of [terms(0, 1, 1007), terms(1, 1003, 5039, 1390), terms(0, 1, 2, 5000)])
    for (const { atMost, likeness } of nearIn(index, article)) expect(atMost).toBeGreaterThanOrEqual(likeness);
});
