/**
 * @module
 * Runs of words as numbers: what two texts have in common, found without comparing every article with every other.
 *
 * Quotations and an outlet's furniture are left out, so that two witnesses of one press conference are not taken for copies.
 */

import type { Article } from "../model/index.js";
import { type BodyWord, bodyLines, wordsOfText } from "./body-words.js";
import { quotedParts } from "./quoted-parts.js";

/** One run of words outside quotations: its hash, and the index of its first word. */
export interface Shingle {
  readonly hash: number;
  readonly at: number;
}

/** An article as copies are looked for in it. */
export interface ShingledArticle {
  readonly article: Article;
  readonly words: readonly BodyWord[];
  /** Runs of five words, to search by. */
  readonly long: readonly Shingle[];
  /** Runs of three, which survive more rewording, to decide by when an article is short. */
  readonly short: readonly Shingle[];
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
  const hashes = words.map(({ word }) => hashWord(word));
  return { article, words, long: runs(hashes, pieces, 5), short: runs(hashes, pieces, 3) };
}

function runs(hashes: readonly number[], pieces: readonly number[], length: number): Shingle[] {
  const found: Shingle[] = [];
  for (let at = 0; at + length <= hashes.length; at++) {
    const piece = pieces[at]!;
    if (piece < 0 || pieces[at + length - 1] !== piece) continue;
    let hash = length;
    for (let i = at; i < at + length; i++) hash = mix(hash, hashes[i]!);
    found.push({ hash, at });
  }
  return found;
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
