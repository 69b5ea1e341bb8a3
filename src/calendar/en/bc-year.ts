/**
 * @module
 * Years before our era: "480 BC", "the spring of 480 B.C.", "from 499 to 493 BC", with the TIMEX3 value `BC0480`.
 *
 * Nothing is counted from them. Leaves alone a number before a name ("480 BC Ferries").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/bc-year";

function find(words: readonly Word[], at: number): Draft | null {
  const year = yearOf(words, at);
  if (year === null) return null;
  if (isEra(words, at + 1)) return { first: at, last: at + 1, type: "DATE", form: `=BC${year}`, rule: name };
  const other = words[at + 1]?.gap === "hyphen" ? at + 1 : /^(?:to|and|or)$/.test(lowerAt(words, at + 1)) ? at + 2 : -1;
  const second = other < 0 ? null : yearOf(words, other);
  if (second === null || Number(second) >= Number(year) || !isEra(words, other + 1)) return null;
  return { first: at, last: at, type: "DATE", form: `=BC${year}`, rule: name };
}

function yearOf(words: readonly Word[], at: number): string | null {
  const digits = lowerAt(words, at);
  return /^[1-9]\d{0,3}$/.test(digits) ? digits.padStart(4, "0") : null;
}

function isEra(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isNext(words, at) || !word.isCapital || !/^b\.?c\.?(?:e\.?)?$/.test(word.lower))
    return false;
  return !(words[at + 1]?.gap === "space" && words[at + 1]!.isCapital);
}

export const bcYear: Rule = { name, heads: ["digits"], find };
