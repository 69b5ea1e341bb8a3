/**
 * @module
 * Parts of a day beside the day they belong to ("Tuesday night", "mid-afternoon yesterday") and those that need none ("noon", "midnight").
 *
 * Leaves alone a bare "night" or "morning": only a day beside it makes it a time. "Dawn" needs a preposition ("at dawn", not "a dawn raid").
 */

import { type Draft, isAfter, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/part-of-day";
const momentsAfter = new Set("at before after by until till since around from about".split(" "));

function find(words: readonly Word[], at: number): Draft | null {
  const part = words[at]!.is.part!;
  if (part.includes(":"))
    return { first: at, last: at, type: "TIME", form: `@ > time:${part}`, part: `time:${part}`, rule: name };
  const before = lowerAt(words, at - 1);
  const isThat = isNext(words, at) && (before === "that" || (before === "same" && words[at - 2] !== undefined));
  if (isThat) return { first: at - 1, last: at, type: "TIME", form: `@ > time:${part}`, rule: name };
  if (isMoment(words, at))
    return { first: at, last: at, type: "TIME", form: `@ > time:${part}`, part: `time:${part}`, rule: name };
  const isMid = before === "mid" && /^(?:space|hyphen)$/.test(words[at]!.gap);
  const form = isMid ? `@ > time:${part}` : "";
  return { first: isMid ? at - 1 : at, last: at, type: "TIME", form, part: `time:${part}`, rule: name };
}

/** "At dawn", "before nightfall": a point of the day, as noon is; "a dawn raid" is none. */
function isMoment(words: readonly Word[], at: number): boolean {
  const { is, isCapital } = words[at]!;
  return is.moment !== undefined && !isCapital && isAfter(words, at, momentsAfter) && words[at + 1]?.gap !== "hyphen";
}

export const partOfDay: Rule = { name, heads: ["part"], find };
