/**
 * @module
 * Days of a month: "April 13", "13 April 2025", "the 13th of April", "Sept. 30, 1989".
 *
 * Without a year it is the nearest such day, the past preferred. Leaves alone "May 7 percent" and a day no month has.
 */

import { isDay } from "../../model/index.js";
import { type Draft, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { yearAt } from "./year-words.js";

const name = "calendar/en/month-day";

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const month = word.is.month ?? word.is["month-short"];
  if (month === undefined || !word.isCapital) return null;
  const isRange = word.gap === "hyphen" && monthIn(words[at - 2]) !== undefined;
  return (isRange ? null : dayFirst(words, at, month)) ?? monthFirst(words, at, month);
}

function monthIn(word: Word | undefined): string | undefined {
  return word?.isCapital === true ? (word.is.month ?? word.is["month-short"]) : undefined;
}

/** "April 13", "April 13, 2025", "Sept. 30", and the end of "April 28-May 3". */
function monthFirst(words: readonly Word[], at: number, month: string): Draft | null {
  const next = words[at + 1];
  const day = dayNumberOf(next);
  if (day === null || next === undefined || !/^(?:space|dot)$/.test(next.gap)) return null;
  if (
    words[at + 2]?.gap === "space" &&
    /^(?:percent|per|million|billion|a\.m\.?|p\.m\.?)$/.test(lowerAt(words, at + 2))
  )
    return null;
  if (words[at + 2]?.gap === "colon") return null;
  return draftOf(words, { first: at, last: at + 1 }, month, day);
}

/** "13 April", "13th of April 2025". */
function dayFirst(words: readonly Word[], at: number, month: string): Draft | null {
  const isOf = lowerAt(words, at - 1) === "of";
  const dayAt = isOf ? at - 2 : at - 1;
  const day = dayNumberOf(words[dayAt]);
  if (day === null || !/^(?:space|hyphen)$/.test(words[at]!.gap) || words[dayAt]!.gap === "tight") return null;
  if (isOf && words[dayAt]!.number !== null) return null;
  if (lowerAt(words, dayAt - 1) === "the" && words[dayAt]!.gap === "space")
    return draftOf(words, { first: dayAt - 1, last: at }, month, day);
  return draftOf(words, { first: dayAt, last: at }, month, day);
}

function draftOf(
  words: readonly Word[],
  span: { first: number; last: number },
  month: string,
  day: number,
): Draft | null {
  const monthDay = `${month.padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!isDay(`2024-${monthDay}`)) return null;
  const year = yearAt(words, span.last + 1);
  if (year !== null)
    return isDay(`${year}-${monthDay}`)
      ? { first: span.first, last: span.last + 1, type: "DATE", form: `=${year}-${monthDay}`, rule: name }
      : null;
  return { ...span, type: "DATE", form: `month-day:${monthDay}:?`, part: `in:${monthDay}`, rule: name };
}

/** 1 to 31, plain or ordinal ("13", "13th"). */
function dayNumberOf(word: Word | undefined): number | null {
  const digits =
    word === undefined ? undefined : /^(?<digits>\d{1,2})(?:st|nd|rd|th)?$/.exec(word.lower)?.groups?.digits;
  const day = digits === undefined ? Number(word?.is.ordinal ?? 0) : Number(digits);
  return day >= 1 && day <= 31 ? day : null;
}

export const monthDay: Rule = { name, heads: ["month", "month-short"], find };
