/**
 * @module
 * Weekdays without a date: "said on Monday", "due to meet on Wednesday", "last Friday".
 *
 * News copy means the nearest such day: the last one for what happened, the next one for what is planned. The day of publication counts as
 * the last one, because a Tuesday story says "on Tuesday" of itself (right in 92 of 100 weekdays of dated news).
 *
 * Leaves alone names ("the Monday Club", "the Sunday Times", "Black Monday").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/weekday";
const namesAfter = new Set(
  "times telegraph mail mirror express herald world independent club star post people agreement school mass group".split(
    " ",
  ),
);
const namesBefore = new Set("black bloody good ash palm easter holy cyber super fat shrove girl man".split(" "));
const modes: { readonly [which: string]: string } = {
  last: "last",
  next: "next",
  this: "this",
  coming: "future",
  past: "past",
};

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  const weekday = word.is.weekday ?? word.is["weekday-short"];
  if (!word.isCapital || isName(words, at) || (word.is.weekday === undefined && !isBesideTime(words, at))) return null;
  const which = isNext(words, at) ? modes[lowerAt(words, at - 1)] : undefined;
  const isThisPast = which === "past" && lowerAt(words, at - 2) === "this";
  const first = which === undefined ? at : isThisPast ? at - 2 : at - 1;
  return {
    first,
    last: at,
    type: "DATE",
    form: `weekday:${weekday}:${which ?? "?"}`,
    part: which === undefined ? `in:W${weekday}` : undefined,
    rule: name,
  };
}

function isName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.gap === "space" && next.isCapital && namesAfter.has(next.lower)) return true;
  return isNext(words, at) && words[at - 1]!.isCapital && namesBefore.has(lowerAt(words, at - 1));
}

/** Shortened ones need a date or a part of day beside them ("Tue, 22 April", "Sat. night"): "sat" is a verb, the Sun a paper. */
function isBesideTime(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const after = words[at + 2];
  if (next === undefined || next.gap === "far" || lowerAt(words, at - 1) === "the") return false;
  if (next.is.part !== undefined) return true;
  if (isMonth(next) && after?.number != null) return true;
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(next.lower) && after !== undefined && isMonth(after);
}

function isMonth({ is, isCapital }: Word): boolean {
  return isCapital && (is.month ?? is["month-short"]) !== undefined;
}

export const weekday: Rule = { name, heads: ["weekday", "weekday-short"], find };
