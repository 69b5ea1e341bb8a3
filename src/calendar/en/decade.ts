/**
 * @module
 * Decades and centuries: "the 1990s", "the '80s", "the nineties", "the 20th century".
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/decade";

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  if (word.is.unit === "CE") return century(words, at);
  const full = /^(?<decade>(?:1[0-9]|20)\d)0s$/.exec(word.lower)?.groups?.decade;
  const short = /^(?<tens>[2-9])0s$/.exec(word.lower)?.groups?.tens;
  const spelled = word.is.decade !== undefined && lowerAt(words, at - 1) === "the" ? word.is.decade : undefined;
  const isShort = short !== undefined && (word.gap === "elided" || lowerAt(words, at - 1) === "the");
  const value = full ?? (isShort ? `19${short}` : spelled === undefined ? undefined : `19${spelled}`);
  return value === undefined
    ? null
    : { first: withThe(words, at), last: at, type: "DATE", form: `=${value}`, rule: name };
}

/** The 20th century is the years 1900 to 1999 in TIMEX3: "19". */
function century(words: readonly Word[], at: number): Draft | null {
  const before = words[at - 1];
  const figure = before === undefined ? undefined : /^(?<n>\d{1,2})(?:st|nd|rd|th)$/.exec(before.lower)?.groups?.n;
  const count = Number(figure ?? before?.is.ordinal ?? 0);
  if (count < 2 || count > 22 || !/^(?:space|hyphen)$/.test(words[at]!.gap)) return null;
  const value = String(count - 1).padStart(2, "0");
  return { first: withThe(words, at - 1), last: at, type: "DATE", form: `=${value}`, rule: name };
}

function withThe(words: readonly Word[], at: number): number {
  const gap = words[at]?.gap;
  return (isNext(words, at) || gap === "elided") && lowerAt(words, at - 1) === "the" ? at - 1 : at;
}

export const decade: Rule = { name, heads: ["digits", "decade", "unit"], find };
