/**
 * @module
 * What a trained model sees of one word: hashes of its form, beginnings and endings, its shape, and what the word list knows of it.
 */

import { rowOf, type WordList } from "../lexicon/language-weights.js";
import { hashWord } from "./hashing.js";

/** One word as numbers. */
export interface WordForm {
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly shape: number;
  /** Class the word has most often in the treebanks, 255 when it is rare or not known. */
  readonly usual: number;
  /** The word has that class and no other. */
  readonly isSure: boolean;
  /** Class of meaning from word vectors, 65535 when not known. */
  readonly cluster: number;
}

/** Longest word that is looked at. */
const longest = 40;

/** Stands before the first and after the last word of a sentence. */
export const outside: WordForm = {
  word: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix1: 1,
  prefix2: 1,
  prefix3: 1,
  shape: 99,
  usual: 254,
  isSure: false,
  cluster: 65534,
};

/** The form of one written word. Curly apostrophes count as straight ones. */
export function wordFormOf(written: string, words: WordList): WordForm {
  const word = written.length > longest ? written.slice(0, longest) : written;
  const lower = normalised(word);
  const { length } = lower;
  const hash = hashWord(lower);
  const known = rowOf(words.rows, hash);
  return {
    word: hash,
    suffix1: hashWord(lower, length - 1),
    suffix2: hashWord(lower, Math.max(0, length - 2)),
    suffix3: hashWord(lower, Math.max(0, length - 3)),
    suffix4: hashWord(lower, Math.max(0, length - 4)),
    prefix1: hashWord(lower, 0, 1),
    prefix2: hashWord(lower, 0, Math.min(length, 2)),
    prefix3: hashWord(lower, 0, Math.min(length, 3)),
    shape: shapeOf(word),
    usual: known < 0 ? 255 : words.usual[known]!,
    isSure: known >= 0 && words.isSure[known] === 1,
    cluster: known < 0 ? 65535 : words.cluster[known]!,
  };
}

/** Lower case, straight apostrophes, every digit a zero: "1,250" and "3,999" are one word to a model. */
export function normalised(word: string): string {
  return word.toLowerCase().replace(/[’\d]/gu, (mark) => (mark === "’" ? "'" : "0"));
}

/** Capitals, digits and marks of a word as one number below 64. */
export function shapeOf(word: string): number {
  let flags = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) flags |= 1;
    else if (code >= 65 && code <= 90) flags |= at === 0 ? 2 : 4;
    else if (code >= 48 && code <= 57) flags |= 8;
    else if (code === 46) flags |= 16;
    else if (code > 127) flags |= letterFlag(word[at]!, at);
    else flags |= 32;
  }
  return flags;
}

function letterFlag(character: string, at: number): number {
  if (/\p{Lu}/u.test(character)) return at === 0 ? 2 : 4;
  return /\p{L}|\p{M}/u.test(character) ? 1 : 32;
}
