/**
 * @module
 * The numbers two articles tell outside quotations: how many of the shorter list stand in the other, and how many of those in its order.
 */

import type { Article } from "../../model/index.js";
import { quotedInBody } from "../words/quoted-parts.js";

/** What two articles have in common. */
export interface SharedFigures {
  readonly n: number;
  readonly nInOrder: number;
  /** Of the article with fewer numbers, 0 to 1. */
  readonly share: number;
}

/** Smaller ones stand in every text; a year is no count. */
const leastTelling = 10;
const figure = /\d+(?:[.,]\d+)*/gu;
const year = /^(?:19|20)\d\d$/u;

/** What two articles have in common, each number once. */
export function sharedFigures(a: Article, b: Article): SharedFigures {
  const [inA, inB] = [figuresOf(a), figuresOf(b)];
  const places = new Map(inA.map((each, at) => [each, at]));
  const shared = inB.flatMap((each) => places.get(each) ?? []);
  const fewer = Math.min(inA.length, inB.length);
  return {
    n: shared.length,
    nInOrder: longestRising(shared),
    share: fewer === 0 ? 0 : shared.length / fewer,
  };
}

function figuresOf(article: Article): number[] {
  const figures = new Set<number>();
  for (const { line, quoted } of quotedInBody(article))
    for (const { index, 0: printed } of article.text.slice(line.start, line.end).matchAll(figure)) {
      const at = line.start + index;
      const isTold = !year.test(printed) && !quoted.some(({ start, end }) => start <= at && at < end);
      const value = Number(printed.replaceAll(",", ""));
      if (isTold && value >= leastTelling) figures.add(value);
    }
  return [...figures];
}

/** The length of the longest rising row of some numbers. */
export function longestRising(numbers: readonly number[]): number {
  // the smallest end of a row of each length, which rises, so that halving finds the place
  const ends: number[] = [];
  for (const each of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! >= each) high = middle;
      else low = middle + 1;
    }
    ends[low] = each;
  }
  return ends.length;
}
