/**
 * @module
 * Where a word ends that starts with a letter or digit: which marks between two letters or digits belong to it.
 *
 * "U.S.", "3.5", "10,000", "9:30", "AT&T", "O'Neill" are one word; "15-year", "and/or" and "talks.The" are three; a hyphen stays
 * only after a prefix ("non-binding") and in telephone numbers. One pass to the right, no looking back further than the word's last part.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { classAt, DIGIT, isCapitalAt, LETTER, MARK } from "./characters.js";

/** A place inside a word: the mark at `at`, and where the part before it began. */
interface Joint {
  readonly text: string;
  readonly at: number;
  readonly partStart: number;
  readonly wordStart: number;
}

type Joins = (joint: Joint, lexicon: LanguageLexicon) => boolean;

/** Whether a mark joins what stands around it; a mark that is not in the list never does. */
const joiners: { readonly [mark: string]: Joins } = {
  "'": betweenLetters,
  "’": betweenLetters,
  ".": joinsAtFullStop,
  ",": joinsAtComma,
  ":": joinsAtColon,
  "&": joinsAtAmpersand,
  "-": joinsAtHyphen,
  "‑": joinsAtHyphen,
  "‐": joinsAtHyphen,
  "/": joinsAtSlash,
  _: () => true,
  "*": betweenLetters,
  "@": () => true,
};

/** The end of the word that starts at an offset, its last full stop not included. */
export function wordEnd(text: string, start: number, lexicon: LanguageLexicon): number {
  let partStart = start;
  let at = start;
  for (; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) continue;
    if (kind !== MARK || at + 1 >= text.length) break;
    const joins = joiners[text[at]!];
    const next = classAt(text, at + 1);
    if (joins === undefined || (next !== LETTER && next !== DIGIT)) break;
    if (!joins({ text, at, partStart, wordStart: start }, lexicon)) break;
    partStart = at + 1;
  }
  return at;
}

function betweenLetters({ text, at }: Joint): boolean {
  return classAt(text, at + 1) === LETTER && (classAt(text, at - 1) === LETTER || text[at] !== "*");
}

/** Decimals and initials written together ("U.S", "a.m", "J.R"); "talks.The" is two sentences. */
function joinsAtFullStop({ text, at, partStart }: Joint): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (before === DIGIT && after === DIGIT) return true;
  if (before !== LETTER || after !== LETTER) return false;
  const isSingle = at - partStart === 1;
  if (isSingle) return text[at + 2] === "." || classAt(text, at + 2) !== LETTER || isDegree(text, at);
  return isDegree(text, at - 1);
}

/** "Ph.D", "M.Sc", "B.Sc": one part has two letters. */
function isDegree(text: string, at: number): boolean {
  return /^(?:h\.D|\.Sc|\.Ed|\.Phil)\b/u.test(text.slice(at, at + 6));
}

/** Thousands ("10,000"); four digits before the comma are a year or a list. */
function joinsAtComma({ text, at, partStart }: Joint): boolean {
  return classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT && at - partStart <= 3;
}

function joinsAtColon({ text, at }: Joint): boolean {
  return classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT;
}

function joinsAtAmpersand({ text, at, partStart }: Joint): boolean {
  return isCapitalAt(text, at + 1) && isCapitalAt(text, at - 1) && at - partStart <= 3;
}

/** A known prefix before a letter or number; groups of three digits and more, but not two years. */
function joinsAtHyphen({ text, at, partStart, wordStart }: Joint, lexicon: LanguageLexicon): boolean {
  if (classAt(text, at - 1) === DIGIT) {
    const digits = digitsAfter(text, at + 1);
    const isYears = at - wordStart === 4 && (digits === 4 || digits === 2);
    return !isYears && at - partStart >= 3 && digits >= 3;
  }
  return at - partStart <= 7 && lexicon.hyphenPrefixes.has(text.slice(partStart, at).toLowerCase());
}

function digitsAfter(text: string, at: number): number {
  let count = 0;
  while (count < 8 && at + count < text.length && classAt(text, at + count) === DIGIT) count++;
  return count;
}

/** Dates ("9/11", "04/22/2025") and single letters ("s/he"). */
function joinsAtSlash({ text, at, partStart }: Joint): boolean {
  if (classAt(text, at - 1) === DIGIT) return classAt(text, at + 1) === DIGIT && at - partStart <= 2;
  return at - partStart === 1 && classAt(text, at + 2) !== DIGIT;
}
