/**
 * @module
 * What a page of the review is made from beside the record: the questions, whether they can be answered here, and what somebody has typed.
 */

import type { CoverageRecord, LoggedCorrection } from "../../model/index.js";
import type { Question } from "../../review/index.js";

/** Why nothing can be answered: the server was given no token, or what it serves has no log. */
export type NoAnswers = "no-token" | "no-log";

/** The questions of a review. */
export interface Reviewing {
  /** The question about an item; null when the record no longer has it. */
  readonly question: (id: string) => Question | null;
  readonly mayAnswer: true | NoAnswers;
  /** Who answers when no name is given. */
  readonly author: string;
  /** The whole record, whatever the page cuts. */
  readonly record: CoverageRecord;
  /** The log, the oldest first. */
  readonly log: readonly LoggedCorrection[];
  /** What was typed and not taken, with the reason why. */
  readonly refused: Refused | null;
}

/** An answer that was not written down. */
export interface Refused {
  /** What was found. */
  readonly detail: string;
  readonly help: string;
  /** Whether it was the token that was wrong: the browser forgets it then. */
  readonly isToken: boolean;
  /** Fields of the form by name, without the token; several values with a line feed between them. */
  readonly typed: { readonly [name: string]: string };
}

/** Names of the fields of the form; `f.` and the name of a slot is what that slot should hold. */
export const fieldPrefix = "f.";
