/**
 * @module
 * What comes again: "every day", "each Thursday", "daily", "twice a week", "20,000 barrels a day", "Mondays".
 *
 * Leaves alone "a week" as a length ("withdraw within a week") and "every" before anything but a time.
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";
import { durationOf } from "./units.js";

const name = "calendar/en/set";
const lengthVerbs = new Set(
  "takes lasts spends needs days weeks months years hours has was is says as this his its".split(" "),
);

function find(words: readonly Word[], at: number): Draft | null {
  const { is } = words[at]!;
  if (is.frequency !== undefined) return set(at, at, `=${is.frequency}`);
  if (is.weekdays !== undefined) return words[at]!.isCapital ? set(at, at, `=XXXX-WXX-${is.weekdays}`) : null;
  if (words[at]!.gap !== "space") return null;
  const before = words[at - 1]!;
  const value = unitSet(is) ?? namedSet(words, at);
  if (value === undefined) return null;
  if (before.is.each !== undefined) return set(at - 1, at, `=${value}`);
  const isEveryOther = before.lower === "other" && words[at - 2]?.is.each !== undefined;
  if (isEveryOther && is.unit !== undefined) return set(at - 2, at, `=${durationOf("2", is.unit)}`);
  if (is.unit === undefined) return null;
  if (before.lower === "per") return set(at - 1, at, `=${value}`);
  return isArticle(before) && isRate(words, at - 1) ? set(at - 1, at, `=${value}`) : null;
}

function unitSet(is: Word["is"]): string | undefined {
  return is.unit === undefined || is.unit === "WE" ? undefined : durationOf("1", is.unit);
}

/** "Each July", "every Thursday", "every morning". */
function namedSet(words: readonly Word[], at: number): string | undefined {
  const { is } = words[at]!;
  if (is.weekday !== undefined) return `XXXX-WXX-${is.weekday}`;
  if (is.month !== undefined && words[at]!.isCapital) return `XXXX-${is.month.padStart(2, "0")}`;
  if (is.season !== undefined) return `XXXX-${is.season}`;
  return is.part !== undefined && !is.part.includes(":") ? `XXXX-XX-XXT${is.part}` : undefined;
}

function isArticle(word: Word): boolean {
  return word.lower === "a" || word.lower === "an";
}

/** A rate stands after what is counted: "barrels a day", "$30 a week", "twice a month". */
function isRate(words: readonly Word[], article: number): boolean {
  const counted = words[article - 1];
  if (counted === undefined || !isNext(words, article) || lengthVerbs.has(counted.lower)) return false;
  if (/^(?:once|twice|times|million|billion|thousand|hundred)$/.test(counted.lower)) return true;
  if (counted.number !== null) return true;
  const next = lowerAt(words, article + 2);
  if (/^(?:ago|earlier|later|before|after|from|long)$/.test(next)) return false;
  return /[^su]s$/.test(counted.lower) && counted.is.unit === undefined && !counted.isCapital;
}

function set(first: number, last: number, form: string): Draft {
  return { first, last, type: "SET", form, rule: name };
}

export const recurring: Rule = {
  name,
  heads: ["frequency", "weekdays", "unit", "weekday", "month", "season", "part"],
  find,
};
