/**
 * @module
 * Corrections: what a person has said about the record, who, when and why. The record as read is never changed; they are replayed on it.
 */

import { z } from "zod";
import { conditionFields } from "./frames.js";

/** What is found again after a re-run: the words an entry was founded on, or for a dispute those of its entry. */
export const anchorSchema = z.strictObject({
  frame: z.string(),
  article: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** Of a dispute: what it is about. */
  aspect: z.string().optional(),
});

const placeSchema = z.strictObject({ article: z.string(), start: z.int(), end: z.int() });
/** A condition of an entry, by the words that set it. */
const conditionSchema = z.strictObject({ ...placeSchema.shape, text: z.string() });
const conditionFieldsSchema = z.strictObject(conditionFields).partial();

/** What is to be changed. */
export const correctionChangeSchema = z.discriminatedUnion("kind", [
  /** A field of an entry; `slot` may lead into one (`window.start`). */
  z.strictObject({ kind: z.literal("set"), slot: z.string(), value: z.json() }),
  /** Another entry is the same thing. */
  z.strictObject({ kind: z.literal("merge"), other: z.string(), anchor: anchorSchema }),
  /** The words at these places are another thing. */
  z.strictObject({ kind: z.literal("split"), places: z.array(placeSchema).min(1) }),
  /** It is another kind of thing; `fields` of the new kind that do not follow from the old one. */
  z.strictObject({ kind: z.literal("relabel"), frame: z.string(), fields: z.record(z.string(), z.json()) }),
  /** The words at a place set a condition of the entry. */
  z.strictObject({ kind: z.literal("add-condition"), condition: conditionSchema, fields: conditionFieldsSchema }),
  /** A condition of the entry is otherwise: it has been met, another side has to do it. */
  z.strictObject({ kind: z.literal("set-condition"), condition: conditionSchema, fields: conditionFieldsSchema }),
  /** The words set no condition of the entry. */
  z.strictObject({ kind: z.literal("drop-condition"), condition: conditionSchema }),
  /** The words do not say it: the entry is left out. */
  z.strictObject({ kind: z.literal("strike") }),
  /** Somebody has looked at it and found it right; `digest` is that of what they saw. */
  z.strictObject({ kind: z.literal("confirm"), digest: z.string() }),
  /** The versions do not contradict each other. */
  z.strictObject({ kind: z.literal("no-dispute") }),
  /** One version is the right one; the others stay beside it. */
  z.strictObject({ kind: z.literal("prefer"), value: z.string() }),
  /** An earlier correction no longer holds. */
  z.strictObject({ kind: z.literal("undo") }),
]);

/** A correction as it is written down. */
export const correctionSchema = z.strictObject({
  /** Id of an entry or a dispute; of a correction for `undo`. */
  target: z.string(),
  /** Null for `undo`. */
  anchor: anchorSchema.nullable(),
  change: correctionChangeSchema,
  /** What it was and is now, in words. */
  old: z.string().nullable(),
  new: z.string().nullable(),
  why: z.string(),
  /** Where one can see that it is right: a place, an address. */
  evidence: z.string().nullable(),
});

/** How a correction stands to the record as it is now; `orphaned`: what it is about is no longer there. */
export const correctionStandings = ["holds", "orphaned", "undone"] as const;

/** A correction in the log, with its standing. */
export const loggedCorrectionSchema = z.strictObject({
  id: z.string(),
  /** ISO time. */
  at: z.string(),
  by: z.string(),
  ...correctionSchema.shape,
  standing: z.enum(correctionStandings),
});

export type Anchor = z.infer<typeof anchorSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionChange = z.infer<typeof correctionChangeSchema>;
export type LoggedCorrection = z.infer<typeof loggedCorrectionSchema>;
