/**
 * @module
 * A counted thing of one article: how many of what, with its bound, as the text says it.
 */

import { z } from "zod";
import { bounds } from "./frames.js";
import { spanSchema, wordsSchema } from "./span.js";

export const figureSchema = z.strictObject({
  ...wordsSchema.shape,
  /** Null where only a range is known ("dozens"). */
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(bounds),
  /** `percent`, a currency ("USD", "USD a week"), a length of time ("day"), `share` (1 is all); null where things or people are counted. */
  unit: z.string().nullable(),
  /** Class of what is counted or, of a length, of what lasts so long: `rocket` of "900 missiles"; the noun itself where no class is known. */
  counted: z.string().nullable(),
  /** The lemmas of the phrase, number and bound left out. */
  words: z.array(z.string()),
  /** Lemma of the verb just before it: `fire` of "fired 900 rockets". */
  verb: z.string().nullable(),
  /** What happened to the people counted: `killed`, `injured`, `arrested`, ... */
  harm: z.string().nullable(),
  /** Whether it is told as the sum over a period: "the toll rose to 40". */
  isTotal: z.boolean(),
  /** Whether the clause says the figure was changed to this: "raised the rate to 12 percent". */
  isNew: z.boolean(),
  /** Whether it is told as a part of another figure: "including 12 children". */
  isPart: z.boolean(),
  /** The clause it stands in. */
  clause: spanSchema,
  rule: z.string(),
});

export type Figure = z.infer<typeof figureSchema>;
