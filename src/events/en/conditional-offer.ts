/**
 * @module
 * What a speaker makes hang on something: "a truce could be discussed only once the crews were home", "no deal can be signed until the boats leave".
 *
 * Left alone: what may happen without a condition, and what an outlet supposes in its own voice.
 */

import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { namesOf, speakerAt } from "../roles.js";
import type { FrameRule } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import type { VerbGroup } from "../verb-groups.js";
import { findConditions } from "./condition.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/conditional-offer";
const possible: ReadonlySet<string> = new Set(["can", "could", "will", "would", "may", "might"]);

export const conditionalOffer: FrameRule = {
  name,
  signs: { modals: possible },
  find: (view) => view.groups.flatMap((group) => offer(view, group)),
};

function offer(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.modal === null || !possible.has(group.modal) || group.isNegated) return [];
  const clause = clauseAt(view.clauses, group.main);
  // "they must withdraw before any talks can begin" demands; it offers no talks
  if (clause.opener === "before") return [];
  // "there will be no talks until ..."
  const isThere = view.words[group.first - 1] === "there";
  const [from, to] = isThere ? [group.last, group.last + 6] : [clause.first, group.first];
  const nouns = view.nouns.filter(({ first }) => first >= from && first < to);
  const object = objectOf(nouns.filter(({ kind }) => kind !== "organ"));
  if (object === null || object === "other") return [];
  const speakers = speakerAt(view, group.main);
  if (speakers.length === 0) return [];
  const hangs = findConditions(view, group.main, speakers).some(({ kind }) => kind !== "no-conditions");
  if (!hangs) return [];
  const fields = { proposers: namesOf(speakers), addressees: [], object, terms: [], status: "open" };
  return [
    {
      view,
      frame: "proposal",
      first: group.main,
      last: group.last,
      actors: speakers,
      recipients: [],
      meaning: { realis: "conditional", polarity: "affirmed", modality: "asserted" },
      value: object,
      rule: name,
      fields,
    },
  ];
}
