/**
 * @module
 * What a calendar rule is, and what it finds before anything is known of the publication day.
 */

import type { CalendarLexicon, TimeClass } from "../lexicon/calendar.js";
import type { Word } from "./words.js";

/** A time expression as a rule sees it: words `first` to `last` (both included). */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /**
   * How the value is counted (values/form.ts). `?` as an argument is the direction, past or ahead, decided from the verb; a form that begins
   * with `@` is counted from the last day the text has named.
   */
  readonly form: string;
  /** How it reads inside a larger stretch of time: `in:04` for April in "April of last year". */
  readonly part?: string | undefined;
  readonly mod?: string | undefined;
  readonly rule: string;
}

/** One construction of a language. */
export interface Rule {
  readonly name: string;
  /** The words it is built around; `digits` for a word that begins with a digit, `reference` and `holiday` for the first words of their tables. */
  readonly heads: readonly (TimeClass | "digits" | "reference" | "holiday")[];
  /** The expression around word `at`, which has one of the classes; null when it is none. */
  find(words: readonly Word[], at: number, lexicon: CalendarLexicon): Draft | null;
}

/** The lower-case word at a place, "" outside the list. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

/** Whether the word at a place stands one blank (or line end) after the one before it. */
export function isNext(words: readonly Word[], at: number): boolean {
  const gap = words[at]?.gap;
  return gap === "space";
}

/** Whether the word before `at` is one of these, one blank away. */
export function isAfter(words: readonly Word[], at: number, lowers: ReadonlySet<string>): boolean {
  return isNext(words, at) && lowers.has(lowerAt(words, at - 1));
}
