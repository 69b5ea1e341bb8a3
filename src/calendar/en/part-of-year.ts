/**
 * @module
 * Quarters, halves and seasons: "the third quarter", "third-quarter profit", "the first half of 2025", "this summer", "Q3".
 *
 * Leaves alone "spring" and "fall" as verbs and "a quarter of the votes"; a bare season needs a word before it that a time would have.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { yearAt } from "./year-words.js";

const name = "calendar/en/part-of-year";
const befores = new Set(
  "in this last next the of by since until during through every each early late past that".split(" "),
);
const modes: { readonly [which: string]: string } = { this: "this", last: "last", next: "next", past: "last" };
const quarterOf: { readonly [ordinal: string]: string } = { "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4" };

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  if (word.is.season !== undefined) return season(words, at, word.is.season);
  const short = word.is.fraction === "half" ? undefined : word.is.fraction;
  if (short !== undefined && word.isCapital) return draft(words, at, at, short);
  const ordinal = words[at - 1]?.is.ordinal ?? "";
  if (!/^(?:space|hyphen)$/.test(word.gap)) return null;
  if (word.is.unit === "Q" && quarterOf[ordinal] !== undefined) return draft(words, at - 1, at, quarterOf[ordinal]!);
  const isHalf = word.lower === "half" && (ordinal === "1" || ordinal === "2" || lowerAt(words, at - 1) === "last");
  if (!isHalf || !isOfTime(words, at)) return null;
  return draft(words, at - 1, at, ordinal === "1" ? "H1" : "H2");
}

/** A half is a half of anything; one "of the year" or of a numbered year is a time. */
function isOfTime(words: readonly Word[], at: number): boolean {
  if (lowerAt(words, at + 1) !== "of") return false;
  const after = lowerAt(words, at + 2);
  return (
    /^(?:(?:19|20)\d\d|next|last|this|fiscal)$/.test(after) || (after === "the" && lowerAt(words, at + 3) === "year")
  );
}

function draft(words: readonly Word[], from: number, at: number, part: string): Draft {
  let first = from;
  if (isNext(words, first) && lowerAt(words, first - 1) === "fiscal") first--;
  const isAdjective = words[at]!.gap === "hyphen";
  if (!isAdjective && isNext(words, first) && lowerAt(words, first - 1) === "the") first--;
  return {
    first,
    last: at,
    type: "DATE",
    form: `part-of-year:${part}:${isAdjective ? "past" : "?"}`,
    part: `in:${part}`,
    rule: name,
  };
}

function season(words: readonly Word[], at: number, part: string): Draft | null {
  const before = lowerAt(words, at - 1);
  const isDated = yearAt(words, at + 1) !== null || /^(?:1[0-9]|20)\d\d$/.test(before);
  if (!isDated && (!isNext(words, at) || !befores.has(before))) return null;
  const next = lowerAt(words, at + 1);
  if (
    words[at]!.lower === "fall" &&
    /^(?:of|from|in|to|below|short|behind|into|apart|and)$/.test(next) &&
    before === "the"
  )
    return null;
  if (before === "to" || next === "offensive" || next === "counteroffensive") return null;
  const mode = modes[before];
  const isThisPast = before === "past" && lowerAt(words, at - 2) === "this";
  const first = isThisPast ? at - 2 : mode !== undefined || before === "the" ? at - 1 : at;
  return {
    first,
    last: at,
    type: "DATE",
    form: `part-of-year:${part}:${mode ?? "?"}`,
    part: mode === undefined ? `in:${part}` : undefined,
    rule: name,
  };
}

export const partOfYear: Rule = { name, heads: ["unit", "season", "fraction"], find };
