/**
 * @module
 * Who is not ready answers as well: "is unwilling to free the crew", "was not prepared to do so", "in no hurry to sign", "unclear whether he is willing".
 *
 * Left alone: readiness, which puts something on the table, and what has nothing to do with the matter ("not ready to retire").
 */

import type { Decision } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup } from "../../meaning.js";
import { namesOf, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { deedOf, objectOf } from "../offers/proposal-object.js";

const name = "events/en/unreadiness";
const ready: ReadonlySet<string> = new Set(["ready", "willing", "prepared", "inclined"]);
const unready: ReadonlySet<string> = new Set(["unwilling", "reluctant", "unprepared"]);
const haste: ReadonlySet<string> = new Set(["rush", "hurry"]);
/** Tokens behind the verb within which stands what it is about. */
const reach = 9;

export const unreadiness: FrameRule = {
  name,
  signs: { words: [...ready, ...unready, ...haste] },
  find: (view) => view.words.flatMap((word, at) => unreadyAt(view, word, at)),
};

function unreadyAt(view: SentenceView, word: string, at: number): Draft[] {
  // in "no rush" to sign
  const next = /^[”"'’]+$/u.test(view.words[at + 1] ?? "") ? at + 2 : at + 1;
  const meant = view.groups.find(({ first, isInfinitive }) => first === next && isInfinitive);
  const group = meant === undefined ? null : (governingGroup(view, at) ?? beBefore(view, at));
  if (meant === undefined || group === null || group.main >= at) return [];
  const clause = clauseAt(view.clauses, at);
  const decision = decisionAt(view, word, { at, group, clause });
  if (decision === null) return [];
  const until = Math.min(clauseAt(view.clauses, meant.main).last, meant.last + reach);
  const nouns = view.nouns.filter(({ first, kind }) => first >= meant.last && first < until && kind !== "organ");
  const isBackward = meant.lemma === "do" && /^(?:so|that|it|this)$/u.test(view.words[meant.last] ?? "");
  const isAbout = nouns.length > 0 || isBackward || view.lexicon.words.get("deed")!.has(meant.lemma);
  const actors = isAbout ? subjectOf(view, group) : [];
  if (areOnlookers(view, actors)) return [];
  const object = objectOf(nouns) ?? deedOf(view, meant);
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object, decision, reason: null };
  const last = at + 1;
  return [
    { view, frame: "response", first: at, last, actors, recipients: [], meaning, value: "told", rule: name, fields },
  ];
}

/** He was in "no rush": the verb stands before the quotation mark. */
function beBefore({ groups }: SentenceView, at: number): VerbGroup | null {
  const before = lastGroupUntil(groups, at);
  return before?.lemma === "be" && at - before.last < 6 ? before : null;
}

interface Place {
  readonly at: number;
  readonly group: VerbGroup;
  readonly clause: Clause;
}

function decisionAt(view: SentenceView, word: string, { at, group, clause }: Place): Decision | null {
  if (unready.has(word)) return group.isNegated ? null : "reject";
  if (haste.has(word)) return holds(view.words, Math.max(0, at - 3), at, "no") ? "defer" : null;
  if (!ready.has(word)) return null;
  if (clause.opener === "whether") return "no-response";
  return group.isNegated ? "reject" : null;
}
