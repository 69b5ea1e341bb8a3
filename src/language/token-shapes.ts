/**
 * @module
 * What tokens look like to the decision whether a sentence ends: a shape, and a number for the word without its capitals.
 */

import { WordBook } from "../text/word-book.js";
import { classAt, DIGIT, isCapitalAt, isSmallAt, LETTER } from "./characters.js";
import { ABBREVIATION, CLOSING, NUMBER, OPENING, type RawTokens, STOP, WORD } from "./raw-tokens.js";

/** Beyond the edge of the paragraph. */
export const EDGE = 0;
export const SMALL = 1;
export const CAPITALISED = 2;
export const SHOUTED = 3;
export const SINGLE_CAPITAL = 4;
export const MIXED = 5;
export const ADDRESS = 6;
export const SHORTENED = 7;
export const SHORT_NUMBER = 8;
export const LONG_NUMBER = 9;
export const CLOCK = 10;
export const FULL_STOP = 11;
export const LOUD_STOP = 12;
export const ELLIPSIS = 13;
export const OPENING_BRACKET = 14;
export const OPENING_QUOTE = 15;
export const CLOSING_BRACKET = 16;
export const CLOSING_QUOTE = 17;
export const COMMA = 18;
export const COLON = 19;
export const SEMICOLON = 20;
export const DASH = 21;
export const MARK_SHAPE = 22;

/** Shapes and words of tokens, parallel to the tokens themselves. */
export interface TokenShapes {
  readonly shapes: number[];
  /** Hash of the token in lower case; numbers of one length are alike. */
  readonly words: number[];
  /** Hash of the last three characters in lower case. */
  readonly endings: number[];
}

export function noShapes(): TokenShapes {
  return { shapes: [], words: [], endings: [] };
}

const marks: { readonly [mark: string]: number } = {
  ",": COMMA,
  ":": COLON,
  ";": SEMICOLON,
  "-": DASH,
  "–": DASH,
  "—": DASH,
};
const brackets = "([{<)]}>";

/** Adds the shapes of the tokens that have none yet. */
export function addShapes({ shapes, words, endings }: TokenShapes, text: string, tokens: RawTokens): void {
  for (let at = shapes.length; at < tokens.starts.length; at++) {
    const start = tokens.starts[at]!;
    const end = tokens.ends[at]!;
    const kind = tokens.kinds[at]!;
    if (kind === WORD && isPlainLetter(text.charCodeAt(start)) && isPlainLetter(text.charCodeAt(end - 1))) {
      const { shape, hash, ending } = met.at(text, start, end);
      shapes.push(shape);
      words.push(hash);
      endings.push(ending);
      continue;
    }
    const shape = shapeOf(text, start, end, kind);
    const isNumber = shape === SHORT_NUMBER || shape === LONG_NUMBER || shape === CLOCK;
    shapes.push(shape);
    words.push(isNumber || shape === ADDRESS ? shape * 64 + Math.min(end - start, 20) : hashLower(text, start, end));
    endings.push(hashLower(text, Math.max(start, end - 3), end));
  }
}

/** What a word is wherever it stands. */
interface WordLook {
  readonly shape: number;
  readonly hash: number;
  readonly ending: number;
}

/** Looks of words never change, so that keeping them is no state, only time saved. */
const met = new WordBook((word): WordLook => {
  const { length } = word;
  const shape = wordShape(word, 0, length);
  const hash = shape === ADDRESS ? shape * 64 + Math.min(length, 20) : hashLower(word, 0, length);
  return { shape, hash, ending: hashLower(word, Math.max(0, length - 3), length) };
});

/** A letter of ASCII: a word between two of them looks the same in every text. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** 32-bit FNV-1a of the characters with the capitals of ASCII made small. */
function hashLower(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  const stop = Math.min(end, start + 24);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash | 0;
}

function shapeOf(text: string, start: number, end: number, kind: number): number {
  const first = text[start]!;
  if (kind === STOP)
    return first === "." && end === start + 1 ? FULL_STOP : first === "." || first === "…" ? ELLIPSIS : LOUD_STOP;
  if (kind === OPENING) return brackets.includes(first) ? OPENING_BRACKET : OPENING_QUOTE;
  if (kind === CLOSING) return brackets.includes(first) ? CLOSING_BRACKET : CLOSING_QUOTE;
  const start0 = classAt(text, start);
  if (start0 === LETTER) return kind === ABBREVIATION ? SHORTENED : wordShape(text, start, end);
  if (start0 === DIGIT || kind === NUMBER) return numberShape(text, start, end);
  if (first === "@") return ADDRESS;
  return marks[first] ?? MARK_SHAPE;
}

function numberShape(text: string, start: number, end: number): number {
  if (end - start > 3) {
    for (let at = start + 1; at < end && at < start + 3; at++) if (text[at] === ":") return CLOCK;
    return LONG_NUMBER;
  }
  return SHORT_NUMBER;
}

function wordShape(text: string, start: number, end: number): number {
  const isCapital = isCapitalAt(text, start);
  if (end === start + 1) return isCapital ? SINGLE_CAPITAL : SMALL;
  let nCapitals = 0;
  let nSmall = 0;
  const stop = Math.min(end, start + 30);
  for (let at = start + 1; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 64 || code === 47 || (code === 58 && text[at + 1] === "/")) return ADDRESS;
    if (isSmallAt(text, at)) nSmall++;
    else if (isCapitalAt(text, at)) nCapitals++;
  }
  if (nCapitals === 0) return isCapital ? CAPITALISED : SMALL;
  return nSmall === 0 && isCapital ? SHOUTED : MIXED;
}
