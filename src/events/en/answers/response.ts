/**
 * @module
 * An answer to what was put on the table: "rejected the offer", "agreed in principle", "would consider it", "has yet to reply".
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Decision } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, isSubjectItself, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, isOnlooker } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { isIdle } from "../idle.js";
import { isMutual } from "../offers/agreement.js";
import { findConditions } from "../offers/condition.js";
import { objectOf, withoutCircumstances } from "../offers/proposal-object.js";
import { isDecidedOffer, isNoObjection, isOfQuestions, isSaidOfThing, puttable } from "./answered-object.js";
import { hungOnTerms } from "./hung-answer.js";
import { isInDenial } from "./in-denial.js";
import { isUnconsidered } from "./unconsidered.js";

const name = "events/en/response";
/** The same where nobody is told who answers whom: kept only where the offer has been told of. */
const agentless = "events/en/agentless-answer";

/** What a negated answer comes to: "did not accept", "has not ruled out", "has not responded". */
const negations: { readonly [decision: string]: Decision } = {
  accept: "reject",
  "accept-in-principle": "reject",
  reject: "consider",
  dismiss: "consider",
  consider: "no-response",
  // "would not stand in the way of the deal"
  stand: "accept-in-principle",
  object: "accept-in-principle",
  live: "reject",
  respond: "no-response",
};

export const response: FrameRule = {
  name,
  signs: { frames: ["response"] },
  find: (_view, acts) => acts.flatMap(given),
};

function given(act: Act): Draft[] {
  if (isAsked(act)) return advised(act);
  return isSupposed(act) || isUnsaid(act) || isJudged(act) ? [] : answer(act);
}

/** "recommended that members accept the deal", "urged Ostmark to take the offer": who wants it taken is for it himself. */
function advised(act: Act): Draft[] {
  const { view, group } = act;
  const adviser = view.groups[view.groups.indexOf(group) - 1];
  if (adviser === undefined || adviser.isPassive || adviser.isNegated || adviser.modal !== null) return [];
  if (!view.lexicon.words.get("advising")!.has(adviser.lemma)) return [];
  const actors = subjectOf(view, adviser);
  const [asked] = answer(act);
  const decision = asked === undefined ? undefined : wanted(asked.value);
  if (asked === undefined || decision === undefined || actors.length === 0) return [];
  if (areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { ...asked.fields, decision, responders: namesOf(actors) };
  return [{ ...asked, actors, meaning, value: "told", fields }];
}

/** What the adviser is for: a yes or a no; nothing of what is merely to be considered. */
function wanted(decision: string): Decision | undefined {
  if (decision === "accept" || decision === "accept-in-principle" || decision === "accede" || decision === "backed")
    return "accept";
  return decision === "reject" || decision === "dismiss" ? "reject" : undefined;
}

/** The answer that a verb gives or would give, if it is one. */
export function answer(act: Act): Draft[] {
  if (
    act.sense.frame !== "response" ||
    isNoAnswer(act) ||
    isDenial(act) ||
    isIdle(act) ||
    isOpinion(act) ||
    isMutual(act)
  )
    return [];
  const { view, group, complement } = act;
  const { actors, recipients } = sidesOf(act);
  const decision = decisionOf(act);
  const isAgentless = actors.length === 0 && recipients.length === 0;
  if (isAgentless && !isDecidedOffer(act, decision)) return [];
  const meant = meaningOfVerb(view, group);
  // "cannot accept" refuses now, "could live with it" says yes now
  const isNow = (group.isNegated && decision !== "no-response") || group.lemma === "live";
  const realis = isNow ? "actual" : meant.realis;
  const meaning = { ...meant, realis, polarity: "affirmed" as const };
  // giving in to a demand is a concession, taking an offer is not
  const isGivenIn = decision === "accept" && complement.some(({ kind }) => kind === "demand");
  const value = isGivenIn ? "accede" : isBacking(act, decision, realis) ? "backed" : decision;
  const object = objectOf(withoutCircumstances(view, complement, group.last));
  const fields = { responders: namesOf(actors), proposal: null, object, decision, reason: null };
  return [
    {
      view,
      frame: "response",
      first: group.main,
      last: group.last,
      actors,
      recipients,
      meaning,
      value,
      rule: isAgentless ? agentless : name,
      fields,
    },
  ];
}

/** "supported the plan", "welcomed the offer": who is for it has his say, and agrees to nothing. */
function isBacking({ view, group }: Act, decision: Decision, realis: string): boolean {
  if (decision !== "accept" && decision !== "accept-in-principle") return false;
  return !isReady(realis) && realis !== "planned" && view.lexicon.words.get("backing")!.has(group.lemma);
}

/** Verbs that do not say what the answer is; who is expected to do so has not answered. */
const open: ReadonlySet<string> = new Set(["respond", "reply", "answer", "react"]);

/** "urged Ostmark to accept the plan": what somebody is asked he has not answered. */
function isAsked(act: Act): boolean {
  const { view, group } = act;
  if (open.has(group.lemma)) return false;
  const before = view.groups[view.groups.indexOf(group) - 1];
  if (!group.isInfinitive) return before !== undefined && isWantedOf(act, before);
  return before !== undefined && group.first - before.last < 9 && isAsking(view, before, group);
}

/** "recommends that members take the deal". */
function isWantedOf({ view, group, clause }: Act, before: VerbGroup): boolean {
  const isBare = group.modal === null && /^VBP?$/u.test(view.tokens[group.main]!.xpos);
  return isBare && clause.opener === "that" && view.lexicon.words.get("advising")!.has(before.lemma);
}

/** Asking another, that is: of "wants to accept" the one who wants answers. */
function isAsking(view: SentenceView, before: VerbGroup, group: VerbGroup): boolean {
  if (!view.lexicon.words.get("asking")!.has(before.lemma)) return false;
  return before.isPassive || group.first > before.last;
}

const supposing: ReadonlySet<string> = new Set(["if", "unless", "until", "before", "once", "assuming", "provided"]);
const possible: ReadonlySet<string> = new Set(["may", "might", "could", "should"]);

function isBare({ view, group }: Act): boolean {
  return group.first === group.main && view.tokens[group.main]!.xpos === "VB";
}

/** "would not say whether she could take it": told by what he would not say. */
function isUnsaid({ view, clause }: Act): boolean {
  if (clause.opener !== "whether" && clause.opener !== "if") return false;
  const before = view.clauses[view.clauses.indexOf(clause) - 1]?.groups.at(-1);
  return before !== undefined && view.lexicon.words.get("unsaid")!.has(before.lemma);
}

/** "was wise to refuse it": praised or blamed by another. */
function isJudged({ view, group }: Act): boolean {
  const before = view.words.slice(Math.max(0, group.first - 2), group.first);
  return group.isInfinitive && before.some((word) => /^(?:right|wrong|wise|foolish|smart|mad)$/u.test(word));
}

/** "before the North agrees", "might agree", "would accept it, analysts said": an answer that somebody only thinks of. */
function isSupposed(act: Act): boolean {
  const { view, group, clause } = act;
  if (supposing.has(clause.opener) || supposing.has(view.words[clause.first]!) || isSubjectItself(act)) return true;
  // "an awful choice: accept the terms or leave"
  if (group.first === clause.first && group.modal === null && !group.isInfinitive && isBare(act)) return true;
  // "no urgency that Ostmark agree"
  if (clause.opener === "that" && group.modal === null && view.tokens[group.main]!.xpos === "VB" && !group.isInfinitive)
    return true;
  if (group.isNegated || group.modal === null) return false;
  // "the other side would reject it": so the outlet thinks
  if (group.modal === "would" && speakerAt(view, group.main).length === 0) return true;
  if (possible.has(group.modal) && group.lemma !== "live" && !holds(view.words, group.first, group.last, "still"))
    return true;
  return speakerAt(view, group.main).some(({ text }) => isOnlooker(view, text));
}

const binding: ReadonlySet<string> = new Set(["should", "must", "will", "would", "shall", "need"]);

/** "agreed that the weather had been bad": of one mind about what is so, not about what is to be done. */
function isOpinion({ view, group, clause, complement }: Act): boolean {
  if (group.lemma !== "agree" && group.lemma !== "accept") return false;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  if (next?.opener !== "that" || next.first !== group.last + 1 || complement.length > 0) return false;
  const verb = next.groups[0];
  if (verb === undefined) return false;
  return verb.modal === null ? view.tokens[verb.main]!.xpos !== "VB" : !binding.has(verb.modal);
}

/** "Declined to comment" and "refused to say" answer a reporter, not a party; of an offer there is silence. */
function isNoAnswer(act: Act): boolean {
  const { view, group } = act;
  if (isSilence(act)) return false;
  const next = view.groups.find(({ first }) => first >= group.last && first <= group.last + 1);
  return next?.isInfinitive === true && view.lexicon.words.get("no-answer")!.has(next.lemma);
}

/** "declined to comment on the offer". */
function isSilence({ view, group, complement }: Act): boolean {
  const at = view.groups.find(({ first, lemma }) => first === group.last && lemma === "comment");
  if (at === undefined || view.words[at.last] !== "on") return false;
  const phrase = phraseFrom(view.phrases, at.last + 1);
  return (
    phrase !== undefined &&
    complement.some(({ first, last, kind }) => first <= phrase.head && phrase.head < last && puttable.has(kind))
  );
}

/** "Rejected claims" denies; "to discuss a proposal" is an agenda, unless somebody is willing to. */
function isDenial(act: Act): boolean {
  const { group, view, complement } = act;
  if (isSilence(act)) return false;
  if (isOfQuestions(act) || isSaidOfThing(act) || isInDenial(view, group.main)) return true;
  if (complement[0]?.kind === "accusation" || complement[0]?.kind === "criticism") return true;
  if (holds(view.words, group.last, act.until, "comment")) return true;
  return group.lemma === "discuss" && meaningOfVerb(view, group).realis !== "proposed";
}

function decisionOf(act: Act): Decision {
  const { view, group, sense, clause } = act;
  const isOpen =
    clause.opener === "whether" ||
    view.words[group.first - 1] === "whether" ||
    group.modal === "must" ||
    (group.modal !== null && possible.has(group.modal) && group.lemma !== "live");
  if ((isOpen && !group.isNegated) || isSilence(act)) return "no-response";
  const isYetTo = holds(view.words, Math.max(0, group.first - 2), group.first, "yet");
  const meaning = meaningOfVerb(view, group);
  // "voted against accepting it"
  const isAgainst = view.words[group.first - 1] === "against" || isShortOf(act);
  const isNegated = meaning.polarity === "negated" || isYetTo || isAgainst || isNothing(act) || isUnconsidered(act);
  if (isNoObjection(act)) return "accept-in-principle";
  const denied = isUnconsidered(act) ? "reject" : (negations[group.lemma] ?? negations[sense.value] ?? "no-response");
  if (isNegated) return isYetTo ? denied : hungOnTerms(view, group.main, denied);
  const base = sense.value as Decision;
  if (open.has(group.lemma)) return answerTo(act, meaning.realis);
  if (base !== "accept" && base !== "accept-in-principle") return base;
  const conditions = findConditions(view, group.main, []).filter(({ kind }) => kind !== "no-conditions");
  if (conditions.length > 0) return "accept-with-conditions";
  if (saysInPrinciple(act)) return "accept-in-principle";
  return meaning.realis === "actual" || meaning.realis === "ongoing"
    ? base
    : base === "accept" && isReady(meaning.realis)
      ? "accept-in-principle"
      : base;
}

/** "would accept no text that leaves them out", "agreed to nothing". */
function isNothing({ view, group, sense, until }: Act): boolean {
  if (!sense.value.startsWith("accept")) return false;
  const object = view.phrases.find(({ first }) => first >= group.last && first < Math.min(until, group.last + 2));
  return object !== undefined && /^(?:no|nothing|none)$/u.test(view.words[object.first]!);
}

/** "stopped short of accepting", "fell short of a yes". */
function isShortOf({ view, group }: Act): boolean {
  return view.words[group.first - 1] === "of" && view.words[group.first - 2] === "short";
}

function isReady(realis: string): boolean {
  return realis === "proposed" || realis === "conditional";
}

function saysInPrinciple(act: Act): boolean {
  const words = act.view.words.slice(act.group.last, act.until).join(" ");
  return /\b(?:in principle|to the concept|to the idea|tentatively)\b/u.test(words);
}

/** What stands behind "with" is the answer; before it stands what is answered. */
function answeredWith({ view, group, clause }: Act): number {
  for (let i = group.last; i < clause.last; i++) if (view.words[i] === "with") return i;
  return group.lemma === "answer" ? clause.last : group.last;
}

/** "Responded with conditions", "is expected to respond". */
function answerTo(act: Act, realis: string): Decision {
  if (realis !== "actual" && realis !== "ongoing") return "no-response";
  const tones = act.view.lexicon.words.get("tone")!;
  const tone = act.view.words
    .slice(act.group.last, act.group.last + 3)
    .map((word) => tones.get(word.replace(/ly$/u, "")));
  const toned = tone.find((each) => each !== undefined);
  if (toned !== undefined) return toned as Decision;
  const given = act.view.nouns.filter(({ first }) => first > answeredWith(act) && first < act.clause.last);
  if (given.some(({ kind }) => kind === "condition" || kind === "demand")) return "accept-with-conditions";
  if (given.some(({ kind }) => kind === "proposal")) return "counter-propose";
  return "consider";
}
