/**
 * @module
 * Lengths of time: "for 30 days", "a 30-hour truce", "the past two months", "in recent weeks", "half an hour".
 *
 * Leaves alone ages ("a 44-year-old man"), because an age dates nothing, and rates ("20,000 barrels a day"), which are sets.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { type CountedWords, numberEndingAt } from "./numbers.js";
import { durationOf } from "./units.js";

const name = "calendar/en/duration";
const adjectives = new Set(
  "more additional extra straight consecutive full whole trading working business calendar long further solid other short".split(
    " ",
  ),
);
const openers = new Set(
  "last past next first coming following previous final latest initial recent another opening remaining same".split(
    " ",
  ),
);
const loosePrepositions = new Set(
  "for in within after over follows following of until took takes take lasted despite".split(" "),
);
const datedThings = new Set(
  "war conflict truce ceasefire cease siege dispute strike blockade crisis campaign fighting feud ban pact".split(" "),
);
const longWords = new Set(["long", "old"]);

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const unit = word.is.unit ?? word.is.units;
  if (unit === undefined || unit === "WE" || isAge(words, at)) return null;
  const isPlural = word.is.units !== undefined;
  return (
    halfOf(words, at, unit) ?? counted(words, at, unit) ?? loose(words, at, unit, isPlural) ?? long(words, at, unit)
  );
}

/** "30 days", "three-year", "the past two months", "ten trading days". */
function counted(words: readonly Word[], at: number, unit: string): Draft | null {
  const gap = words[at]!.gap;
  if (gap !== "space" && gap !== "hyphen") return null;
  const before = adjectives.has(lowerAt(words, at - 1)) && isNext(words, at - 1) ? at - 2 : at - 1;
  const number = numberEndingAt(words, before);
  if (number === null || (words[number.first]!.gap === "tight" && number.first > 0)) return null;
  if (number.value.includes(".") && gap === "hyphen") return null;
  if (isOtherCount(words, at, number)) return null;
  return withOpener(words, at, unit, number);
}

/** "Three-quarters of the votes", "a second attempt", "the 1988 quarter". */
function isOtherCount(words: readonly Word[], at: number, number: CountedWords): boolean {
  const { is, gap } = words[at]!;
  const isArticled = /^an?$/.test(lowerAt(words, at - 1));
  if (is.unit === "Q" && (isArticled || words[at - 1]!.number !== null)) return true;
  if (is.units === "Q" && gap === "hyphen") return true;
  if (is.unit === "S" && isArticled) return !isShortWhile(words, at);
  return is.unit !== undefined && Number(number.value) > 1000 && gap === "space";
}

/** "For a second", not "for a second day". */
function isShortWhile(words: readonly Word[], at: number): boolean {
  const isLed = /^(?:for|within|per|in)$/.test(lowerAt(words, at - 2));
  return (
    isLed && (words[at + 1]?.gap !== "space" || /^(?:of|or|and|to|after|before|when)$/.test(lowerAt(words, at + 1)))
  );
}

function withOpener(words: readonly Word[], at: number, unit: string, number: CountedWords): Draft | null {
  let first = number.first;
  if (isNext(words, first) && openers.has(lowerAt(words, first - 1)) && number.value !== "1") first--;
  if (first < number.first && isNext(words, first) && isArticle(lowerAt(words, first - 1))) first--;
  else if (
    first === number.first &&
    isPluralSum(words, at) &&
    isNext(words, first) &&
    lowerAt(words, first - 1) === "the"
  )
    first--;
  const half = andAHalf(words, at);
  const amount = half > at && /^\d+$/.test(number.value) ? `${number.value}.5` : number.value;
  return {
    first,
    last: half,
    type: "DURATION",
    form: `=${durationOf(amount, unit)}`,
    mod: number.isApproximate ? "APPROX" : undefined,
    rule: name,
  };
}

function isPluralSum(words: readonly Word[], at: number): boolean {
  return words[at]!.is.units !== undefined;
}

function isArticle(lower: string): boolean {
  return lower === "the" || lower === "this" || lower === "these" || lower === "his" || lower === "their";
}

/** "A year and a half". */
function andAHalf(words: readonly Word[], at: number): number {
  const isHalf = ["and", "a", "half"].every(
    (lower, i) => lowerAt(words, at + 1 + i) === lower && isNext(words, at + 1 + i),
  );
  return isHalf ? at + 3 : at;
}

/** "Half an hour", "half a year", "a half-hour". */
function halfOf(words: readonly Word[], at: number, unit: string): Draft | null {
  const isBare = lowerAt(words, at - 1) === "half" && words[at]!.gap === "hyphen";
  const isArticled = /^an?$/.test(lowerAt(words, at - 1)) && lowerAt(words, at - 2) === "half";
  if (!isBare && !isArticled) return null;
  const form = unit === "Y" ? "P6M" : unit === "H" ? "PT30M" : durationOf("0.5", unit);
  return { first: isBare ? at - 1 : at - 2, last: at, type: "DURATION", form: `=${form}`, rule: name };
}

/** "For months", "in recent weeks", "the past year", "the weeks ahead". */
function loose(words: readonly Word[], at: number, unit: string, isPlural: boolean): Draft | null {
  if (!isNext(words, at)) return null;
  const before = lowerAt(words, at - 1);
  const draft = (first: number, last = at): Draft => ({
    first,
    last,
    type: "DURATION",
    form: `=${durationOf(isPlural ? "X" : "1", unit)}`,
    rule: name,
  });
  if (!isPlural) {
    const isEnded = before === "the" && unit === "Y" && /^end(?:ed|ing)$/.test(lowerAt(words, at + 1));
    if (isEnded) return draft(at - 1);
    const isOfMonth = lowerAt(words, at + 1) === "of" && words[at + 2]?.is.month !== undefined;
    if (isOfMonth && /^(?:first|last|second|third|final)$/.test(before))
      return draft(at - (lowerAt(words, at - 2) === "the" ? 2 : 1));
    if (before !== "past" || unit === "S" || unit === "CE") return null;
    return draft(isNext(words, at - 1) && lowerAt(words, at - 2) === "the" ? at - 2 : at - 1);
  }
  if (openers.has(before)) {
    const isThe = isNext(words, at - 1) && isArticle(lowerAt(words, at - 2)) && before !== "recent";
    return draft(isThe ? at - 2 : at - 1);
  }
  if (before === "the" && isNext(words, at + 1) && lowerAt(words, at + 1) === "ahead") return draft(at - 1, at + 1);
  if (unit === "S" || unit === "Q" || unit === "N" || words[at - 1]!.is.part !== undefined) return null;
  return loosePrepositions.has(before) || (isNext(words, at + 1) && lowerAt(words, at + 1) === "of" && before !== "the")
    ? draft(at)
    : null;
}

/** "Day-long", "a decades-long struggle", "the year-old war". */
function long(words: readonly Word[], at: number, unit: string): Draft | null {
  const next = words[at + 1];
  if (next?.gap !== "hyphen" || !longWords.has(next.lower) || words[at]!.gap !== "space") return null;
  const amount = words[at]!.is.units === undefined ? "1" : "X";
  return {
    first: at,
    last: next.lower === "long" ? at + 1 : at,
    type: "DURATION",
    form: `=${durationOf(amount, unit)}`,
    rule: name,
  };
}

/** A person's age; a war, a truce or an alliance may be so many years old. */
function isAge(words: readonly Word[], at: number): boolean {
  const old = words[at + 1];
  if (old?.lower !== "old" && old?.lower !== "olds") return false;
  if (old.gap === "space") return true;
  return !datedThings.has(lowerAt(words, at + 2));
}

export const duration: Rule = { name, heads: ["unit", "units"], find };
