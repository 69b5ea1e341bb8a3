/**
 * @module
 * "Overnight" without its day: the night to the day of publication; "overnight into Tuesday" is the night to that day.
 *
 * The value is that day's night, as the night is named by the day its news comes out; the evening before is kept as another reading.
 * Leaves alone what is not of one night: "does not come overnight", "almost overnight", "an overnight bag", "the overnight rate".
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/overnight";
const figures = new Set("almost virtually practically nearly literally seemingly become becomes became".split(" "));

function find(words: readonly Word[], at: number): Draft | null {
  const { lower, gap } = words[at]!;
  if (lower !== "overnight" || gap === "hyphen" || words[at + 1]?.gap === "hyphen" || isFigurative(words, at))
    return null;
  const next = words[at + 1];
  const before = lowerAt(words, at - 1);
  const isBeforeNoun = /^(?:an?|the|its|their|his|her|this|that|of|in)$/.test(before) && next?.gap === "space";
  if (isBeforeNoun && next.is.deed === undefined && words[at + 2]?.is.deed === undefined) return null;
  return { first: at, last: at, type: "TIME", form: "day:0 > night", part: "time:NI", rule: name };
}

/** "Peace does not come overnight", "cannot be built overnight", "changed almost overnight". */
function isFigurative(words: readonly Word[], at: number): boolean {
  if (isNext(words, at) && figures.has(lowerAt(words, at - 1))) return true;
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (words[back + 1]!.gap !== "space") return false;
    const { lower } = words[back]!;
    if (/^(?:not|never|cannot|nothing)$/.test(lower) || lower.endsWith("n't")) return true;
  }
  return false;
}

export const overnight: Rule = { name, heads: ["part"], find };
