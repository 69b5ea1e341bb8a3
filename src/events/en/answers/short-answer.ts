/**
 * @module
 * An answer in a few words that names nothing: "we couldn't do that", "it's not enough", "that will not work", called the move "a farce",
 * "it fell short".
 *
 * It is one only where an offer has just been told of, which `linkAnswers` sees to. Left alone: what the outlet says in its own voice, and
 * judgements of people.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Decision, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { offerNouns } from "../../nouns.js";
import { speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { groupUntil, type VerbGroup } from "../../verb-groups.js";
import { toldAnswer } from "./told-answer.js";
import { type Verdict, verdictBetween, verdictOfVerb } from "./verdict.js";

const name = "events/en/short-answer";
const pointing: ReadonlySet<string> = new Set(["it", "that", "this", "these", "those", "they"]);
/** Verdicts of measure may be passed on a part of the offer: "December is too late". */
const measuring: ReadonlySet<string> = new Set(["enough", "late", "little", "insufficient", "inadequate"]);
const refusable: ReadonlySet<string> = new Set(["do", "accept", "have", "allow", "agree"]);
const failing: ReadonlySet<string> = new Set(["work", "fly", "do", "happen", "stand", "pass"]);

export const shortAnswer: FrameRule = {
  name,
  signs: {
    modals: ["can", "could", "will", "would", "wo", "ca"],
    lists: ["verdict", "judging", "verdict-lemma"],
    words: [...measuring],
  },
  mayStand: (view) => view.statements.length > 0 || view.groups.some((group) => isLabel(view, group)),
  find: (view) => view.groups.flatMap((group) => answerIn(view, group)),
};

function answerIn(view: SentenceView, group: VerbGroup): Draft[] {
  const decision = labelled(view, group) ?? spoken(view, group);
  if (decision === null) return [];
  const actors = isLabel(view, group) ? subjectOf(view, group) : speakerAt(view, group.main);
  if (areOnlookers(view, actors)) return [];
  return [draftOf(view, group, actors, decision)];
}

function isLabel(view: SentenceView, { lemma }: VerbGroup): boolean {
  return view.lexicon.words.get("judging")!.has(lemma);
}

/** "called it a farce", "called the move insufficient". */
function labelled(view: SentenceView, group: VerbGroup): Decision | null {
  if (!isLabel(view, group) || group.isPassive || group.isNegated) return null;
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined) return null;
  const isStep = view.lexicon.words.get("step")!.has(view.lemmas[object.head]!);
  if (!isStep && !(object.isPronoun && pointing.has(view.words[object.head]!))) return null;
  return verdictBetween(view, group, object.last, object.last + 7)?.decision ?? null;
}

/** In somebody's own words: a verdict on "it", or a refusal of "that". */
function spoken(view: SentenceView, group: VerbGroup): Decision | null {
  if (!mayAnswer(view, group) || speakerAt(view, group.main).length === 0) return null;
  const { first, opener } = clauseAt(view.clauses, group.main);
  if (supposing.has(opener) || supposing.has(view.words[first] ?? "") || isUnreal(view, group)) return null;
  // "and that will not work": taken for an opener, "that" is the subject all the same
  const before = [opener, ...view.words.slice(first, group.first)];
  const isOnIt = before.length < 5 && before.some((word) => pointing.has(word));
  if (group.lemma === "be") return verdictOn(view, group, isOnIt);
  const passed = isPronounSubject(view, first, group.first) ? verdictOfVerb(view, group) : null;
  if (passed !== null) return passed;
  if (!group.isNegated || group.modal === null) return null;
  if (isOnIt && failing.has(group.lemma)) return "reject";
  const object = view.words[group.last] ?? "";
  return refusable.has(group.lemma) && (object === "that" || object === "it" || object === "this") ? "reject" : null;
}

/** What most verbs lack: a verdict behind "be", a pointing word before the verb, or a modal that is denied. */
function mayAnswer(view: SentenceView, group: VerbGroup): boolean {
  if (group.lemma === "be") return verdictOf(view, group) !== null;
  if (group.isNegated && group.modal !== null) return true;
  return isPronounSubject(view, clauseAt(view.clauses, group.main).first, group.first);
}

const supposing: ReadonlySet<string> = new Set(["if", "unless", "until", "when", "whether", "because"]);

/** "would have been welcome": what never came to be. */
function isUnreal({ words }: SentenceView, { modal, first, last }: VerbGroup): boolean {
  return modal !== null && holds(words, first, last, "have") && holds(words, first, last, "been");
}

/** "it still falls short", "the union said it fell short": a pointing word and adverbs alone stand between the verb and where its words begin. */
function isPronounSubject(view: SentenceView, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && view.tokens[at]!.xpos.startsWith("RB")) at--;
  if (at < from || !pointing.has(view.words[at]!)) return false;
  return (
    at === from || groupUntil(view.groups, at) !== undefined || /^(?:,|``|''|CC|:)$/.test(view.tokens[at - 1]!.xpos)
  );
}

function verdictOn(view: SentenceView, group: VerbGroup, isOnIt: boolean): Decision | null {
  const { first } = clauseAt(view.clauses, group.main);
  const found = verdictOf(view, group);
  // a named offer is the business of the rule for judgements
  const isNamed = view.nouns.some((noun) => noun.first >= first && noun.first < group.first && named.has(noun.kind));
  if (found === null || isNamed || (!isOnIt && !measuring.has(view.words[found.at]!))) return null;
  return found.decision;
}

function verdictOf(view: SentenceView, group: VerbGroup): Verdict | null {
  return verdictBetween(view, group, group.last - 1, group.last + 5);
}

const named: ReadonlySet<string> = new Set([...offerNouns, "ultimatum"]);

function draftOf(view: SentenceView, group: VerbGroup, actors: readonly Role[], decision: Decision): Draft {
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  return toldAnswer({ view, group, actors, decision, meaning, rule: name });
}
