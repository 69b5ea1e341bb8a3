/**
 * @module
 * The words of a part of an article as the calendar rules see them: what each can be in a time expression, and what stands before it.
 *
 * One walk over the characters, no regular expression: a page of a megabyte on one line costs a megabyte.
 */

import type { TimeWord } from "../lexicon/calendar.js";
import type { Span } from "../text/span.js";
import { WordBook } from "../text/word-book.js";

/**
 * What stands between a word and the one before it. `dot` is a point and a space ("Sept. 30"), `possessive` the apostrophe of "year's",
 * `elided` that of "the '80s", `sum` the sign of money in "for $22", `far` anything that parts two thoughts.
 */
export type Gap =
  | "tight"
  | "space"
  | "hyphen"
  | "comma"
  | "dot"
  | "colon"
  | "slash"
  | "possessive"
  | "elided"
  | "sum"
  | "far";

/** A run of letters and digits; the "s" of a possessive is a word of its own. */
export interface Word extends Span {
  readonly lower: string;
  readonly gap: Gap;
  /** Whether the gap before it ends a sentence or a paragraph. */
  readonly opens: boolean;
  readonly isCapital: boolean;
  /** The word as digits only, grouping commas taken out; null when it is not a number. */
  readonly number: number | null;
  readonly is: TimeWord;
  /** The rules to try here, by their places in the list of the language. */
  readonly rules: readonly number[];
}

/** What a language knows of a word before it is seen in a text. */
export type KnownWord = Pick<Word, "is" | "rules">;

/** The words of the tables, what a figure is, and what any other word is. */
export interface WordTables {
  readonly words: ReadonlyMap<string, KnownWord>;
  readonly figure: KnownWord;
  readonly other: KnownWord;
}

/** The words met so far, each with all that it is wherever it stands. */
export type KnownWords = WordBook<Pick<Word, "lower" | "isCapital" | "number" | "is" | "rules">>;

/** An empty book of words for some tables. */
export function knownWords({ words, figure, other }: WordTables): KnownWords {
  return new WordBook((word) => {
    const code = word.charCodeAt(0);
    const lower = lowerOf(word);
    const isFigure = isDigitCode(code);
    const { is, rules } = words.get(lower) ?? (isFigure ? figure : other);
    const number = isFigure && wholeFigure.test(lower) ? Number(lower.replaceAll(",", "")) : null;
    return { lower, isCapital: code >= 65 && code <= 90, number, is, rules };
  });
}

/** The words of `text` from `start` to `end`; none where no rule begins at any of them, as in most paragraphs. */
export function wordsOf(text: string, span: Span, known: KnownWords): Word[] {
  const { start, end } = span;
  const words: Word[] = [];
  let at = start;
  let last = start;
  let hasHead = false;
  while (at < end) {
    if (!isPlainCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const stop = wordEnd(text, at, end);
    const { lower, isCapital, number, is, rules } = known.at(text, at, stop);
    const [gap, opens] = gapBetween(text, words.length === 0 ? -1 : last, at);
    if (rules.length > 0) hasHead = true;
    words.push({ start: at, end: stop, lower, gap, opens, isCapital, number, is, rules });
    last = stop;
    at = stop;
  }
  return hasHead ? words : [];
}

const wholeFigure = /^\d[\d,]{0,11}(?:\.\d+)?$/;

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

function wordEnd(text: string, start: number, end: number): number {
  const isNumber = isDigitCode(text.charCodeAt(start));
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isPlainCode(code)) at++;
    else if (isNumber && (code === 44 || code === 46 || code === 58) && isDigitCode(text.charCodeAt(at + 1))) at++;
    else if (!isNumber && code === 46 && at - start === 1 && isLetterPair(text, at, end))
      return initialsEnd(text, start, end);
    else if (isApostrophe(code) && isInnerApostrophe(text, at, end)) at++;
    else break;
  }
  return at;
}

/** "p.m.", "U.S.": single letters with points; the last point belongs to it. */
function initialsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at + 1 < end && isLetterCode(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) at += 2;
  return at < end && isLetterCode(text.charCodeAt(at)) && !isPlainCode(text.charCodeAt(at + 1)) ? at + 1 : at;
}

function isLetterPair(text: string, at: number, end: number): boolean {
  return at + 1 < end && isLetterCode(text.charCodeAt(at + 1)) && !isPlainCode(text.charCodeAt(at + 2));
}

/** "o'clock" and "don't" are one word, "year's" is two. */
function isInnerApostrophe(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !isLetterCode(text.charCodeAt(at + 1))) return false;
  const next = text.charCodeAt(at + 1) | 32;
  return !(next === 115 && !isPlainCode(text.charCodeAt(at + 2)));
}

const spaceGap = ["space", false] as const;

function gapBetween(text: string, from: number, to: number): readonly [Gap, boolean] {
  if (from < 0) return ["far", true];
  if (to - from === 1 && text.charCodeAt(from) === 32) return spaceGap;
  if (from === to) return ["tight", false];
  if (to - from > 12) return ["far", true];
  return otherGap(text.slice(from, to));
}

const oneSign: { readonly [sign: string]: Gap } = {
  "-": "hyphen",
  "–": "hyphen",
  "‑": "hyphen",
  ":": "colon",
  "/": "slash",
  "'": "possessive",
  "’": "possessive",
};

function otherGap(between: string): readonly [Gap, boolean] {
  const sign = oneSign[between];
  if (sign !== undefined) return [sign, false];
  const bare = between.trim();
  if (bare === "") return /\n\s*\n/.test(between) ? ["far", true] : spaceGap;
  if (bare === "'" || bare === "’") return ["elided", false];
  if (bare === ",") return ["comma", false];
  if (bare.length === 1 && "$£€¥#".includes(bare)) return ["sum", false];
  if (bare === "." && between.length > 1) return ["dot", true];
  return ["far", /[.!?;]|\n\s*\n/.test(between)];
}

function isPlainCode(code: number): boolean {
  return isDigitCode(code) || isLetterCode(code);
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin letters and everything beyond them but spaces, quotation marks and signs. */
function isLetterCode(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code < 0xd800;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}
