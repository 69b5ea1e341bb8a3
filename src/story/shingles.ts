/**
 * @module
 * Runs of words as numbers: what two texts have in common, found without comparing every article with every other.
 *
 * Quotations and an outlet's furniture are left out, so that two witnesses of one press conference are not taken for copies.
 */

import type { Article } from "../model/index.js";
import { rangeOfWords, wordsOfArticle } from "./article-words.js";
import { bodyLines } from "./body-words.js";
import { quotedParts } from "./quoted-parts.js";

/** No article has more words. */
const maxRuns = 2 ** 20;

/** Runs of words outside quotations, in text order: the hash of each, and the index of its first word. */
export class Shingles {
  /** The hashes, rising and each once. */
  readonly distinct: Uint32Array;
  #index: RunIndex | null = null;

  constructor(
    readonly hashes: Uint32Array,
    readonly at: Int32Array,
  ) {
    this.distinct = distinctOf(hashes);
  }

  /** Made for those articles only that share text with another. */
  get index(): RunIndex {
    this.#index ??= indexOf(this);
    return this.#index;
  }
}

/** Where runs stand by their hash. */
interface RunIndex {
  /** For each run the place of its hash among the distinct ones. */
  readonly ranks: Int32Array;
  /** For each distinct hash the word where its first run begins. */
  readonly firsts: Int32Array;
}

function indexOf({ hashes, distinct, at }: Shingles): RunIndex {
  // hash and place in one number: numbers are sorted fastest
  const rising = Float64Array.from(hashes, (hash, run) => hash * maxRuns + run).sort();
  const ranks = new Int32Array(hashes.length);
  const firsts = new Int32Array(distinct.length);
  let rank = -1;
  for (const each of rising) {
    const run = each % maxRuns;
    if (rank < 0 || hashes[run] !== distinct[rank]) firsts[++rank] = at[run]!;
    ranks[run] = rank;
  }
  return { ranks, firsts };
}

/** An article as copies are looked for in it. */
export interface ShingledArticle {
  readonly article: Article;
  /** The words of the body, by their places among those of the article. */
  readonly words: Int32Array;
  /** Runs of five words, to search by. */
  readonly long: Shingles;
  /** Runs of three, which survive more rewording, to decide by when an article is short. */
  readonly short: Shingles;
}

/** Cuts an article into runs of words. */
export function shingleArticle(article: Article): ShingledArticle {
  const { starts, terms } = wordsOfArticle(article);
  const words: number[] = [];
  // a run must not step over a quotation or a line break: `piece` numbers the unbroken stretches
  const pieces: number[] = [];
  let piece = 0;
  for (const line of bodyLines(article)) {
    const quoted = quotedParts(article.text, line);
    let next = 0;
    piece++;
    const { from, to } = rangeOfWords(article, line);
    for (let at = from; at < to; at++) {
      const start = starts[at]!;
      while (next < quoted.length && quoted[next]!.end <= start) {
        next++;
        piece++;
      }
      const isQuoted = next < quoted.length && quoted[next]!.start <= start;
      words.push(at);
      pieces.push(isQuoted ? -1 : piece);
    }
  }
  const hashes = Uint32Array.from(words, (at) => terms[at]!.hash);
  return { article, words: Int32Array.from(words), long: runs(hashes, pieces, 5), short: runs(hashes, pieces, 3) };
}

function runs(words: Uint32Array, pieces: readonly number[], length: number): Shingles {
  const [hashes, places]: [number[], number[]] = [[], []];
  for (let at = 0; at + length <= words.length; at++) {
    const piece = pieces[at]!;
    if (piece < 0 || pieces[at + length - 1] !== piece) continue;
    let hash = length;
    for (let i = at; i < at + length; i++) hash = mix(hash, words[i]!);
    hashes.push(hash);
    places.push(at);
  }
  return shinglesOf(hashes, places);
}

function shinglesOf(hashes: readonly number[], places: readonly number[]): Shingles {
  return new Shingles(Uint32Array.from(hashes), Int32Array.from(places));
}

/** The numbers, rising and each once. */
function distinctOf(hashes: Uint32Array): Uint32Array {
  const rising = hashes.slice().sort();
  let n = 0;
  for (let at = 0; at < rising.length; at++) if (at === 0 || rising[at] !== rising[at - 1]) rising[n++] = rising[at]!;
  return rising.slice(0, n);
}

/** The runs without those of `left`. */
export function withoutRuns(runs: Shingles, left: ReadonlySet<number>): Shingles {
  const { hashes, at } = runs;
  if (!hashes.some((hash) => left.has(hash))) return runs;
  const [kept, places]: [number[], number[]] = [[], []];
  hashes.forEach((hash, i) => {
    if (left.has(hash)) return;
    kept.push(hash);
    places.push(at[i]!);
  });
  return shinglesOf(kept, places);
}

/** How many runs two articles share. */
export function nSharedRuns({ distinct: a }: Shingles, { distinct: b }: Shingles): number {
  let [i, j, n] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/** For each distinct run of A its place among those of B; -1 where B has none. */
export function placesInOther({ distinct: a }: Shingles, { distinct: b }: Shingles): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) places[i] = j;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return places;
}

function mix(a: number, b: number): number {
  const product = Math.imul(a ^ b, 0x9e3779b1) ^ (a >>> 15);
  return (product ^ (product >>> 13)) >>> 0;
}
