/**
 * @module
 * Articles that print the same sentences: agency copy and what others took over from it come out on one day, or the next morning.
 */

import type { Tie } from "./links.js";
import type { Passage } from "./passages.js";

const leastLength = 40;
const leastSentences = 3;
/** Of the shorter article's sentences, word for word. */
const leastShare = 0.4;
/** Of the longer article's sentences: what it says then is said once. */
const wholly = 0.8;
const costPerDay = 1.5;
const farthest = 6;

/** A tie for each two articles of which one is mostly a copy of the other. */
export function copiedTextTies(
  articles: readonly (readonly Passage[])[],
  pairs: readonly (readonly [a: number, b: number])[],
): Tie[] {
  const sentences = articles.map(sentencesOf);
  return pairs.flatMap(([a, b]) => {
    const [few, many] = sentences[a]!.size <= sentences[b]!.size ? [a, b] : [b, a];
    let shared = 0;
    for (const text of sentences[few]!) if (sentences[many]!.has(text)) shared++;
    return shared >= leastSentences && shared >= leastShare * sentences[few]!.size
      ? [tieOf([a, b], shared, Math.max(sentences[few]!.size, sentences[many]!.size))]
      : [];
  });
}

function sentencesOf(passages: readonly Passage[]): ReadonlySet<string> {
  const texts = passages.filter(({ part, text }) => part === "body" && text.length >= leastLength);
  return new Set(texts.map(({ text }) => text));
}

function tieOf([a, b]: readonly [number, number], shared: number, most: number): Tie {
  return {
    a,
    b,
    hold: shared >= wholly * most ? "copy" : "firm",
    isWeekly: true,
    reason: (other) => `it and ${other} have ${shared} sentences word for word`,
    cost: (dayA, dayB) => Math.min(farthest, Math.abs(dayA - dayB) * costPerDay),
  };
}
