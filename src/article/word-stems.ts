/**
 * @module
 * The words of a line that carry meaning, cut to their first letters, so that "talks" meets "talked" and "truce" the "truces".
 *
 * Words of fewer than five letters count for nothing: most are the same in every text.
 */

import type { Line } from "./line.js";

const meaningful = /[\p{L}\p{N}]{5,}/gu;
const stemLength = 6;

/** The stems of a line, each once. */
export function wordStemsOf({ plain }: Line): ReadonlySet<string> {
  return new Set((plain.match(meaningful) ?? []).map((word) => word.slice(0, stemLength)));
}
