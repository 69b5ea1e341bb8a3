/**
 * @module
 * Holidays and named days: "Easter", "Orthodox Christmas", "Thanksgiving Day", "during Ramadan", "the Easter weekend".
 *
 * Where the rites keep different days both are given. Leaves alone small letters where a name has capitals ("passover", "victory day").
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/holiday";
const modes: { readonly [which: string]: string } = { last: "last", next: "next", this: "this" };

function find(words: readonly Word[], at: number, lexicon: CalendarLexicon): Draft | null {
  const phrase = lexicon.holidayNames.get(lowerAt(words, at))?.find(({ words: lowers }) => matches(words, at, lowers));
  if (phrase === undefined || (!words[at]!.isCapital && words[at]!.lower !== "the")) return null;
  const mode = isNext(words, at) ? modes[lowerAt(words, at - 1)] : undefined;
  const last = lastWord(words, at, phrase.words);
  const isThe = isNext(words, at) && lowerAt(words, at - 1) === "the" && phrase.words.length > 1;
  return {
    first: mode !== undefined || isThe ? at - 1 : at,
    last,
    type: "DATE",
    form: `holiday:${phrase.value}:${mode ?? (isOfAName(words, at, last) ? "nearest" : "?")}`,
    part: mode === undefined ? `in:@${phrase.value}` : undefined,
    rule: name,
  };
}

/** "A plan to extend the Easter truce": what is planned is no coming Easter. */
function isOfAName(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last + 1];
  return lowerAt(words, first - 1) === "the" && isNext(words, first) && next?.gap === "space" && !next.isCapital;
}

/** Words of the text take one place each, but "new year's" takes two: the possessive is a word of its own. */
function lastWord(words: readonly Word[], at: number, lowers: readonly string[]): number {
  let last = at;
  for (const lower of lowers.slice(0, -1)) last += lower.endsWith("'s") ? 2 : 1;
  return lowers.at(-1)!.endsWith("'s") && words[last + 1]?.gap === "possessive" ? last + 1 : last;
}

function matches(words: readonly Word[], at: number, lowers: readonly string[]): boolean {
  let place = at;
  for (const [index, lower] of lowers.entries()) {
    const word = words[place];
    if (word === undefined || (index > 0 && word.gap !== "space" && word.gap !== "dot" && word.gap !== "hyphen"))
      return false;
    const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.replace(/[.']$/, "");
    if (lower.includes("-") ? !hyphened(words, place, lower) : word.lower !== bare) return false;
    if (lower.endsWith("'s") && words[place + 1]?.gap !== "possessive") return false;
    place += lower.endsWith("'s") ? 2 : lower.split("-").length;
  }
  return true;
}

function hyphened(words: readonly Word[], at: number, lower: string): boolean {
  return lower
    .split("-")
    .every((part, i) => lowerAt(words, at + i) === part && (i === 0 || words[at + i]!.gap === "hyphen"));
}

export const holiday: Rule = { name, heads: ["holiday"], find };
