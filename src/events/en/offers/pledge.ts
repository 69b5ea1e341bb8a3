/**
 * @module
 * What a speaker says his own side will do about the matter: "said it would release the crew", "we will lift the ban".
 *
 * Left alone: what he says others will do, and what has nothing to do with the matter ("will give a speech").
 */

import type { ProposalObject, Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { deedOf, objectOf } from "./proposal-object.js";

const name = "events/en/pledge";
const promising: ReadonlySet<string> = new Set(["will", "would", "shall"]);
const coded: ReadonlySet<string> = new Set(["concession", "retreat"]);

const meetings: ReadonlySet<string> = new Set(["meet", "talk"]);

export const pledge: FrameRule = {
  name,
  signs: { modals: promising },
  find: (view, acts) => view.groups.flatMap((group) => ownPromise(view, acts, group)),
};

function ownPromise(view: SentenceView, acts: readonly Act[], group: VerbGroup): Draft[] {
  if (
    group.modal === null ||
    !promising.has(group.modal) ||
    group.isPassive ||
    !view.lexicon.words.get("deed")!.has(group.lemma)
  )
    return [];
  const speakers = speakerAt(view, group.main);
  const doers = subjectOf(view, group);
  const isOwn = doers.some((doer) => speakers.some((speaker) => speaksFor(view, speaker, doer)));
  if (!isOwn) return [];
  // "her government would": the word is hers
  const actors = doers.map((doer) =>
    doer.actor === null && /^(?:his|her|its|their|our|my) /iu.test(doer.text) ? speakers[0]! : doer,
  );
  const clause = clauseAt(view.clauses, group.main);
  const nouns = view.nouns.filter(({ first }) => first >= group.last && first < Math.min(clause.last, group.last + 10));
  const object = objectOf(nouns, [group.lemma]) ?? deedOf(view, group);
  // to meet is a plan of talks, which is told as such
  if (object === null || meetings.has(group.lemma)) return [];
  const meaning = {
    realis: "planned" as const,
    polarity: group.isNegated ? ("negated" as const) : ("affirmed" as const),
    modality: "asserted" as const,
  };
  if (taking.has(group.lemma) && !group.isNegated && nouns[0]?.kind === "deal")
    return [taken(view, group, actors, object)];
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
      // what another frame tells as well has its code
      value: acts.some((act) => act.group === group && coded.has(act.sense.frame)) ? "answered" : object,
      rule: name,
      fields,
    },
  ];
}

/** Deeds by which a deal on the table is taken. */
const taking: ReadonlySet<string> = new Set(["sign", "join", "accept", "ratify", "implement"]);

/** "We will sign the deal": an answer to it, and nothing new on the table. */
function taken(view: SentenceView, group: VerbGroup, actors: readonly Role[], object: ProposalObject): Draft {
  const meaning = { realis: "planned" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object, decision: "accept" as const, reason: null };
  const { main: first, last } = group;
  return { view, frame: "response", first, last, actors, recipients: [], meaning, value: "told", rule: name, fields };
}
