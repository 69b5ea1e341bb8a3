/**
 * @module
 * Months: "in April", "March 2022", "last June", "early August".
 *
 * Without a year it is the latest one, unless the verb looks ahead. "May" and "March" need a word before them that a month would have.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { yearAt } from "./year-words.js";

const name = "calendar/en/month";
const doubtful = new Set(["may", "march"]);
const befores = new Set(
  "in of since by until till last next this early late mid from through to during before between and for that around about end beginning".split(
    " ",
  ),
);
const modes: { readonly [which: string]: string } = { last: "last", next: "next", this: "this", past: "past" };

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const month = (word.is.month ?? word.is["month-short"]!).padStart(2, "0");
  if (!word.isCapital) return null;
  const yearWord = lowerAt(words, at + 1) === "of" ? at + 2 : at + 1;
  const year = yearAt(words, yearWord);
  if (year !== null) return { first: at, last: yearWord, type: "DATE", form: `=${year}-${month}`, rule: name };
  if (word.is.month === undefined || isOtherWord(words, at)) return null;
  const mode = isNext(words, at) ? modes[lowerAt(words, at - 1)] : undefined;
  return {
    first: mode === undefined ? at : at - 1,
    last: at,
    type: "DATE",
    form: `named-month:${month}:${mode ?? "?"}`,
    part: mode === undefined ? `in:${month}` : undefined,
    rule: name,
  };
}

/** "May said", "March on the capital", "April Holt": a verb, a noun or a given name. */
function isOtherWord(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  const isNamed = next?.gap === "space" && next.isCapital && next.number === null && Object.keys(next.is).length === 0;
  if (doubtful.has(word.lower)) {
    const isHyphened = word.gap === "hyphen" && lowerAt(words, at - 1) === "mid";
    if (!isNamed && lowerAt(words, at - 1) === "the" && next?.gap === "space" && /^[a-z]{4}/.test(next.lower))
      return false;
    return isNamed || (!isHyphened && !(isNext(words, at) && befores.has(lowerAt(words, at - 1))));
  }
  const isGivenName = word.lower === "april" || word.lower === "june" || word.lower === "august";
  return isGivenName && isNamed && !(isNext(words, at) && befores.has(lowerAt(words, at - 1)));
}

export const month: Rule = { name, heads: ["month", "month-short"], find };
