/**
 * @module
 * Years: "in 2022", "a 2022 decree", "the winter of 1994", "fiscal 2025", "nineteen ninety-six".
 *
 * Leaves alone sums, counts and numbers with a comma ("$1,988", "2000 troops", "1500 GMT"); a year before 1900 or after 2050 needs a
 * preposition before it.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/year";
const befores = new Set(
  "in of since by from until till before after during through between and to for to around about year fiscal early late mid".split(
    " ",
  ),
);
const countedThings = new Set(
  (
    "people troops soldiers civilians men women children dead prisoners homes houses jobs workers miles kilometers kilometres km metres " +
    "meters feet points shares tons tonnes barrels dollars euros pounds rubles hours days weeks months years minutes percent times " +
    "gmt utc est edt local votes seats members tanks drones missiles rockets shells police officers lbs kg hectares acres megawatts " +
    "students refugees families villages km2 calories guests"
  ).split(" "),
);

/** "Mid-1990", "1973-1975". */
const hyphenBefores = /^(?:pre|post|mid|early|late|(?:1[0-9]|20)\d\d)$/;

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  if (/^(?:1\d|20)\d\d$/.test(word.lower)) return figures(words, at);
  return word.is.number !== undefined ? spelledOut(words, at) : null;
}

function figures(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const next = words[at + 1];
  if (
    word.gap === "sum" ||
    word.gap === "tight" ||
    word.gap === "colon" ||
    word.gap === "slash" ||
    next?.gap === "tight"
  )
    return null;
  if (next?.gap === "slash" || (word.gap === "hyphen" && !hyphenBefores.test(lowerAt(words, at - 1)))) return null;
  if (next?.gap === "space" && countedThings.has(next.lower)) return null;
  if (next?.gap === "hyphen" && countedThings.has(`${next.lower}s`)) return null;
  const isLed = isNext(words, at) && befores.has(lowerAt(words, at - 1));
  const year = Number(word.lower);
  if ((year < 1900 || year > 2050) && !isLed) return null;
  const isNamedYear = isNext(words, at) && lowerAt(words, at - 1) === "year" && lowerAt(words, at - 2) === "the";
  return {
    first: isNamedYear ? at - 2 : isNext(words, at) && lowerAt(words, at - 1) === "fiscal" ? at - 1 : at,
    last: at,
    type: "DATE",
    form: `=${word.lower}`,
    rule: name,
  };
}

/** "Nineteen ninety-six", "twenty twenty-five", as broadcasts are written down. */
function spelledOut(words: readonly Word[], at: number): Draft | null {
  const century = Number(words[at]!.is.number);
  const tens = words[at + 1];
  if ((century !== 19 && century !== 20) || tens?.gap !== "space" || tens.is.number === undefined) return null;
  const value = Number(tens.is.number);
  if (value < 10) return null;
  const ones = words[at + 2];
  const isOne = value >= 20 && ones?.gap === "hyphen" && Number(ones.is.number ?? 99) < 10;
  const year = century * 100 + value + (isOne ? Number(ones.is.number) : 0);
  if (century === 20 && value < 10) return null;
  return { first: at, last: isOne ? at + 2 : at + 1, type: "DATE", form: `=${year}`, rule: name };
}

export const year: Rule = { name, heads: ["digits", "number"], find };
