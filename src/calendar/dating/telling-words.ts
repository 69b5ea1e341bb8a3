/**
 * @module
 * The words of each article that tell its sentences apart, laid out so that two articles are compared by numbers alone.
 */

import type { PassageKeys } from "./keys.js";

/** A word in more sentences than this, or than this share of them, tells nothing apart. */
const commonest = { number: 12, share: 0.05 } as const;

/** The telling words of one article, numbered in the order in which they are met. */
export interface TellingWords {
  /** The key of each word. */
  readonly keys: Int32Array;
  /** For each word the passages it stands in, in order. */
  readonly places: readonly Int32Array[];
  /** For each passage its words, rising. */
  readonly ofPassages: readonly Int32Array[];
}

/** What a shared word says, by how few sentences have it; not a number for the commonest ones and those of one sentence. */
export function weightsOf({ ofArticles, spelled }: PassageKeys): Float64Array {
  const counts = new Int32Array(spelled.length);
  let total = 0;
  for (const passages of ofArticles)
    for (const own of passages) {
      if (own.length > 0) total++;
      for (const key of own) counts[key]!++;
    }
  const limit = Math.max(commonest.number, total * commonest.share);
  return Float64Array.from(counts, (count) => (count > 1 && count <= limit ? Math.log(total / count) : Number.NaN));
}

/** Lays out the words of one article. */
export function tellingWords(
  article: number,
  { ofArticles, together }: PassageKeys,
  weights: Float64Array,
): TellingWords {
  const keys = together[article]!.filter((key) => !Number.isNaN(weights[key]!));
  const numbers = new Map<number, number>();
  keys.forEach((key, number) => {
    numbers.set(key, number);
  });
  const ofPassages = ofArticles[article]!.map((own) =>
    Int32Array.from([...own].flatMap((key) => numbers.get(key) ?? [])).sort(),
  );
  const places: number[][] = Array.from(keys, () => []);
  ofPassages.forEach((words, passage) => {
    for (const number of words) places[number]!.push(passage);
  });
  return { keys, places: places.map((each) => Int32Array.from(each)), ofPassages };
}
