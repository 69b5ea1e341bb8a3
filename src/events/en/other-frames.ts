/**
 * @module
 * The frames that one verb makes, each with its own fields: agreement, mediation, denial, threat, sanction, concession and the rest.
 */

import type { FrameName } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import { namesOf } from "../roles.js";
import { complementText, type FrameRule, verbRule } from "../rule.js";
import { accusation } from "./accusation.js";
import { agreement } from "./agreement.js";
import { threat } from "./threat.js";

const mediation = verbRule("mediation", (act, { actors, recipients }) => ({
  mediators: namesOf(actors),
  parties: namesOf(recipients),
  act: act.sense.value,
}));

const denial = verbRule("denial", (act, { actors }) => ({ deniers: namesOf(actors), denied: complementText(act) }));

const sanction = verbRule("sanction", (act, { actors, recipients }) => ({
  imposers: namesOf(actors),
  against: namesOf(recipients),
  measure: act.complement[0]?.entry.words.join(" ") ?? null,
  act: act.sense.value === "extended" ? "extended" : "imposed",
}));

const concession = verbRule("concession", (act, { actors }) => ({ giver: namesOf(actors), kind: act.sense.value }));

/** "Gave them until Friday" gives time, "granted that it was true" gives nothing. */
function isGiven(frame: FrameName, { view, group, until }: Act): boolean {
  if (frame !== "aid") return true;
  const next = view.clauses[view.clauses.indexOf(clauseAt(view.clauses, group.main)) + 1];
  const isAdmitted = view.words[group.last] === "that" || (next?.opener === "that" && next.first <= group.last + 1);
  return !isAdmitted && !view.words.slice(group.last, until).includes("until");
}

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
  ...sided.map((frame) => verbRule(frame, () => ({}), { mode: true, keep: (act) => isGiven(frame, act) })),
];
