/**
 * @module
 * Who says that he will not do it turns it down: "will not move the guns", "would not bargain with a clock running", "nobody will be freed until ...",
 * and who has still to do it has not answered: "has yet to sign".
 *
 * It answers only where an offer was told of before, which `linkAnswers` sees to. Left alone: what others expect him not to do, and what has
 * nothing to do with a negotiation ("will not rain").
 */

import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { groupUntil, type VerbGroup } from "../../verb-groups.js";
import { hungOnTerms } from "./hung-answer.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/will-not";
const willing: ReadonlySet<string> = new Set(["will", "wo", "would", "shall", "ca", "can", "could", "'ll", "’ll"]);
const supposing: ReadonlySet<string> = new Set(["if", "unless", "until", "before", "once", "whether", "because"]);

export const willNot: FrameRule = {
  name,
  signs: { modals: willing, words: ["yet", "still", "going"] },
  find: (view) => view.groups.flatMap((group) => [...refusal(view, group), ...yetToCome(view, group)]),
};

function refusal(view: SentenceView, group: VerbGroup): Draft[] {
  const goes = goingTo(view, group);
  if (goes === undefined && (group.modal === null || !willing.has(group.modal))) return [];
  const clause = clauseAt(view.clauses, group.main);
  if (supposing.has(clause.opener) || !isRefusable(view, group)) return [];
  const isNobodys = /^(?:no|nobody|nothing|none|not|neither)$/u.test(subjectWord(view, clause.first, group.first));
  const isNegated = (goes ?? group).isNegated || meaningOfVerb(view, group).polarity === "negated" || isNobodys;
  if (!isNegated) return [];
  const isOthers = group.isPassive || isNobodys;
  return told(view, group, isOthers ? speakerAt(view, group.main) : subjectOf(view, goes ?? group), true);
}

/** "is not going to do that": the verb that says so. */
function goingTo(view: SentenceView, group: VerbGroup): VerbGroup | undefined {
  if (!group.isInfinitive) return undefined;
  const before = groupUntil(view.groups, group.first);
  return before?.lemma === "go" && before.isProgressive ? before : undefined;
}

/** The word that opens the subject: "no guns will be moved". */
function subjectWord(view: SentenceView, from: number, to: number): string {
  const at = view.phrases.findLast(({ first, last }) => first >= from && last <= to)?.first ?? from;
  const before = view.words[at - 1] ?? "";
  return before === "not" && at - 1 >= from ? before : (view.words[at] ?? "");
}

function isRefusable(view: SentenceView, { lemma }: VerbGroup): boolean {
  const { words } = view.lexicon;
  return words.get("deed")!.has(lemma) || words.get("refusable")!.has(lemma);
}

/** "has yet to sign", "has still to say whether": told of nobody but the one who is waited for. */
function yetToCome(view: SentenceView, group: VerbGroup): Draft[] {
  if (!group.isInfinitive || !/^(?:yet|still)$/u.test(view.words[group.first - 1] ?? "")) return [];
  const isAwaited = isRefusable(view, group) || view.lexicon.words.get("awaited")!.has(group.lemma);
  return isAwaited && !group.isPassive ? told(view, group, subjectOf(view, group), false) : [];
}

function told(view: SentenceView, group: VerbGroup, actors: readonly Role[], isRefused: boolean): Draft[] {
  if (namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
  const decision = isRefused ? hungOnTerms(view, group.main, "reject") : "no-response";
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  return [{ ...toldAnswer({ view, group, actors, decision, meaning, rule: name }), isUncoded: true }];
}
