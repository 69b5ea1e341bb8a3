/**
 * @module
 * Days around the day of writing: "today", "yesterday", "tomorrow", "the day before yesterday", "tonight", "last night", "this morning".
 *
 * Leaves alone titles ("USA Today").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/relative-day";

function find(words: readonly Word[], at: number): Draft | null {
  const word = words[at]!;
  if (word.is.part !== undefined) return partOfThisDay(words, at, word.is.part);
  if (word.isCapital && isNext(words, at) && words[at - 1]!.isCapital && !word.opens) return null;
  if (word.lower === "tonight") return { first: at, last: at, type: "TIME", form: "day:0 > time:NI", rule: name };
  const shift = Number(word.is.deictic);
  const relation = lowerAt(words, at - 1);
  const isDayBeside = (relation === "before" || relation === "after") && lowerAt(words, at - 2) === "day";
  if (isDayBeside && isNext(words, at) && shift !== 0) {
    const first = lowerAt(words, at - 3) === "the" ? at - 3 : at - 2;
    return { first, last: at, type: "DATE", form: `day:${shift + (relation === "before" ? -1 : 1)}`, rule: name };
  }
  return { first: at, last: at, type: "DATE", form: `day:${shift}`, rule: name };
}

/** "This morning", "last night", "late last night". */
function partOfThisDay(words: readonly Word[], at: number, part: string): Draft | null {
  const which = lowerAt(words, at - 1);
  if (!isNext(words, at) || (which !== "this" && which !== "last") || part.includes(":")) return null;
  if (which === "last" && part !== "NI" && part !== "EV") return null;
  return { first: at - 1, last: at, type: "TIME", form: `day:${which === "last" ? -1 : 0} > time:${part}`, rule: name };
}

export const relativeDay: Rule = { name, heads: ["deictic", "part"], find };
