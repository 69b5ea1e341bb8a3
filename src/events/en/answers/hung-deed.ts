/**
 * @module
 * Who says on what terms he will do it takes the offer with conditions: "they will leave when the tanks leave", "would sign only if the dead were named",
 * "would take the sailors, but not before the ship was back", "could live with observers as long as they came unarmed".
 *
 * It answers only where an offer of another was told of right before, which `linkAnswers` sees to. Left alone: threats ("will strike unless"), what
 * somebody else is to do, and what an outlet supposes in its own voice.
 */

import type { EventCondition, Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { findConditions } from "../offers/condition.js";
import { hasTerms } from "./hung-answer.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/hung-deed";
const willing: ReadonlySet<string> = new Set(["will", "would", "'ll", "’ll", "could", "can", "'d", "’d", "shall"]);
/** Openers of a term that is set, not feared; "would close the yard unless ..." is a threat. */
const terms = new RegExp(
  `^(?:${[
    "only|if|provid|as long|as soon|so long|once|not before|not until|subject to|until",
    "on (?:the )?(?:condition|understanding|proviso)",
    "with the (?:proviso|caveat)",
    "in (?:return|exchange)",
  ].join("|")})`,
  "iu",
);
/** What a promise waits for, behind its object. */
const waiting = "as soon as|only (?:after|when|once)|not before|the (?:day|moment) (?:that|the|its|his|her)";
const hanging = new RegExp(`^[^.;:]*?\\b(?:${waiting})\\b`, "u");
const hangingReach = 10;
const whenClause = /^(?:when|whenever)$/u;
const openers = /^(?:if|unless|until|once|when|before|provided|why)$/u;

export const hungDeed: FrameRule = {
  name,
  signs: { modals: willing, words: ["ready", "prepared", "willing"] },
  find: (view) => view.groups.flatMap((group) => deedOn(view, group)),
};

function deedOn(view: SentenceView, group: VerbGroup): Draft[] {
  if (!isOwnDeed(view, group) || !hasTerm(view, group)) return [];
  const actors = doersOf(view, group);
  if (namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const decision = "accept-with-conditions";
  return [{ ...toldAnswer({ view, group, actors, decision, meaning, rule: name }), isUncoded: true }];
}

/** "will go", "would sign", "is ready to come": not harm, not a state of mind. */
function isOwnDeed(view: SentenceView, group: VerbGroup): boolean {
  if (group.isPassive || group.isNegated) return false;
  const { words } = view.lexicon;
  if (words.get("harm")!.has(group.lemma) || words.get("telling")!.has(group.lemma)) return false;
  if (group.isInfinitive) return isReadyTo(view, group);
  if (group.modal === null || !willing.has(group.modal) || willing.has(group.lemma)) return false;
  // "will stay away if the guns fire": what somebody keeps from doing is no offer
  if (view.lexicon.words.get("attending")!.get(`${group.lemma} ${view.words[group.last] ?? ""}`) === "away")
    return false;
  return group.lemma !== "be" && meaningOfVerb(view, group).polarity === "affirmed";
}

function isReadyTo(view: SentenceView, { first }: VerbGroup): boolean {
  const { words, groups } = view;
  if (!/^(?:ready|prepared|willing)$/u.test(words[first - 1] ?? "") || words[first - 2] === "not") return false;
  const be = groups.findLast(({ last }) => last < first);
  return be !== undefined && (be.modal === null || willing.has(be.modal));
}

function hasTerm(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  if (openers.test(clause.opener) || view.words.at(-1) === "?") return false;
  const isTerm = ({ kind, text }: EventCondition) =>
    kind !== "no-conditions" && terms.test(text) && !/\b(?:as necessary|as needed|as possible|it takes)\b/iu.test(text);
  if (findConditions(view, group.main, []).some(isTerm) || (group.isInfinitive && hasTerms(view, group.main)))
    return true;
  if (!/^(?:will|would|['’]ll|shall)$/u.test(group.modal ?? "")) return false;
  if (hanging.test(view.words.slice(group.last, group.last + hangingReach).join(" "))) return true;
  const at = view.clauses.indexOf(clause);
  return view.clauses
    .slice(at + 1, at + 4)
    .some(({ opener, groups }) => whenClause.test(opener) && groups.some(({ isTensed }) => isTensed));
}

/** The one who speaks of himself or his own side, or the party of whom the outlet tells it. */
function doersOf(view: SentenceView, group: VerbGroup): Role[] {
  const doers = subjectOf(view, group);
  const speakers = speakerAt(view, group.main);
  if (speakers.length === 0) return doers;
  const isOwn = (doer: Role) => isOwnForce(doer) || speakers.some((speaker) => speaksFor(view, speaker, doer));
  return doers.some(isOwn) ? doers : [];
}

/** "the army would observe it, the president's office said": a force without a name is that of who speaks for it. */
function isOwnForce({ actor, text }: Role): boolean {
  return (
    actor === null && /^the (?:army|armed forces|government|cabinet|military|navy|police|garrison|crews?)$/iu.test(text)
  );
}
