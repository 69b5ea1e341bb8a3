/**
 * @module
 * The periods companies report on: "the quarter", "the latest quarter", "the year-ago period", "a year earlier".
 *
 * They stand for the quarter the text has named last, a year back where it says so. Leaves alone "a year ago" in a text without a quarter,
 * which the rule for distances reads.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/reporting-period";

function find(words: readonly Word[], at: number): Draft | null {
  return yearBack(words, at) ?? thisPeriod(words, at);
}

/** "The year-ago quarter", "year-earlier", "the year-earlier nine months" (a length). */
function yearBack(words: readonly Word[], at: number): Draft | null {
  const back = words[at + 1];
  if (words[at]!.is.unit !== "Y" || back?.gap !== "hyphen" || !/^(?:ago|earlier)$/.test(back.lower)) return null;
  const period = /^(?:quarter|period)$/.test(lowerAt(words, at + 2)) && isNext(words, at + 2) ? at + 2 : at + 1;
  const isThe = period > at + 1 && isNext(words, at) && lowerAt(words, at - 1) === "the";
  return { first: isThe ? at - 1 : at, last: period, type: "DATE", form: "@quarter > quarter:-4", rule: name };
}

/** "The quarter", "the latest quarter", "the latest period". */
function thisPeriod(words: readonly Word[], at: number): Draft | null {
  const { is, lower } = words[at]!;
  if ((is.unit !== "Q" && lower !== "period") || !isNext(words, at)) return null;
  const isLatest = lowerAt(words, at - 1) === "latest" && lowerAt(words, at - 2) === "the";
  if (!isLatest && (lowerAt(words, at - 1) !== "the" || is.unit !== "Q" || lowerAt(words, at + 1) === "of"))
    return null;
  return {
    first: isLatest ? at - 2 : at - 1,
    last: at,
    type: "DATE",
    form: isLatest ? "quarter:-1" : "@quarter > quarter:0",
    rule: name,
  };
}

export const reportingPeriod: Rule = { name, heads: ["unit", "period"], find };
