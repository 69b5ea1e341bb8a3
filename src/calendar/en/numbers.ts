/**
 * @module
 * Numbers before a unit: "30", "thirty-two", "two and a half", "a couple of", "several", "a".
 */

import { lowerAt } from "../rule.js";
import type { Word } from "../words.js";

/** A number and the word it begins with. `value` is "X" where the text gives no figure ("several"). */
export interface CountedWords {
  readonly first: number;
  readonly value: string;
  readonly isApproximate?: boolean;
}

const vague = new Set(["few", "several", "many", "some", "numerous"]);

/** The number that ends with word `at` (the word before a unit); null when there is none. */
export function numberEndingAt(words: readonly Word[], at: number): CountedWords | null {
  const word = words[at];
  if (word === undefined) return null;
  const figure = word.number;
  if (figure !== null) return withRange(words, { first: at, value: String(figure) });
  if (word.lower === "half") return half(words, at);
  if (word.lower === "of" && lowerAt(words, at - 1) === "couple") return couple(words, at - 1);
  if (word.lower === "couple") return couple(words, at);
  if (vague.has(word.lower)) {
    const isArticled = word.lower === "few" && isSpaced(words, at) && lowerAt(words, at - 1) === "a";
    return { first: isArticled ? at - 1 : at, value: "X" };
  }
  if (word.lower === "a" || word.lower === "an") return { first: at, value: "1" };
  return withRange(words, spelled(words, at));
}

/** "Thirty-two", "a hundred and fifty", "two thousand". */
function spelled(words: readonly Word[], at: number): CountedWords | null {
  let first = at;
  let value = 0;
  let scale = 1;
  let isFound = false;
  for (let i = at; i >= 0 && at - i < 8; i--) {
    const { is, lower } = words[i]!;
    if (is.scale !== undefined) scale = Math.max(scale * 1, Number(is.scale)) * (scale > Number(is.scale) ? 1 : 1);
    else if (is.number !== undefined) value += Number(is.number) * scale;
    else if ((lower === "a" || lower === "an") && scale > 1 && value < scale) value += scale;
    else if (!(lower === "and" && isFound && words[i - 1]?.is.scale !== undefined)) break;
    isFound = true;
    first = i;
    if (lower === "a" || lower === "an") break;
    const gap = words[i]!.gap;
    if (gap !== "space" && gap !== "hyphen") break;
  }
  if (!isFound) return null;
  return { first, value: String(value === 0 ? scale : value) };
}

/** "Twelve to 18", "two or three": the lower figure, with the words from its start. */
function withRange(words: readonly Word[], number: CountedWords | null): CountedWords | null {
  if (number === null) return null;
  const joint = number.first - 1;
  const gap = words[number.first]!.gap;
  const lower = lowerAt(words, joint);
  if (gap === "hyphen" && words[joint]?.number != null) return { first: joint, value: "X" };
  if (gap !== "space" || (lower !== "to" && lower !== "or" && lower !== "and")) return number;
  const low = words[joint - 1];
  if (lower === "and" || words[joint]!.gap !== "space" || low === undefined) return number;
  const isNumber = low.number !== null || low.is.number !== undefined;
  return isNumber ? { first: joint - 1, value: "X" } : number;
}

function couple(words: readonly Word[], at: number): CountedWords {
  const isArticled = isSpaced(words, at) && lowerAt(words, at - 1) === "a";
  return { first: isArticled ? at - 1 : at, value: "2", isApproximate: true };
}

/** "Half a year" is read at the unit; here "two and a half". */
function half(words: readonly Word[], at: number): CountedWords | null {
  if (lowerAt(words, at - 1) !== "a" || lowerAt(words, at - 2) !== "and") return null;
  const whole = numberEndingAt(words, at - 3);
  if (whole === null || !/^\d+$/.test(whole.value)) return null;
  return { first: whole.first, value: `${whole.value}.5` };
}

function isSpaced(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === "space";
}
