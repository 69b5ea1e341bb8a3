/**
 * @module
 * The words that names are made of: one way of cutting for the tables and for the text, so that the two always meet.
 *
 * Hyphens and the possessive 's are words of their own ("Ban Ki-moon", "Varnhem's"); initials with dots are one word
 * ("U.S."), whose key has no dots. Keys are lower case without accents.
 */

import { WordBook } from "../text/word-book.js";

/** One word or mark of punctuation. Offsets point into the text it was cut from. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** 0 small or no letter, 1 a capital first, 2 all capitals (of two letters or more). */
  readonly caps: 0 | 1 | 2;
}

const contractions = new Set(["s", "ll", "re", "ve", "d", "m"]);

/** Cuts a stretch of text into words. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const stop = isWordCode(code) ? endOfWord(text, at, end) : endOfMark(text, at, end);
    words.push(wordOf(text, at, stop));
    at = stop;
  }
  return words;
}

/** The key of a word: lower case, no dots, plain apostrophes, no accents. */
export function keyOf(text: string): string {
  const look = lookOf(text);
  if (look === 0) return text;
  let key = text.toLowerCase();
  if (key.includes(".")) key = key.replaceAll(".", "");
  return look === 2 ? withoutAccents(key) : key;
}

/** 0 where the key is the word itself, 1 where it has capitals or dots, 2 where it goes beyond ASCII. */
function lookOf(text: string): 0 | 1 | 2 {
  let look: 0 | 1 = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return 2;
    if ((code >= 65 && code <= 90) || code === 46) look = 1;
  }
  return look;
}

function withoutAccents(key: string): string {
  return key
    .replaceAll("’", "'")
    .replaceAll("‘", "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss");
}

/** Keys and capitals never change, so that keeping them is no state, only time saved. */
const met = new WordBook((text: string) => ({ text, key: keyOf(text), caps: capsOf(text) }));

function wordOf(from: string, start: number, end: number): Word {
  const { text, key, caps } = met.at(from, start, end);
  return { start, end, text, key, caps };
}

function capsOf(word: string): 0 | 1 | 2 {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return 0;
  if (!isLetterCode(first)) return 0;
  const head = word[0]!;
  if (head.toLowerCase() === head) return 0;
  return word.length > 1 && word.toUpperCase() === word && word.toLowerCase().length > 1 ? 2 : 1;
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) at++;
    else if (
      isApostrophe(code) &&
      at + 1 < end &&
      isLetterCode(text.charCodeAt(at + 1)) &&
      !isContraction(text, at, end)
    )
      at++;
    else if (code === 46 && isInitial(text, start, at, end)) at++;
    else break;
  }
  return at;
}

/** A dot that belongs to initials: "U.S.", "P.J."; a single initial's dot ("John F.") does not. */
function isInitial(text: string, start: number, at: number, end: number): boolean {
  if (!isLetterCode(text.charCodeAt(at - 1))) return false;
  const isSingle = at - 1 === start || text.charCodeAt(at - 2) === 46;
  if (!isSingle) return false;
  const isInside = at + 1 < end && isLetterCode(text.charCodeAt(at + 1)) && !isWordCode(text.charCodeAt(at + 2) || 0);
  return isInside || (at - 1 > start && text.charCodeAt(at - 2) === 46);
}

function endOfMark(text: string, start: number, end: number): number {
  return isApostrophe(text.charCodeAt(start)) && isContraction(text, start, end)
    ? start + 1 + contractionLength(text, start)
    : start + 1;
}

function isContraction(text: string, at: number, end: number): boolean {
  const length = contractionLength(text, at);
  return length > 0 && at + 1 + length <= end;
}

function contractionLength(text: string, at: number): number {
  let stop = at + 1;
  while (stop < at + 4 && isLetterCode(text.charCodeAt(stop) || 0)) stop++;
  return contractions.has(text.slice(at + 1, stop).toLowerCase()) ? stop - at - 1 : 0;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && isForeignLetter(code));
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57);
}

/** Letters beyond ASCII; surrogates count as letters, so that a pair is never cut in two. */
function isForeignLetter(code: number): boolean {
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xfe00 && code <= 0xfe0f) && code < 0xff00;
}
