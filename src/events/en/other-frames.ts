/**
 * @module
 * The frames that one verb makes, each with its own fields: agreement, mediation, accusation, denial, threat, sanction, concession and the rest.
 */

import type { EventOf, FrameName } from "../../model/index.js";
import { namesOf } from "../roles.js";
import { complementText, type FrameRule, verbRule } from "../rule.js";

const agreement = verbRule("agreement", (act, { actors, recipients }) => ({
  signatories: namesOf([...actors, ...recipients]),
  stage: act.complement.some(({ kind }) => kind === "ceasefire") ? "Cea" : act.sense.value === "draft" ? "Pre" : null,
  terms: [],
  status: act.sense.value as EventOf<"agreement">["status"],
}));

const mediation = verbRule("mediation", (act, { actors, recipients }) => ({
  mediators: namesOf(actors),
  parties: namesOf(recipients),
  act: act.sense.value,
}));

const accusation = verbRule(
  "accusation",
  (act, { actors, recipients }) => ({
    accusers: namesOf(actors),
    accused: namesOf(recipients),
    content: complementText(act),
  }),
  { mode: true },
);

const denial = verbRule("denial", (act, { actors }) => ({ deniers: namesOf(actors), denied: complementText(act) }));

const threat = verbRule("threat", (act, { actors }) => ({
  threatener: namesOf(actors),
  act: complementText(act),
  trigger: null,
}));

const sanction = verbRule("sanction", (act, { actors, recipients }) => ({
  imposers: namesOf(actors),
  against: namesOf(recipients),
  measure: act.complement[0]?.entry.words.join(" ") ?? null,
  act: act.sense.value === "extended" ? "extended" : "imposed",
}));

const concession = verbRule("concession", (act, { actors }) => ({ giver: namesOf(actors), kind: act.sense.value }));

/** Frames whose only fields are the two sides. */
const sided: readonly FrameName[] = ["mobilize", "coerce", "aid", "support", "cooperate", "protest", "retreat"];

export const otherFrames: readonly FrameRule[] = [
  agreement,
  mediation,
  accusation,
  denial,
  threat,
  sanction,
  concession,
  ...sided.map((frame) =>
    verbRule(frame, (_act, { actors, recipients }) => ({ actors: namesOf(actors), recipients: namesOf(recipients) }), {
      mode: true,
    }),
  ),
];
