/**
 * @module
 * The record of a coverage: entries merged over articles, who carries them, where they disagree, and the state of play.
 */

import { z } from "zod";
import { actorSchema } from "./actor.js";
import { articleSchema } from "./article.js";
import { loggedCorrectionSchema } from "./correction.js";
import { dateValueSchema } from "./date-value.js";
import {
  conditionFields,
  type FrameName,
  frameFields,
  placeSchema,
  polarities,
  realisValues,
  windowSchema,
} from "./frames.js";
import { warningSchema } from "./reading.js";
import { stances } from "./stances.js";
import { acts } from "./statement.js";

/** The words that say it: exact characters of one article, and the origin that article belongs to. */
export const evidenceSchema = z.strictObject({
  article: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  origin: z.string(),
});

const inferredDateSchema = z.strictObject({
  value: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** Why, in plain words; the strongest first. */
  reasons: z.array(z.string()),
  alternatives: z.array(z.strictObject({ value: z.string(), confidence: z.number() })),
});

export const recordArticleSchema = z.strictObject({
  ...articleSchema.shape,
  published: inferredDateSchema,
  origin: z.string(),
});

/** One independent source of text: an agency, an outlet's own reporting, or unknown. */
export const originSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  articles: z.array(z.string()).min(1),
  certainty: z.enum(["credited", "inferred", "unknown"]),
});

export const linkSchema = z.strictObject({
  kind: z.enum(["copy", "revision", "excerpt", "rewrite", "shared-quotation"]),
  from: z.string(),
  to: z.string(),
  /** Share of the shorter text that is found in the other, 0 to 1. */
  share: z.number(),
  direction: z.enum(["from-to", "to-from", "unknown"]),
  alignments: z.array(
    z.strictObject({ fromStart: z.int(), fromEnd: z.int(), toStart: z.int(), toEnd: z.int(), score: z.number() }),
  ),
});

export const storySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  articles: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const supportSchema = z.strictObject({
  articles: z.int(),
  outlets: z.int(),
  /** Independent origins: at least `min` (those known apart), at most `max` (unknown ones counted as independent). */
  origins: z.strictObject({ min: z.int(), max: z.int() }),
});

export const entryConditionSchema = z.strictObject({
  text: z.string(),
  ...conditionFields,
  evidence: z.array(evidenceSchema),
});

const envelope = {
  id: z.string(),
  date: dateValueSchema.nullable(),
  evidence: z.array(evidenceSchema).min(1),
  support: supportSchema,
  background: z.boolean(),
  realis: z.enum(realisValues),
  polarity: z.enum(polarities),
  rules: z.array(z.string()),
  /** The story it belongs to. */
  story: z.string().nullable(),
  place: placeSchema.nullable(),
  /** Who says so, when it is not the outlets in their own voice. */
  attributedTo: z.array(z.string()),
};

/** One place where an utterance is rendered: the same words, a translation, or indirect speech. */
export const renderingSchema = z.strictObject({
  article: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  cue: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});

export const statementEntrySchema = z.strictObject({
  frame: z.literal("statement"),
  ...envelope,
  polarity: z.enum(["said", "not-said"]),
  speaker: z.strictObject({ entity: z.string().nullable(), actor: z.string().nullable(), text: z.string() }).nullable(),
  /** To whom it was said, in the article's words; left out where nobody is named. */
  addressee: z.string().nullable().optional(),
  content: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(acts),
  saidOn: dateValueSchema.nullable(),
  via: z.array(z.string()),
  renderings: z.array(renderingSchema),
});

function entryOf<F extends FrameName>(frame: F) {
  return z.strictObject({
    frame: z.literal(frame),
    ...envelope,
    ...(frameFields[frame] as (typeof frameFields)[F]),
    /** PLOVER category and CAMEO code, null where the standard has none. */
    plover: z.string().nullable(),
    cameo: z.string().nullable(),
    /** PLOVER mode and contexts, ACLED sub-event type. */
    mode: z.string().nullable(),
    contexts: z.array(z.string()),
    acled: z.string().nullable(),
    /** Whom the act is done to, by canonical name or else in the article's words. */
    recipients: z.array(z.string()),
    reciprocal: z.boolean(),
    conditions: z.array(entryConditionSchema),
  });
}

export const entrySchema = z.discriminatedUnion("frame", [
  statementEntrySchema,
  entryOf("proposal"),
  entryOf("demand"),
  entryOf("response"),
  entryOf("agreement"),
  entryOf("ceasefire"),
  entryOf("violation"),
  entryOf("talks"),
  entryOf("mediation"),
  entryOf("attack"),
  entryOf("deadline"),
  entryOf("threat"),
  entryOf("sanction"),
  entryOf("concession"),
  entryOf("obstacle"),
  entryOf("accusation"),
  entryOf("denial"),
  entryOf("mobilize"),
  entryOf("coerce"),
  entryOf("aid"),
  entryOf("support"),
  entryOf("cooperate"),
  entryOf("protest"),
  entryOf("retreat"),
  entryOf("casualty"),
]);

export const verdicts = [
  "contradiction",
  "update",
  "correction",
  "granularity",
  "part-whole",
  "wording",
  "modality",
  "condition",
  "position-change",
  "plan-outcome",
] as const;

export const disputeSchema = z.strictObject({
  id: z.string(),
  /** Outlets against each other, outlets about what a party said, or parties against each other. */
  level: z.enum(["outlets", "attribution", "parties"]),
  aspect: z.string(),
  verdict: z.enum(verdicts),
  /** Id of the entry it is about. */
  about: z.string(),
  values: z
    .array(
      z.strictObject({
        value: z.string(),
        holder: z.string().nullable(),
        evidence: z.array(evidenceSchema),
        origins: z.array(z.string()),
      }),
    )
    .min(2),
  rule: z.string(),
  /** The version that somebody holds to be right; the others stay beside it. */
  preferred: z.strictObject({ value: z.string(), by: z.string(), why: z.string() }).optional(),
});

export const stateSchema = z.strictObject({
  asOf: z.string().nullable(),
  knownBy: z.string().nullable(),
  proposals: z.array(
    z.strictObject({
      entry: z.string(),
      status: z.string(),
      stances: z.array(
        z.strictObject({
          actor: z.string(),
          stance: z.enum(stances),
          since: z.string().nullable(),
          conditions: z.array(
            entryConditionSchema.pick({ text: true, requiredActor: true, status: true, evidence: true }),
          ),
          evidence: z.array(evidenceSchema),
        }),
      ),
    }),
  ),
  ceasefires: z.array(
    z.strictObject({
      entry: z.string(),
      status: z.string(),
      window: windowSchema,
      violations: z.array(z.strictObject({ accuser: z.string(), entries: z.array(z.string()) })),
    }),
  ),
  talks: z.array(z.strictObject({ entry: z.string(), status: z.string(), when: z.string().nullable() })),
  deadlines: z.array(z.strictObject({ entry: z.string(), due: z.string().nullable(), status: z.string() })),
});

export const schemaName = "rapporteur/record@1";

export const coverageRecordSchema = z.strictObject({
  schema: z.literal(schemaName),
  articles: z.array(recordArticleSchema),
  actors: z.array(actorSchema),
  origins: z.array(originSchema),
  links: z.array(linkSchema),
  stories: z.array(storySchema),
  entries: z.array(entrySchema),
  disputes: z.array(disputeSchema),
  state: stateSchema,
  warnings: z.array(warningSchema),
  /** Of a project whose record was corrected: the log, with what became of each. */
  corrections: z.array(loggedCorrectionSchema).readonly().optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type RecordArticle = z.infer<typeof recordArticleSchema>;
export type InferredDate = z.infer<typeof inferredDateSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Story = z.infer<typeof storySchema>;
export type EntryCondition = z.infer<typeof entryConditionSchema>;
export type Rendering = z.infer<typeof renderingSchema>;
export type StatementEntry = z.infer<typeof statementEntrySchema>;
export type Entry = z.infer<typeof entrySchema>;
/** The entry of one frame: `EntryOf<"ceasefire">`. */
export type EntryOf<F extends Entry["frame"]> = Extract<Entry, { frame: F }>;
export type Dispute = z.infer<typeof disputeSchema>;
export type StateOfPlay = z.infer<typeof stateSchema>;
export type CoverageRecord = z.infer<typeof coverageRecordSchema>;
export type Support = z.infer<typeof supportSchema>;
