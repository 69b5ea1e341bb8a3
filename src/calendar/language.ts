/**
 * @module
 * What the calendar room needs of a language: its rules, and how its expressions join, grow and point.
 */

import type { CalendarLexicon } from "../lexicon/calendar.js";
import type { Draft, Rule } from "./rule.js";
import type { Word } from "./words.js";

export interface CalendarLanguage {
  readonly rules: readonly Rule[];
  joinNeighbours(words: readonly Word[], drafts: readonly Draft[]): Draft[];
  extend(words: readonly Word[], draft: Draft): Draft;
  directionOf(
    words: readonly Word[],
    span: { readonly first: number; readonly last: number },
    lexicon: CalendarLexicon,
  ): "past" | "future" | "nearest";
  /** Whether the clause of an expression tells what has happened, so that a bare clock time in it is of no day ahead. */
  isTold(
    words: readonly Word[],
    span: { readonly first: number; readonly last: number },
    lexicon: CalendarLexicon,
  ): boolean;
}
