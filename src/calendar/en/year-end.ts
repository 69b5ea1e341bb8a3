/**
 * @module
 * The end of the year: "by year-end", "the year's end", "at year-end 2024".
 *
 * It is as fine as its year. Leaves alone what ends in a year ("the year ended March 31", a length) and a year that ends somehow ("this year
 * ended badly").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { yearAt } from "./year-words.js";

const name = "calendar/en/year-end";

function find(words: readonly Word[], at: number): Draft | null {
  if (words[at]!.is.unit !== "Y" || words[at]!.lower !== "year") return null;
  const isPossessive = words[at + 1]?.gap === "possessive";
  const end = isPossessive ? at + 2 : at + 1;
  if (lowerAt(words, end) !== "end" || !/^(?:space|hyphen)$/.test(words[end]!.gap)) return null;
  const year = yearAt(words, end + 1);
  const isThe = isNext(words, at) && lowerAt(words, at - 1) === "the";
  return {
    first: isThe ? at - 1 : at,
    last: year === null ? end : end + 1,
    type: "DATE",
    form: year === null ? "year:0" : `=${year}`,
    mod: "END",
    rule: name,
  };
}

export const yearEnd: Rule = { name, heads: ["unit"], find };
