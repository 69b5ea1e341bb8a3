/**
 * @module
 * A year after a month or a day: "April 13, 2025", "March 2022".
 */

import type { Word } from "../words.js";

/** The year word `at` gives, when it stands right after a date; null when it is none. */
export function yearAt(words: readonly Word[], at: number): string | null {
  const word = words[at];
  if (word === undefined || !/^(?:space|comma|hyphen|dot)$/.test(word.gap) || !/^(?:1[0-9]|20)\d\d$/.test(word.lower))
    return null;
  return words[at + 1]?.gap === "tight" && word.gap !== "comma" ? null : word.lower;
}
