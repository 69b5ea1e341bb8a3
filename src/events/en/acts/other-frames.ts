/**
 * @module
 * The frames that one verb makes, each with its own fields: agreement, denial, threat, sanction, concession and the rest.
 */

import type { EventOf, FrameName } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import { isOnlyMeant } from "../../deeds.js";
import { isPlanned, meaningOfVerb } from "../../meaning.js";
import { namesOf } from "../../roles.js";
import { complementText, type FrameRule, verbRule } from "../../rule.js";
import { mediation } from "../meetings/mediation.js";
import { agreement } from "../offers/agreement.js";
import { accusation } from "./accusation.js";
import { namedAct } from "./named-act.js";
import { obstacle } from "./obstacle.js";
import { threat } from "./threat.js";

const denial = verbRule("denial", (act, { actors }) => ({ deniers: namesOf(actors), denied: complementText(act) }));

const sanctionActs: ReadonlySet<string> = new Set(["extended", "eased", "lifted"]);

/** What is only to be imposed is threatened. */
function sanctionAct({ view, group, sense }: Act): EventOf<"sanction">["act"] {
  if (sanctionActs.has(sense.value)) return sense.value as EventOf<"sanction">["act"];
  return isPlanned(meaningOfVerb(view, group).realis) ? "threatened" : "imposed";
}

const sanction = verbRule(
  "sanction",
  (act, { actors, recipients }) => ({
    imposers: namesOf(actors),
    against: namesOf(recipients),
    measure: act.complement[0]?.entry.words.join(" ") ?? null,
    act: sanctionAct(act),
  }),
  { keep: ({ view, group }) => !isOnlyMeant(view, group) },
);

const concession = verbRule("concession", (act, { actors }) => ({ giver: namesOf(actors), kind: act.sense.value }));

/** "Gave them until Friday" gives time, "granted that it was true" gives nothing. */
function isGiven(frame: FrameName, { view, group, until }: Act): boolean {
  if (frame !== "aid") return true;
  const next = view.clauses[view.clauses.indexOf(clauseAt(view.clauses, group.main)) + 1];
  const isAdmitted = view.words[group.last] === "that" || (next?.opener === "that" && next.first <= group.last + 1);
  return !isAdmitted && !holds(view.words, group.last, until, "until");
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
  namedAct,
  obstacle,
  ...sided.map((frame) => verbRule(frame, () => ({}), { mode: true, keep: (act) => isGiven(frame, act) })),
];
