/**
 * @module
 * What a speaker says his own side will do about the matter: "said it would release the crew", "we will lift the ban".
 *
 * Left alone: what he says others will do, and what has nothing to do with the matter ("will give a speech").
 */

import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { namesOf, speakerAt, subjectOf } from "../roles.js";
import type { FrameRule } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import type { VerbGroup } from "../verb-groups.js";
import { objectOf } from "./proposal.js";

const name = "events/en/pledge";
const promising: ReadonlySet<string> = new Set(["will", "would", "shall"]);
const deeds: ReadonlySet<string> = new Set([
  "sign",
  "withdraw",
  "release",
  "free",
  "halt",
  "stop",
  "suspend",
  "lift",
  "ease",
  "end",
  "resume",
  "continue",
  "restart",
  "hold",
  "keep",
  "maintain",
  "implement",
  "honor",
  "honour",
  "extend",
  "allow",
  "open",
  "reopen",
  "accept",
  "negotiate",
  "return",
  "hand",
  "exchange",
  "freeze",
  "dismantle",
  "observe",
  "cease",
  "cut",
  "pay",
  "raise",
]);

export const pledge: FrameRule = {
  name,
  signs: { modals: promising },
  find: (view) => view.groups.flatMap((group) => ownPromise(view, group)),
};

function ownPromise(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.modal === null || !promising.has(group.modal) || group.isPassive || !deeds.has(group.lemma)) return [];
  const speakers = speakerAt(view, group.main);
  const actors = subjectOf(view, group);
  const isOwn = actors.some((actor) =>
    speakers.some((speaker) => (actor.entity ?? actor.text) === (speaker.entity ?? speaker.text)),
  );
  if (!isOwn) return [];
  const clause = clauseAt(view.clauses, group.main);
  const nouns = view.nouns.filter(({ first }) => first >= group.last && first < Math.min(clause.last, group.last + 10));
  const object = objectOf(nouns);
  if (nouns.length === 0) return [];
  const meaning = {
    realis: "planned" as const,
    polarity: group.isNegated ? ("negated" as const) : ("affirmed" as const),
    modality: "asserted" as const,
  };
  const fields = { proposers: namesOf(actors), addressees: [], object, terms: [], status: "open" };
  return [
    {
      view,
      frame: "proposal",
      first: group.main,
      last: group.last,
      actors,
      recipients: [],
      meaning,
      value: object ?? "other",
      rule: name,
      fields,
    },
  ];
}
