/**
 * @module
 * Dates in figures: "2025-04-13", "13/04/2025", "04/13/25", "13.04.2025".
 *
 * Where both day first and month first are possible the value is the year and the alternatives are the two days: outlets differ.
 */

import { isDay } from "../../model/index.js";
import type { Draft, Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/iso-date";

function find(words: readonly Word[], at: number): Draft | null {
  const isDated = isJoined(words[at + 1]) || words[at]!.lower.includes(".");
  if (!isDated) return null;
  return dotted(words, at) ?? yearFirst(words, at) ?? yearLast(words, at);
}

/** "13.04.2025": one word, because points between digits do not part it. */
function dotted(words: readonly Word[], at: number): Draft | null {
  const match = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(words[at]!.lower)?.groups;
  return match ? draftOf(at, at, match.year!, match.month!, match.day!) : null;
}

function yearFirst(words: readonly Word[], at: number): Draft | null {
  const [year, month, day] = [words[at]!, words[at + 1], words[at + 2]];
  if (!/^\d{4}$/.test(year.lower) || !isJoined(month) || !isJoined(day)) return null;
  const bare = /^(?<day>\d{1,2})(?:t\d*)?$/.exec(day!.lower)?.groups?.day;
  return bare === undefined ? null : draftOf(at, at + 2, year.lower, month!.lower, bare);
}

function yearLast(words: readonly Word[], at: number): Draft | null {
  const [first, second, year] = [words[at]!, words[at + 1], words[at + 2]];
  if (first.gap === "slash" || first.gap === "hyphen" || !isJoined(second) || !isJoined(year)) return null;
  if (![first, second!].every(({ lower }) => /^\d{1,2}$/.test(lower)) || !/^\d{2}(?:\d{2})?$/.test(year!.lower))
    return null;
  if (words[at + 3]?.gap === "slash") return null;
  const full = year!.lower.length === 4 ? year!.lower : `${Number(year!.lower) < 50 ? "20" : "19"}${year!.lower}`;
  const isMonthFirst = Number(second!.lower) > 12;
  const isDayFirst = Number(first.lower) > 12;
  if (isMonthFirst) return draftOf(at, at + 2, full, first.lower, second!.lower);
  if (isDayFirst || first.lower === second!.lower) return draftOf(at, at + 2, full, second!.lower, first.lower);
  return { first: at, last: at + 2, type: "DATE", form: `=${full}`, rule: name };
}

function isJoined(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === "hyphen" || word.gap === "slash");
}

function draftOf(first: number, last: number, year: string, month: string, day: string): Draft | null {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(value) ? { first, last, type: "DATE", form: `=${value}`, rule: name } : null;
}

export const isoDate: Rule = { name, heads: ["digits"], find };
