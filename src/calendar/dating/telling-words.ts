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
  /** The passages that each word stands in, in order, word after word: those of a word from its place in `starts` to that of the next. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
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
  for (let number = 0; number < keys.length; number++) numbers.set(keys[number]!, number);
  const ofPassages = ofArticles[article]!.map((own) => wordsOf(own, numbers));
  return { keys, ...placesOf(ofPassages, keys.length), ofPassages };
}

function wordsOf(keys: Int32Array, numbers: ReadonlyMap<number, number>): Int32Array {
  const words = new Int32Array(keys.length);
  let n = 0;
  for (let at = 0; at < keys.length; at++) {
    const number = numbers.get(keys[at]!);
    if (number !== undefined) words[n++] = number;
  }
  return words.slice(0, n).sort();
}

function placesOf(ofPassages: readonly Int32Array[], nWords: number): Pick<TellingWords, "places" | "starts"> {
  const starts = new Int32Array(nWords + 1);
  for (const words of ofPassages) for (let at = 0; at < words.length; at++) starts[words[at]! + 1]!++;
  for (let word = 0; word < nWords; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const places = new Int32Array(starts[nWords]!);
  for (let passage = 0; passage < ofPassages.length; passage++) {
    const words = ofPassages[passage]!;
    for (let at = 0; at < words.length; at++) places[next[words[at]!]!++] = passage;
  }
  return { places, starts };
}
