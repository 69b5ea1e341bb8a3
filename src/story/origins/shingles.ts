/**
 * @module
 * Runs of words as numbers: what two texts have in common, found without comparing every article with every other.
 *
 * Quotations and an outlet's furniture are left out, so that two witnesses of one press conference are not taken for copies.
 */

import type { Article } from "../../model/index.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { quotedInBody } from "../words/quoted-parts.js";

/** No article has more words. */
const maxRuns = 2 ** 20;

/** Runs of words outside quotations, in text order: the hash of each, and the index of its first word. */
export class Shingles {
  /** The hashes, rising and each once. */
  readonly distinct: Int32Array;
  #index: RunIndex | null = null;

  constructor(
    readonly hashes: Int32Array,
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
  /** For each word the run that begins with it; -1 where none does. */
  readonly runAt: Int32Array;
}

function indexOf({ hashes, distinct, at }: Shingles): RunIndex {
  // hash and place in one number: numbers are sorted fastest
  const rising = new Float64Array(hashes.length);
  for (let run = 0; run < hashes.length; run++) rising[run] = (hashes[run]! + 2 ** 31) * maxRuns + run;
  rising.sort();
  const ranks = new Int32Array(hashes.length);
  const firsts = new Int32Array(distinct.length);
  let rank = -1;
  for (const each of rising) {
    const run = each % maxRuns;
    if (rank < 0 || hashes[run] !== distinct[rank]) firsts[++rank] = at[run]!;
    ranks[run] = rank;
  }
  const runAt = new Int32Array((at.at(-1) ?? -1) + 1).fill(-1);
  for (let run = 0; run < at.length; run++) runAt[at[run]!] = run;
  return { ranks, firsts, runAt };
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
  const words = new Int32Array(terms.length);
  // a run must not step over a quotation or a line break: `pieces` numbers the unbroken stretches; 0 is quoted
  const pieces = new Int32Array(terms.length);
  let n = 0;
  let piece = 0;
  for (const { line, quoted } of quotedInBody(article)) {
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
      words[n] = at;
      pieces[n++] = isQuoted ? 0 : piece;
    }
  }
  const body = words.slice(0, n);
  const hashes = new Int32Array(n);
  for (let at = 0; at < n; at++) hashes[at] = terms[body[at]!]!.hash;
  return { article, words: body, long: runs(hashes, pieces, 5), short: runs(hashes, pieces, 3) };
}

function runs(words: Int32Array, pieces: Int32Array, length: number): Shingles {
  const [hashes, places] = [new Int32Array(words.length), new Int32Array(words.length)];
  let n = 0;
  for (let at = 0; at + length <= words.length; at++) {
    const piece = pieces[at]!;
    if (piece === 0 || pieces[at + length - 1] !== piece) continue;
    let hash = length;
    for (let i = at; i < at + length; i++) hash = mix(hash, words[i]!);
    hashes[n] = hash;
    places[n++] = at;
  }
  return new Shingles(hashes.slice(0, n), places.slice(0, n));
}

/** The numbers, rising and each once. */
function distinctOf(hashes: Int32Array): Int32Array {
  const rising = hashes.slice().sort();
  let n = 0;
  for (let at = 0; at < rising.length; at++) if (at === 0 || rising[at] !== rising[at - 1]) rising[n++] = rising[at]!;
  return n === rising.length ? rising : rising.slice(0, n);
}

/** The runs without those of `left`. */
export function withoutRuns(runs: Shingles, left: ReadonlySet<number>): Shingles {
  const { hashes, at } = runs;
  const [kept, places] = [new Int32Array(hashes.length), new Int32Array(hashes.length)];
  let n = 0;
  for (let run = 0; run < hashes.length; run++) {
    if (left.has(hashes[run]!)) continue;
    kept[n] = hashes[run]!;
    places[n++] = at[run]!;
  }
  return n === hashes.length ? runs : new Shingles(kept.slice(0, n), places.slice(0, n));
}

/** How many runs two articles share. */
export function nSharedRuns({ distinct: a }: Shingles, { distinct: b }: Shingles): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/** Writes for each distinct run of A its place among those of B, -1 where B has none. */
export function placesInOther({ distinct: a }: Shingles, { distinct: b }: Shingles, places: Int32Array): void {
  places.fill(-1, 0, a.length);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) places[i] = j;
    if (x <= y) i++;
    if (y <= x) j++;
  }
}

function mix(a: number, b: number): number {
  const product = Math.imul(a ^ b, 0x9e3779b1) ^ (a >>> 15);
  return product ^ (product >>> 13);
}
