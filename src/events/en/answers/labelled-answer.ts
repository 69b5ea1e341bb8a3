/**
 * @module
 * An answer by what somebody calls the offer: termed the accord "a trap with a ribbon", "likened the plan to a surrender".
 *
 * What is put in quotation marks about an offer and is no praise runs it down; praise is told by its words. Left alone: the verdicts that the rule
 * for judgements knows, plain adjectives, and names for what nobody offered.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Decision } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { isQuoted } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { toldAnswer } from "./told-answer.js";
import { verdictBetween } from "./verdict.js";

const name = "events/en/labelled-answer";
/** The same of "it", which must have been told of before. */
const bare = "events/en/pointed-label";
/** Tokens of a label that are looked at. */
const reach = 9;
const offers: ReadonlySet<string> = new Set([...offerNouns, "ultimatum", "pause", "extension", "text"]);
const pointing: ReadonlySet<string> = new Set(["it", "that", "this"]);

export const labelledAnswer: FrameRule = {
  name,
  signs: { lists: ["labelling"] },
  find: (view) => view.groups.flatMap((group) => labelOf(view, group)),
};

function labelOf(view: SentenceView, group: VerbGroup): Draft[] {
  const kind = view.lexicon.words.get("labelling")!.get(group.lemma);
  if (kind === undefined || group.isPassive || group.isNegated || group.modal !== null) return [];
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined || meaningOfVerb(view, group).realis === "hypothetical") return [];
  const noun = view.nouns.find((each) => each.first <= object.head && object.head < each.last && isOffer(each));
  if (noun === undefined && !mayPoint(view, object)) return [];
  // "the plan put forward by Ostmark": what describes the offer stands before its label
  const from = labelStart(view, object.last);
  const isJudged =
    noun !== undefined || object.isPronoun || view.lexicon.words.get("step")!.has(view.lemmas[object.head]!);
  const decision = from === null ? null : decisionOf(view, { group, from, kind, isJudged });
  const actors = decision === null ? [] : subjectOf(view, group);
  if (decision === null || areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const rule = noun === undefined ? bare : name;
  const answer = toldAnswer({ view, group, actors, decision, meaning, rule });
  return noun === undefined ? [answer] : [answer, ...judgedProposal(view, noun, actors)];
}

function isOffer({ kind }: NounHit): boolean {
  return offers.has(kind);
}

/** "called it", "labelled the arrangement": something that is nobody. */
function mayPoint(view: SentenceView, object: { first: number; head: number; isPronoun: boolean }): boolean {
  if (object.isPronoun) return pointing.has(view.words[object.head]!);
  const isDefinite = /^(?:the|that|this)$/u.test(view.words[object.first]!);
  const { words } = view.lexicon;
  const lemma = view.lemmas[object.head]!;
  return (
    isDefinite &&
    view.mentionAt[object.head] === undefined &&
    (words.get("step")!.has(lemma) || isOfferable(words.get("offerable")!.get(lemma)))
  );
}

/** Where the label begins: at a quotation mark, behind "as" or "to", or right behind the object. */
function labelStart(view: SentenceView, from: number): number | null {
  for (let at = from; at < Math.min(from + 8, view.words.length); at++) {
    if (/^(?:as|to|``|''|“|")$/u.test(view.words[at]!) || view.tokens[at]!.xpos === "``") return at;
    if (/^[.:]$/u.test(view.tokens[at]!.xpos)) return null;
  }
  return from;
}

/** An arrangement or a clause; not a vote or a summit, which is labelled for how it went. */
function isOfferable(value: string | undefined): boolean {
  return value !== undefined && value !== "event";
}

interface Label {
  readonly group: VerbGroup;
  readonly from: number;
  readonly kind: string;
  /** What is labelled is what the rules for judgements look at. */
  readonly isJudged: boolean;
}

function decisionOf(view: SentenceView, { group, from, kind, isJudged }: Label): Decision | null {
  const known = verdictBetween(view, group, from, from + reach);
  // the rule for judgements has said it
  if (known !== null) return isJudged && view.lexicon.words.get("judging")!.has(group.lemma) ? null : known.decision;
  const praise = view.lexicon.words.get("praise")!;
  const last = Math.min(from + reach, view.words.length);
  for (let at = from; at < last; at++)
    if (praise.has(view.words[at]!) || praise.has(view.lemmas[at]!))
      return view.words[at - 1] === "not" ? "reject" : "accept-in-principle";
  if (kind === "reject") return "reject";
  const thing = view.phrases.find(({ first, isPronoun }) => first >= from && first < from + 4 && !isPronoun);
  const isNamed = thing !== undefined && thing.head < last && isThing(view, thing) && isQuoted(view, thing.head);
  return isNamed ? "reject" : null;
}

/** A thing it is called, not a person or a name. */
function isThing(view: SentenceView, { head }: { readonly head: number }): boolean {
  return view.tokens[head]!.upos === "NOUN" && view.mentionAt[head] === undefined;
}
