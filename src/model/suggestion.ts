/**
 * @module
 * What a plug-in may propose: names and statements, each by the words it rests on. Worked out before `read()` is called, never by it.
 *
 * The words are the proof: `read()` looks for them in the article and drops what does not stand there letter for letter.
 */

import { z } from "zod";
import type { Span } from "../text/span.js";
import { acts } from "./statement.js";

/** Words of the article as a plug-in gives them. With `start` they must stand exactly there; without, anywhere in the part that is read. */
export const quotedWordsSchema = z.object({
  text: z.string().min(1),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});

/** A name; without `start` every place where it stands as whole words. */
export const nameSuggestionSchema = quotedWordsSchema.extend({
  type: z.enum(["person", "organization", "place"]),
});

/** Who said what. `act` defaults to what the cue's verb says, `score` (0 to 1, the confidence of the statement) to 0.5. */
export const statementSuggestionSchema = z.object({
  speaker: quotedWordsSchema.nullable(),
  /** One or more pieces in text order. */
  content: z.array(quotedWordsSchema).min(1),
  cue: quotedWordsSchema.nullable().optional(),
  act: z.enum(acts).optional(),
  score: z.number().min(0).max(1).optional(),
});

/** Everything one provider proposes for one article. */
export interface Suggestions {
  /** Id of the provider; what is kept carries the rule `suggestion/<provider>`. */
  readonly provider: string;
  readonly names?: readonly NameSuggestion[] | undefined;
  readonly statements?: readonly StatementSuggestion[] | undefined;
}

export type QuotedWords = z.infer<typeof quotedWordsSchema>;
export type NameSuggestion = z.infer<typeof nameSuggestionSchema>;
export type StatementSuggestion = z.infer<typeof statementSuggestionSchema>;

/** A suggested name found in the article. */
export interface PlacedName extends Span {
  readonly type: NameSuggestion["type"];
  readonly rule: string;
}

/** A suggested statement found in the article. */
export interface PlacedStatement {
  readonly speaker: Span | null;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly act: StatementSuggestion["act"];
  readonly score: number;
  readonly rule: string;
}
