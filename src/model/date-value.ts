/**
 * @module
 * A date as news gives it: a value no finer than the text, the days it may mean, and what it rests on.
 */

import { z } from "zod";

/** How fine a date is. `range` is from one date to another, as a person gave it; `unknown` only together with `value: null`. */
export const precisions = [
  "minute",
  "part-of-day",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half-year",
  "year",
  "decade",
  "range",
  "open",
  "unknown",
] as const;

/**
 * What a date rests on: spelled out in the text (`stated`), counted from the publication day, from the day of the speech,
 * from another time in the text (`discourse`), from the dateline, from the caller or page metadata, worked out between articles (`joint`), or
 * given by a person who corrected the record.
 */
export const dateBases = [
  "stated",
  "publication-day",
  "speech-day",
  "discourse",
  "dateline",
  "given",
  "page",
  "joint",
  "correction",
  "none",
] as const;

/** A date or interval. `value` is ISO 8601 or TIMEX3 (`2025-04`, `2025-W16`, `XXXX-WXX-2` while undated); days are ISO days, both ends included. */
export const dateValueSchema = z.strictObject({
  value: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  precision: z.enum(precisions),
  basis: z.enum(dateBases),
  /** The id of the time expression it was read from; `reconcile()` resolves it again once the article is dated. */
  time: z.string().nullable(),
  alternatives: z.array(z.strictObject({ value: z.string(), reason: z.string() })),
});

export type Precision = (typeof precisions)[number];
export type DateBasis = (typeof dateBases)[number];
export type DateValue = z.infer<typeof dateValueSchema>;
