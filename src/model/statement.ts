/**
 * @module
 * A statement: the article reports that some source communicated some content, signalled by a cue.
 */

import { z } from "zod";
import { dateValueSchema } from "./date-value.js";
import { spanSchema, wordsSchema } from "./span.js";

export const acts = [
  "assert",
  "deny",
  "accuse",
  "propose",
  "demand",
  "promise",
  "threaten",
  "accept",
  "refuse",
  "ask",
  "decline-comment",
  "announce",
  "appraise",
] as const;

/** A source named in the text: its words, the actor of the reading it is (if known) and its canonical name. Several names are joined with "; ". */
export const sourceSchema = z.strictObject({
  ...wordsSchema.shape,
  actor: z.string().nullable(),
  entity: z.string().nullable(),
});

export const statementSchema = z.strictObject({
  id: z.string(),
  speaker: sourceSchema.nullable(),
  cue: z.strictObject({ ...wordsSchema.shape, lemma: z.string() }).nullable(),
  /** One or more pieces in text order; quotation marks belong to a direct piece. */
  content: z.array(spanSchema).min(1),
  /** `direct`: at least 95 % of the letters stand in quotation marks; `indirect`: at most 2 %; `mixed`: between. */
  kind: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(acts),
  polarity: z.enum(["said", "not-said"]),
  /** How the article holds it ("reportedly"), not the speaker. */
  hedge: z.enum(["reportedly", "allegedly", "expected", "planned"]).nullable(),
  saidOn: dateValueSchema.nullable(),
  /** Who relayed it, outermost first. */
  via: z.array(sourceSchema),
  addressee: wordsSchema.nullable(),
  venue: wordsSchema.nullable(),
  /** Id of the statement whose content holds this one. */
  parent: z.string().nullable(),
  where: z.enum(["headline", "caption", "body"]),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
});

export type Source = z.infer<typeof sourceSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Act = (typeof acts)[number];
