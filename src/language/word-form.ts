/**
 * @module
 * What the network sees of a written word: its normal form, endings and beginning, its shape.
 */

import { hashWord } from "./hashing.js";

/** Longest word that is looked at; what is longer is cut. */
export const longestWord = 40;
/** Kinds of beginnings and endings; each has its own part of the table. */
export const nAffixes = 4;
/** Rows of the table of shapes. */
export const nShapes = 256;

/** Lower case, straight apostrophes, every digit a zero: "1,250" and "3,999" are one word to the network. */
export function normalised(word: string): string {
  return word.toLowerCase().replace(/[’\d]/gu, (mark) => (mark === "’" ? "'" : "0"));
}

/** Rows of the table of affixes for a normal form: last two, three and four letters, first three. */
export function affixRows(normal: string, buckets: number): number[] {
  const { length } = normal;
  return [
    hashWord(normal, Math.max(0, length - 2)),
    hashWord(normal, Math.max(0, length - 3)),
    hashWord(normal, Math.max(0, length - 4)),
    hashWord(normal, 0, Math.min(length, 3)),
  ].map((hash, kind) => kind * buckets + ((hash >>> 0) % buckets));
}

/** Row of the table of shapes: the word's own, whether it opens its sentence, whether the sentence is a headline. */
export function shapeRow(shape: number, isFirst: boolean, isHeadline: boolean): number {
  return shape + (isFirst ? 64 : 0) + (isHeadline ? 128 : 0);
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

/** What a word tells about its sentence being a headline: nothing (too short, or no letter first), that it is not, that it is. */
export type CapitalSign = 0 | 1 | 2;

export function capitalSign(word: string): CapitalSign {
  if (word.length < 4 || !/^\p{L}/u.test(word)) return 0;
  return /^\p{Lu}/u.test(word) ? 2 : 1;
}

/** At least four longer words, nine in ten of them with a capital: a headline, where capitals say nothing. */
export function isHeadline(words: readonly { readonly sign: CapitalSign }[]): boolean {
  let long = 0;
  let capital = 0;
  for (const { sign } of words) {
    if (sign > 0) long++;
    if (sign === 2) capital++;
  }
  return long >= 4 && capital >= long * 0.9;
}
