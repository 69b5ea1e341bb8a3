/**
 * @module
 * A claim of one article: a frame with its fields, who is made responsible for it, and the words.
 */

import { z } from "zod";
import { dateValueSchema } from "./date-value.js";
import {
  conditionKinds,
  type FrameName,
  frameFields,
  modalities,
  placeSchema,
  polarities,
  quantitySchema,
  realisValues,
} from "./frames.js";
import { spanSchema, wordsSchema } from "./span.js";
import { sourceSchema } from "./statement.js";

export const roleSchema = z.strictObject({
  ...wordsSchema.shape,
  actor: z.string().nullable(),
  entity: z.string().nullable(),
});

export const eventConditionSchema = z.strictObject({
  ...wordsSchema.shape,
  holder: z.string().nullable(),
  kind: z.enum(conditionKinds),
  requiredActor: z.string().nullable(),
});

const envelope = {
  id: z.string(),
  /** PLOVER category, or null where PLOVER has none. */
  type: z.string().nullable(),
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  /** ACLED sub-event type, where ACLED has one for what happened. */
  acled: z.string().nullable(),
  /** PLOVER contexts: fields of life ("military"), then "historical", "future", "hypothetical", "negation" where they hold. */
  contexts: z.array(z.string()),
  actors: z.array(roleSchema),
  recipients: z.array(roleSchema),
  reciprocal: z.boolean(),
  trigger: spanSchema,
  date: dateValueSchema.nullable(),
  /** Where it happened; the venue of talks also stands in the frame's own field. */
  place: placeSchema.nullable(),
  realis: z.enum(realisValues),
  polarity: z.enum(polarities),
  modality: z.enum(modalities),
  /** Who says so, outermost relay first and the speaker last; empty when the outlet says it in its own voice. */
  attribution: z.array(sourceSchema),
  /** Id of the statement whose content holds it. */
  statement: z.string().nullable(),
  quantities: z.array(quantitySchema),
  conditions: z.array(eventConditionSchema),
  /** Older matter told for context; it keeps its own date. */
  background: z.boolean(),
  evidence: z.array(spanSchema).min(1),
  rule: z.string(),
};

/**
 * A frame's field that has the name of one that every claim has (`trigger` of a threat, `actors` of aid) is the claim's own here:
 * a span or roles. The entry of the record has the words.
 */
function eventOf<F extends FrameName>(frame: F) {
  const own = frameFields[frame] as Omit<(typeof frameFields)[F], keyof typeof envelope>;
  return z.strictObject({ frame: z.literal(frame), ...own, ...envelope });
}

export const reportedEventSchema = z.discriminatedUnion("frame", [
  eventOf("proposal"),
  eventOf("demand"),
  eventOf("response"),
  eventOf("agreement"),
  eventOf("ceasefire"),
  eventOf("violation"),
  eventOf("talks"),
  eventOf("mediation"),
  eventOf("attack"),
  eventOf("deadline"),
  eventOf("threat"),
  eventOf("sanction"),
  eventOf("concession"),
  eventOf("obstacle"),
  eventOf("accusation"),
  eventOf("denial"),
  eventOf("mobilize"),
  eventOf("coerce"),
  eventOf("aid"),
  eventOf("support"),
  eventOf("cooperate"),
  eventOf("protest"),
  eventOf("retreat"),
  eventOf("casualty"),
]);

export type Role = z.infer<typeof roleSchema>;
export type EventCondition = z.infer<typeof eventConditionSchema>;
export type ReportedEvent = z.infer<typeof reportedEventSchema>;
/** The claim of one frame: `EventOf<"talks">`. */
export type EventOf<F extends FrameName> = Extract<ReportedEvent, { frame: F }>;
