/**
 * @module
 * Values and names of the record as a page shows them: a day is a day, an agency has its capital. The data keep them as they are.
 */

import type { Origin } from "../../model/index.js";
import { dayWords } from "./day-words.js";
import { countedWords } from "./plural.js";

/** A version of a dispute: `Saturday: 2031-03-08` is "Sat 8 Mar 2031 (“Saturday”)"; "5 shell" is "5 shells"; any other value stays. */
export function versionWords(value: string): string {
  const counted = countedWords(value);
  if (counted !== null) return counted;
  const { words, day } = /^(?:(?<words>.+): )?(?<day>[\dX]{4}-\S+)$/u.exec(value)?.groups ?? {};
  if (day === undefined || dayWords(day) === day) return value;
  return words === undefined ? dayWords(day) : `${dayWords(day)} (“${words}”)`;
}

const initials = 3;

/** An origin as a heading: one that nobody knows is said to be unknown, not called so. */
export function originHeading(label: string, certainty: Origin["certainty"]): string {
  return certainty === "unknown" ? "Origin not known" : originName(label);
}

/** The name of an origin: an agency's id is written small ("meridian", "afp"), its name is not. */
export function originName(label: string): string {
  if (label !== label.toLowerCase()) return label;
  if (label.length <= initials) return label.toUpperCase();
  return label.replace(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
