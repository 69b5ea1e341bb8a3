/**
 * @module
 * Parts of a day beside the day they belong to ("Tuesday night", "mid-afternoon yesterday") and those that need none ("noon", "midnight").
 *
 * Leaves alone a bare "night" or "morning": only a day beside it makes it a time.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/part-of-day";

function find(words: readonly Word[], at: number): Draft | null {
  const part = words[at]!.is.part!;
  if (part.includes(":"))
    return { first: at, last: at, type: "TIME", form: `@ > time:${part}`, part: `time:${part}`, rule: name };
  const before = lowerAt(words, at - 1);
  const isThat = isNext(words, at) && (before === "that" || (before === "same" && words[at - 2] !== undefined));
  if (isThat) return { first: at - 1, last: at, type: "TIME", form: `@ > time:${part}`, rule: name };
  const isMid = before === "mid" && /^(?:space|hyphen)$/.test(words[at]!.gap);
  const form = isMid ? `@ > time:${part}` : "";
  return { first: isMid ? at - 1 : at, last: at, type: "TIME", form, part: `time:${part}`, rule: name };
}

export const partOfDay: Rule = { name, heads: ["part"], find };
