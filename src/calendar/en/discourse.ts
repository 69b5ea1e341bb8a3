/**
 * @module
 * Times counted from the last one the text has named: "the next day", "that year", "the same month", "the following morning",
 * "later in the day", "the rest of the week".
 *
 * Leaves alone "the day" and "the time" alone, which name an event and not a distance.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { stepOfUnit } from "./units.js";

const name = "calendar/en/discourse";
const placesIn = new Set(["later", "earlier", "late", "early"]);
const restOf = new Set(["rest", "remainder"]);
const dayVerbs = new Set(["ended", "finished", "finish", "closed", "close", "began", "opened"]);

function find(words: readonly Word[], at: number): Draft | null {
  const { is, gap } = words[at]!;
  const within = insideThe(words, at);
  if (within !== null) return within;
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

/** "Later in the day", "for the rest of the week", "closed the day higher": the day that is told of. */
function insideThe(words: readonly Word[], at: number): Draft | null {
  const { is, gap } = words[at]!;
  const step = is.unit === undefined ? undefined : stepOfUnit[is.unit];
  const isThe = gap === "space" && lowerAt(words, at - 1) === "the" && isNext(words, at - 1);
  if (!isThe || step === undefined || /^(?:decade|century|quarter|weekend)$/.test(step)) return null;
  const before = lowerAt(words, at - 2);
  const isIn = before === "in" && placesIn.has(lowerAt(words, at - 3));
  const isRest = before === "of" && restOf.has(lowerAt(words, at - 3));
  const isDone = step === "day" && dayVerbs.has(before) && words[at + 1]?.gap !== "hyphen";
  return isIn || isRest || isDone ? draft(at - 1, at, `${step}:0`) : null;
}

function draft(first: number, last: number, step: string): Draft {
  return { first, last, type: "DATE", form: `@ > ${step}`, rule: name };
}

export const discourse: Rule = { name, heads: ["unit", "part"], find };
