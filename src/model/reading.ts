/**
 * @module
 * A Reading: everything `read()` found in one article.
 */

import { z } from "zod";
import { actorSchema, mentionSchema } from "./actor.js";
import { articleSchema } from "./article.js";
import { noteCodes } from "./codes.js";
import { figureSchema } from "./figure.js";
import { reportedEventSchema } from "./reported-event.js";
import { spanSchema } from "./span.js";
import { statementSchema } from "./statement.js";
import { timeSchema } from "./time.js";

/** A note on a text: what could not be read, where, and what it means for the record. Data, never thrown. */
export const warningSchema = z.strictObject({
  code: z.enum(noteCodes),
  message: z.string(),
  /** Id of the article, in the notes of a record. */
  article: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
});

export const readingSchema = z.strictObject({
  article: articleSchema,
  sentences: z.array(spanSchema),
  mentions: z.array(mentionSchema),
  actors: z.array(actorSchema),
  times: z.array(timeSchema),
  statements: z.array(statementSchema),
  events: z.array(reportedEventSchema),
  /** Counted things and lengths of time in the body and the title, in text order. */
  figures: z.array(figureSchema),
  warnings: z.array(warningSchema),
});

export type Warning = z.infer<typeof warningSchema>;
export type Reading = z.infer<typeof readingSchema>;
