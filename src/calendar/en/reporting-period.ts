/**
 * @module
 * The periods companies report on: "the quarter", "the latest quarter", "the year-ago period", "the 1988 period", "the same period last year".
 *
 * They stand for the quarter (or the month) the text has named last, a year back where it says so. Leaves alone "a year ago" in a text
 * without a quarter, which the rule for distances reads.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/reporting-period";
const likenesses = new Set(["same", "corresponding", "comparable", "equivalent", "like"]);

function find(words: readonly Word[], at: number): Draft | null {
  return yearBack(words, at) ?? likePeriod(words, at) ?? thisPeriod(words, at);
}

/** "The year-ago quarter", "the year-ago third quarter", "year-earlier", "the year-earlier nine months" (a length). */
function yearBack(words: readonly Word[], at: number): Draft | null {
  const back = words[at + 1];
  if (words[at]!.is.unit !== "Y" || back?.gap !== "hyphen" || !/^(?:ago|earlier)$/.test(back.lower)) return null;
  const ordinal = isNext(words, at + 2) ? words[at + 2]?.is.ordinal : undefined;
  const isNumbered = ordinal !== undefined && Number(ordinal) <= 4 && isNext(words, at + 3);
  if (isNumbered && words[at + 3]!.is.unit === "Q")
    return draft(beginOf(words, at), at + 3, `part-of-year:Q${ordinal}:past > quarter:-4`);
  const period = /^(?:quarter|period)$/.test(lowerAt(words, at + 2)) && isNext(words, at + 2) ? at + 2 : at + 1;
  return draft(period > at + 1 ? beginOf(words, at) : at, period, "@quarter > quarter:-4");
}

/** "The same period last year", "the comparable quarter a year earlier", "the 1988 period". */
function likePeriod(words: readonly Word[], at: number): Draft | null {
  if (!isPeriod(words, at)) return null;
  const year = /^(?:19|20)\d\d$/.exec(lowerAt(words, at - 1))?.[0];
  if (year !== undefined) return draft(beginOf(words, at - 1), at, `@period > same-part:${year}`);
  const isLike = likenesses.has(lowerAt(words, at - 1));
  const { last, year: ofYear } = yearAfter(words, at);
  if (last > at && (isLike || lowerAt(words, at - 1) === "the"))
    return draft(beginOf(words, isLike ? at - 1 : at), last, `@period > same-part:${ofYear}`);
  return null;
}

/** "… last year", "… a year ago", "… of 1988" after a period: where it ends, and the year as a figure or as steps back. */
function yearAfter(words: readonly Word[], at: number): { last: number; year: string } {
  const from = /^(?:of|in)$/.test(lowerAt(words, at + 1)) ? at + 2 : at + 1;
  const isLastYear = /^(?:last|previous)$/.test(lowerAt(words, from)) && lowerAt(words, from + 1) === "year";
  if (isLastYear && isNext(words, from)) return { last: from + 1, year: "-1" };
  const isYearAgo = lowerAt(words, at + 1) === "a" && lowerAt(words, at + 2) === "year" && isNext(words, at + 1);
  if (isYearAgo && /^(?:ago|earlier|before)$/.test(lowerAt(words, at + 3))) return { last: at + 3, year: "-1" };
  return from === at + 2 && /^(?:19|20)\d\d$/.test(lowerAt(words, from))
    ? { last: from, year: lowerAt(words, from) }
    : { last: at, year: "" };
}

/** "The quarter", "the latest quarter", "the latest period", "last year's quarter". */
function thisPeriod(words: readonly Word[], at: number): Draft | null {
  const { is, gap } = words[at]!;
  if (gap !== "space" || (is.unit !== "Q" && is.period === undefined)) return null;
  const isLastYears = words[at - 1]?.gap === "possessive" && lowerAt(words, at - 2) === "year";
  if (isLastYears && lowerAt(words, at - 3) === "last") return draft(at - 3, at, "@period > same-part:-1");
  if (lowerAt(words, at - 1) === "latest" && lowerAt(words, at - 2) === "the") return draft(at - 2, at, "quarter:-1");
  const isOther = lowerAt(words, at + 1) === "of" || words[at + 1]?.gap === "hyphen";
  if (lowerAt(words, at - 1) !== "the" || is.unit !== "Q" || isOther) return null;
  return draft(at - 1, at, "@quarter > quarter:0");
}

function isPeriod(words: readonly Word[], at: number): boolean {
  const { is, gap } = words[at]!;
  if (words[at + 1]?.gap === "hyphen") return false;
  return gap === "space" && (is.unit === "Q" || is.unit === "M" || is.period !== undefined);
}

/** Where the words before it begin: "the comparable year-ago quarter". */
function beginOf(words: readonly Word[], at: number): number {
  const first = isNext(words, at) && likenesses.has(lowerAt(words, at - 1)) ? at - 1 : at;
  return isNext(words, first) && lowerAt(words, first - 1) === "the" ? first - 1 : first;
}

function draft(first: number, last: number, form: string): Draft {
  return { first, last, type: "DATE", form, rule: name };
}

export const reportingPeriod: Rule = { name, heads: ["unit", "period"], find };
