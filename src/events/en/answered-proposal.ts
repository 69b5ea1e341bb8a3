/**
 * @module
 * What an answer tells of the thing answered: "rejected the plan" means that there was a plan, put by whomever.
 *
 * Left alone: a proposal whose owner is named beside it ("Ostmark's plan"), which the rule for proposals reads, and silence.
 */

import type { Act } from "../acts.js";
import type { Draft } from "../envelope.js";
import { namesOf } from "../roles.js";
import type { FrameRule } from "../rule.js";
import { objectOf } from "./proposal.js";
import { answer } from "./response.js";

const name = "events/en/answered-proposal";

export const answeredProposal: FrameRule = {
  name,
  signs: { frames: ["response"] },
  find: (_view, acts) => acts.flatMap((act) => answer(act).flatMap((draft) => answeredBy(act, draft))),
};

const puttable: ReadonlySet<string> = new Set([
  "proposal",
  "plan",
  "deal",
  "initiative",
  "package",
  "idea",
  "call",
  "request",
  "demand",
  "invitation",
  "term",
]);

function answeredBy(act: Act, answered: Draft): Draft[] {
  const { view, complement } = act;
  const noun = complement.find(({ kind }) => puttable.has(kind));
  if (noun === undefined || answered.value === "no-response") return [];
  const object = objectOf(complement, view.words.slice(act.group.last, act.until));
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { proposers: [], addressees: namesOf(answered.actors), object, terms: [], status: "open" };
  return [
    {
      view,
      frame: "proposal",
      first: noun.first,
      last: noun.last,
      actors: [],
      recipients: answered.actors,
      meaning,
      value: "answered",
      isOlder: true,
      rule: name,
      fields,
    },
  ];
}
