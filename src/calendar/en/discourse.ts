/**
 * @module
 * Times counted from the last one the text has named: "the next day", "that year", "the same month", "the following morning".
 *
 * Leaves alone "the day" and "the time", which name an event and not a distance.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { stepOfUnit } from "./units.js";

const name = "calendar/en/discourse";

function find(words: readonly Word[], at: number): Draft | null {
  const { is, gap } = words[at]!;
  const pointer = words[at - 1]?.is.pointer;
  if (gap !== "space" || pointer === undefined) return null;
  const which = lowerAt(words, at - 1);
  const before = isNext(words, at - 1) ? lowerAt(words, at - 2) : "";
  const isLed = which === "that" || before === "the" || before === "that";
  const first = which === "that" && before !== "the" ? at - 1 : isLed ? at - 2 : at - 1;
  if (!isLed) return null;
  if (is.part !== undefined && !is.part.includes(":"))
    return { first, last: at, type: "TIME", form: `@ > day:${pointer} > time:${is.part}`, rule: name };
  const step = is.unit === undefined ? undefined : stepOfUnit[is.unit];
  if (step === undefined || (which === "next" && step !== "day")) return null;
  if (which === "that" && step === "day" && before === "on") return draft(first, at, "day:0");
  return draft(first, at, `${step}:${pointer}`);
}

function draft(first: number, last: number, step: string): Draft {
  return { first, last, type: "DATE", form: `@ > ${step}`, rule: name };
}

export const discourse: Rule = { name, heads: ["unit", "part"], find };
