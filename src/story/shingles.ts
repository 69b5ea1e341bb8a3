/**
 * @module
 * Runs of words as numbers: what two texts have in common, found without comparing every article with every other.
 *
 * Quotations and an outlet's furniture are left out, so that two witnesses of one press conference are not taken for copies.
 */

import type { Article } from "../model/index.js";
import { type BodyWord, bodyLines, wordsOfText } from "./body-words.js";
import { quotedParts } from "./quoted-parts.js";

/** Runs of words outside quotations, in text order: the hash of each, and the index of its first word. */
export interface Shingles {
  readonly hashes: Uint32Array;
  readonly at: Int32Array;
  /** The hashes, rising and each once. */
  readonly distinct: Uint32Array;
}

/** An article as copies are looked for in it. */
export interface ShingledArticle {
  readonly article: Article;
  readonly words: readonly BodyWord[];
  /** Runs of five words, to search by. */
  readonly long: Shingles;
  /** Runs of three, which survive more rewording, to decide by when an article is short. */
  readonly short: Shingles;
}

/** Cuts an article into runs of words. */
export function shingleArticle(article: Article): ShingledArticle {
  const words: BodyWord[] = [];
  // a run must not step over a quotation or a line break: `piece` numbers the unbroken stretches
  const pieces: number[] = [];
  let piece = 0;
  for (const line of bodyLines(article)) {
    const quoted = quotedParts(article.text, line);
    let next = 0;
    piece++;
    for (const word of wordsOfText(article.text.slice(line.start, line.end), line.start)) {
      while (next < quoted.length && quoted[next]!.end <= word.start) {
        next++;
        piece++;
      }
      const isQuoted = next < quoted.length && quoted[next]!.start <= word.start;
      words.push(word);
      pieces.push(isQuoted ? -1 : piece);
    }
  }
  const hashes = Uint32Array.from(words, ({ word }) => hashWord(word));
  return { article, words, long: runs(hashes, pieces, 5), short: runs(hashes, pieces, 3) };
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
  const own = Uint32Array.from(hashes);
  return { hashes: own, at: Int32Array.from(places), distinct: distinctOf(own) };
}

/** The numbers, rising and each once. */
function distinctOf(hashes: Uint32Array): Uint32Array {
  const rising = hashes.slice().sort();
  let n = 0;
  for (let at = 0; at < rising.length; at++) if (at === 0 || rising[at] !== rising[at - 1]) rising[n++] = rising[at]!;
  return rising.slice(0, n);
}

/** The runs without those of `left`. */
export function withoutRuns({ hashes, at }: Shingles, left: ReadonlySet<number>): Shingles {
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

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(a: number, b: number): number {
  const product = Math.imul(a ^ b, 0x9e3779b1) ^ (a >>> 15);
  return (product ^ (product >>> 13)) >>> 0;
}
