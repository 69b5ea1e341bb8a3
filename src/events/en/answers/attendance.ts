/**
 * @module
 * Who will come to what he was asked to answers by it: "said she would be there", "will not attend", "stayed away".
 *
 * It answers only where talks or a meeting were offered before, which `linkAnswers` sees to. Left alone: comings and goings to anything else.
 */

import type { Decision } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { groupUntil, type VerbGroup } from "../../verb-groups.js";
import { hungOnTerms } from "./hung-answer.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/attendance";
const supposing: ReadonlySet<string> = new Set(["if", "unless", "until", "before", "once", "whether", "when", "after"]);

export const attendance: FrameRule = {
  name,
  signs: { verbLists: ["attending"] },
  find: (view) => view.groups.flatMap((group) => comingOf(view, group)),
};

function comingOf(view: SentenceView, group: VerbGroup): Draft[] {
  const kind = comes(view, group);
  if (kind === null || group.isPassive || supposing.has(clauseAt(view.clauses, group.main).opener)) return [];
  const decision = decisionOf(view, group, kind);
  const actors = decision === null ? [] : subjectOf(view, group);
  if (decision === null || areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const hung = hungOnTerms(view, group.main, decision);
  return [{ ...toldAnswer({ view, group, actors, decision: hung, meaning, rule: name }), isUncoded: true }];
}

/** What the verb and the word behind it say: "come", "attend", "be there", "stay away"; null for anything else. */
function comes(view: SentenceView, { lemma, last }: VerbGroup): string | null {
  const verbs = view.lexicon.words.get("attending")!;
  if (!verbs.has(lemma)) return null;
  const next = view.words[last] ?? "";
  const kind = verbs.get(`${lemma} ${next}`) ?? verbs.get(lemma);
  if (kind === undefined || kind === "-") return null;
  // "will go on supplying", "will not go back to work": no coming
  if (lemma === "go" && /^(?:on|back|ahead|through|further|up|down|out|off|home)$/u.test(next)) return null;
  const behind = verbs.has(`${lemma} ${next}`) ? last + 1 : last;
  return isLeftAt(view, behind) ? kind : null;
}

/** Behind it stands nothing, a day, a place or the meeting. */
function isLeftAt(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || /^(?:[.,:]|CC|''|``|RB)/u.test(token.xpos)) return true;
  if (view.times.some(({ start }) => start === token.start)) return true;
  const phrase = view.phrases.find(({ first }) => first === at || first === at + 1);
  const isMet = view.nouns.some(
    ({ first, kind }) => first >= at && first < (phrase?.last ?? at) && (kind === "talks" || kind === "meeting"),
  );
  return isMet || /^(?:on|in|by|at|but|if|provided|unless|despite|after)$/u.test(view.words[at]!);
}

function decisionOf(view: SentenceView, group: VerbGroup, kind: string): Decision | null {
  if (kind === "away") return group.modal === null && !group.isNegated && group.isTensed ? "reject" : null;
  const isAhead = /^(?:will|would|wo|'ll|’ll)$/u.test(group.modal ?? "") || (group.isProgressive && !group.isPast);
  if (isAhead) return group.isNegated ? "reject" : "accept";
  const before = groupUntil(view.groups, group.first);
  // "is not going to attend"
  const isGoing = group.isInfinitive && before?.lemma === "go" && before.isProgressive;
  return isGoing ? (before.isNegated ? "reject" : "accept") : null;
}
