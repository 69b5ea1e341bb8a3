/**
 * @module
 * Time expressions, in the terms of TIMEX3.
 */

import { z } from "zod";
import { wordsSchema } from "./span.js";

/** One time expression. The span holds no leading preposition. */
export const timeSchema = z.strictObject({
  id: z.string(),
  ...wordsSchema.shape,
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  /** TIMEX3 value; `XXXX-WXX-2` or `XXXX-04-13` while the article has no date. */
  value: z.string(),
  mod: z.string().optional(),
  /** First and last ISO day for an interval that no TIMEX3 value can hold ("earlier this month"). */
  begin: z.string().optional(),
  finish: z.string().optional(),
  /** What the value was counted from. */
  anchor: z.enum(["none", "publication-day", "speech-day", "discourse", "dateline"]),
  /**
   * How to work the value out again for another publication day: a rule's own short form, such as `weekday:2:past` or `week:-1`.
   * Null when the value does not depend on one.
   */
  relative: z.string().nullable(),
  rule: z.string(),
  alternatives: z.array(z.strictObject({ value: z.string(), reason: z.string() })),
});

export type TimeExpression = z.infer<typeof timeSchema>;
