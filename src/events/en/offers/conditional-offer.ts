/**
 * @module
 * What a speaker makes hang on something: "a truce could be discussed only once the crews were home", "no deal can be signed until the boats leave",
 * or what he would do himself: "it would back the cabinet only if elections were held by June".
 *
 * Left alone: what may happen without a condition, and what an outlet supposes in its own voice.
 */

import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { findConditions } from "./condition.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/conditional-offer";
const possible: ReadonlySet<string> = new Set(["can", "could", "will", "would", "may", "might"]);

export const conditionalOffer: FrameRule = {
  name,
  signs: { modals: possible },
  mayStand: ({ statements }) => statements.length > 0,
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
  const speakers = speakerAt(view, group.main);
  if (speakers.length === 0 || areOnlookers(view, speakers)) return [];
  const told = objectOf(nouns.filter(({ kind }) => kind !== "organ"));
  const isOnMatter = told !== null && told !== "other";
  const doers = isOnMatter ? [] : ownDoers(view, group, speakers);
  const object = isOnMatter ? told : doers.length > 0 ? "other" : null;
  const actors = isOnMatter ? speakers : doers;
  const conditions = object === null ? [] : findConditions(view, group.main, actors);
  if (object === null || !conditions.some(({ kind }) => kind !== "no-conditions")) return [];
  if (object === "other" && !conditions.some(({ text }) => isTerm(text))) return [];
  const fields = { proposers: namesOf(actors), addressees: [], object, terms: [], status: "open" };
  return [
    {
      view,
      frame: "proposal",
      first: group.main,
      last: group.last,
      actors,
      recipients: [],
      meaning: { realis: "conditional", polarity: "affirmed", modality: "asserted" },
      value: object,
      rule: name,
      fields,
    },
  ];
}

/** "said it would sign": the speaker's own side, where it is to do something and neither feels, is nor has; else nobody. */
function ownDoers(view: SentenceView, group: VerbGroup, speakers: readonly Role[]): Role[] {
  if (group.modal !== "would" && group.modal !== "will") return [];
  if (group.isPassive || stative.has(group.lemma)) return [];
  const doers = subjectOf(view, group);
  return doers.filter((doer) => speakers.some((speaker) => speaksFor(view, speaker, doer)));
}

const stative: ReadonlySet<string> = new Set([
  "be",
  "have",
  "like",
  "love",
  "hate",
  "feel",
  "know",
  "think",
  "need",
  "want",
  "remain",
  "become",
  "see",
  "lose",
  "win",
]);

const openers: readonly string[] = [
  "only ",
  "provid",
  "on condition",
  "on the condition",
  "as long as",
  "so long as",
  "in return",
  "in exchange",
  "once ",
];

/** What is said to be the term of a deed; a bare "if" may only suppose, and who acts "unless" or "until" something comes threatens. */
function isTerm(text: string): boolean {
  const told = text.toLowerCase();
  return openers.some((opener) => told.startsWith(opener));
}
