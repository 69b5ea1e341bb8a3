/**
 * @module
 * The frames: what kinds of thing a negotiation or conflict is made of, and the fields of each.
 *
 * One table serves the claims of one article (`ReportedEvent`) and the entries of the record. Lists hold canonical names.
 */

import { z } from "zod";
import { dateValueSchema } from "./date-value.js";

const names = z.array(z.string());
const terms = z.array(z.string());
/** A place; `precision` says how near the name is to where it happened. */
export const placeSchema = z.strictObject({
  name: z.string(),
  country: z.string().nullable(),
  precision: z.enum(["exact", "near", "admin1", "country", "unknown"]),
});

export const decisions = [
  "accept",
  "accept-in-principle",
  "accept-with-conditions",
  "counter-propose",
  "consider",
  "request-clarification",
  "defer",
  "no-response",
  "reject",
  "dismiss",
  "withdraw-acceptance",
] as const;

export const proposalObjects = [
  "ceasefire",
  "partial-ceasefire",
  "humanitarian-pause",
  "truce-extension",
  "talks",
  "meeting",
  "prisoner-exchange",
  "withdrawal",
  "territorial-arrangement",
  "security-guarantee",
  "sanctions-relief",
  "monitoring",
  "mediation",
  "settlement-plan",
  "terms-of-work",
  "trade-terms",
  "other",
] as const;

export const conditionKinds = [
  "precondition",
  "quid-pro-quo",
  "red-line",
  "sequencing",
  "exclusion",
  "no-conditions",
] as const;

/** What is said of a condition of an entry beside its words: who sets it, who has to meet it, and whether it has been. */
export const conditionFields = {
  holder: z.string().nullable(),
  kind: z.enum(conditionKinds),
  requiredActor: z.string().nullable(),
  status: z.enum(["open", "met", "unmet", "unknown"]),
};

/** How exact a number is told; `words` are "dozens" and the like. */
export const bounds = ["exact", "at-least", "at-most", "about", "words"] as const;

/** A number of people hurt: `value` where one is stated, bounds always. */
export const casualtySchema = z.strictObject({
  kind: z.enum(["killed", "injured", "missing", "captured", "displaced", "arrested"]),
  who: z.string().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(bounds),
  asOf: z.string().nullable(),
  by: z.string().nullable(),
});

export const quantitySchema = z.strictObject({
  kind: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(bounds),
  unit: z.string().nullable(),
  start: z.int(),
  end: z.int(),
});

/** When a truce was announced, took effect, was to end and was seen to end. */
export const windowSchema = z.strictObject({
  announced: dateValueSchema.nullable(),
  start: dateValueSchema.nullable(),
  end: dateValueSchema.nullable(),
  observedEnd: dateValueSchema.nullable(),
  /** TIMEX3 duration, `PT30H`. */
  duration: z.string().nullable(),
});

const parties = { actors: names, recipients: names, quantities: z.array(quantitySchema) };

/** The fields of every frame but `statement`. Conditions are apart: a claim holds their span, an entry their evidence. */
export const frameFields = {
  proposal: {
    proposers: names,
    addressees: names,
    object: z.enum(proposalObjects).nullable(),
    terms,
    status: z.enum([
      "open",
      "accepted",
      "accepted-in-principle",
      "conditionally-accepted",
      "rejected",
      "ignored",
      "withdrawn",
      "superseded",
      "expired",
      "disputed",
    ]),
  },
  demand: {
    demanders: names,
    addressees: names,
    act: z.string().nullable(),
    strength: z.enum(["appeal", "request", "demand", "order"]),
  },
  /** `proposal` is the id of the proposal answered (an event of the reading, an entry of the record); null when it could not be told. */
  response: {
    responders: names,
    proposal: z.string().nullable(),
    object: z.enum(proposalObjects).nullable(),
    decision: z.enum(decisions),
    reason: z.string().nullable(),
  },
  agreement: {
    signatories: names,
    stage: z.enum(["Pre", "Cea", "SubPar", "SubComp", "Imp", "Ren", "Other"]).nullable(),
    terms,
    status: z.enum([
      "agreed",
      "initialled",
      "signed",
      "ratified",
      "in-force",
      "implemented",
      "suspended",
      "terminated",
      "draft",
    ]),
  },
  ceasefire: {
    declarers: names,
    parties: names,
    name: z.string().nullable(),
    form: z.enum(["unilateral", "bilateral", "multilateral", "unknown"]),
    coverage: z.enum(["full", "geographic-part", "target-class", "means-class", "unknown"]),
    status: z.enum([
      "proposed",
      "agreed",
      "declared",
      "in-effect",
      "extended",
      "expired",
      "suspended",
      "collapsed",
      "disputed",
    ]),
    window: windowSchema,
  },
  violation: {
    allegers: names,
    accused: names,
    breached: z.string().nullable(),
    act: z.string().nullable(),
    count: z.number().nullable(),
    verification: z.enum(["claimed", "counter-claimed", "monitor-reported", "verified", "denied"]),
  },
  talks: {
    participants: names,
    venue: z.strictObject({ name: z.string(), country: z.string().nullable() }).nullable(),
    mediators: names,
    level: z.enum(["leader", "minister", "envoy", "delegation", "technical", "unknown"]),
    format: z.enum([
      "direct",
      "indirect",
      "bilateral",
      "trilateral",
      "multilateral",
      "phone",
      "shuttle",
      "parallel",
      "unknown",
    ]),
    status: z.enum([
      "proposed",
      "agreed",
      "scheduled",
      "under-way",
      "held",
      "postponed",
      "cancelled",
      "broke-off",
      "failed",
    ]),
  },
  mediation: { mediators: names, parties: names, act: z.string().nullable() },
  attack: {
    perpetrators: names,
    target: z.string().nullable(),
    targetClass: z.enum([
      "civilian",
      "military",
      "energy",
      "transport",
      "residential",
      "health",
      "education",
      "mixed",
      "disputed",
      "unknown",
    ]),
    weapon: z.string().nullable(),
    casualties: z.array(casualtySchema),
    claims: z.array(z.string()),
  },
  deadline: { setter: names, due: dateValueSchema.nullable(), consequence: z.string().nullable() },
  threat: { threatener: names, act: z.string().nullable(), trigger: z.string().nullable() },
  sanction: {
    imposers: names,
    against: names,
    measure: z.string().nullable(),
    act: z.enum(["threatened", "imposed", "extended", "eased", "lifted"]),
  },
  concession: { giver: names, kind: z.string().nullable() },
  obstacle: {
    holder: names,
    kind: z.string().nullable(),
    since: dateValueSchema.nullable(),
    status: z.string().nullable(),
  },
  accusation: { accusers: names, accused: names, content: z.string().nullable() },
  denial: { deniers: names, denied: z.string().nullable() },
  mobilize: parties,
  coerce: parties,
  aid: parties,
  support: parties,
  cooperate: parties,
  protest: parties,
  retreat: parties,
  casualty: parties,
} as const;

export type FrameName = keyof typeof frameFields;
export const frameNames = Object.keys(frameFields) as FrameName[];

/** What every claim and every entry says about how the thing is meant. */
export const realisValues = [
  "actual",
  "ongoing",
  "announced",
  "planned",
  "proposed",
  "conditional",
  "hypothetical",
  "expected-by-third-party",
  "unknown",
] as const;
export const polarities = ["affirmed", "negated", "denied-by-actor"] as const;
export const modalities = ["asserted", "alleged", "confirmed", "disputed", "unverified"] as const;

export type Casualty = z.infer<typeof casualtySchema>;
export type TruceWindow = z.infer<typeof windowSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Decision = (typeof decisions)[number];
export type ProposalObject = (typeof proposalObjects)[number];

/** What one party does to or for another, told by one verb and its two sides. */
export const deedFrames: ReadonlySet<FrameName> = new Set([
  "concession",
  "mobilize",
  "coerce",
  "aid",
  "support",
  "cooperate",
  "protest",
  "retreat",
]);
