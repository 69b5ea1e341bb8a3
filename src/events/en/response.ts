/**
 * @module
 * An answer to what was put on the table: "rejected the offer", "agreed in principle", "would consider it", "has yet to reply".
 */

import type { Decision } from "../../model/index.js";
import type { Act } from "../acts.js";
import type { Draft } from "../envelope.js";
import { meaningOfVerb } from "../meaning.js";
import { namesOf } from "../roles.js";
import { type FrameRule, sidesOf } from "../rule.js";
import { findConditions } from "./condition.js";
import { objectOf } from "./proposal.js";

const name = "events/en/response";

/** What a negated answer comes to: "did not accept", "has not ruled out", "has not responded". */
const negations: { readonly [decision: string]: Decision } = {
  accept: "reject",
  "accept-in-principle": "reject",
  reject: "consider",
  dismiss: "consider",
  consider: "no-response",
  respond: "no-response",
};

export const response: FrameRule = {
  name,
  signs: { frames: ["response"] },
  find: (_view, acts) => acts.flatMap(answer),
};

/** The answer that a verb gives, if it gives one. */
export function answer(act: Act): Draft[] {
  if (act.sense.frame !== "response" || isNoAnswer(act) || isDenial(act)) return [];
  const { view, group, complement } = act;
  const { actors, recipients } = sidesOf(act);
  if (actors.length === 0 && recipients.length === 0) return [];
  const decision = decisionOf(act);
  const meaning = { ...meaningOfVerb(view, group), polarity: "affirmed" as const };
  // giving in to a demand is a concession, taking an offer is not
  const value = decision === "accept" && complement.some(({ kind }) => kind === "demand") ? "accede" : decision;
  const fields = { responders: namesOf(actors), proposal: null, object: objectOf(complement), decision, reason: null };
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
      rule: name,
      fields,
    },
  ];
}

/** "Declined to comment" and "refused to say" answer a reporter, not a party. */
function isNoAnswer(act: Act): boolean {
  const { view, group } = act;
  const next = view.groups.find(({ first }) => first >= group.last && first <= group.last + 1);
  return next?.isInfinitive === true && view.lexicon.words.get("no-answer")!.has(next.lemma);
}

/** "Rejected claims" denies; "to discuss a proposal" is an agenda, unless somebody is willing to. */
function isDenial(act: Act): boolean {
  const { group, view, complement } = act;
  if (complement[0]?.kind === "accusation" || complement[0]?.kind === "criticism") return true;
  if (view.words.slice(group.last, act.until).includes("comment")) return true;
  return group.lemma === "discuss" && meaningOfVerb(view, group).realis !== "proposed";
}

function decisionOf(act: Act): Decision {
  const { view, group, sense } = act;
  const isYetTo = view.words.slice(Math.max(0, group.first - 2), group.first).includes("yet");
  const meaning = meaningOfVerb(view, group);
  const isNegated = meaning.polarity === "negated" || isYetTo;
  if (isNegated) return negations[group.lemma] ?? negations[sense.value] ?? "no-response";
  const base = sense.value as Decision;
  const isOpenQuestion = group.lemma === "respond" || group.lemma === "reply" || group.lemma === "answer";
  if (isOpenQuestion) return answerTo(act, meaning.realis);
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

function isReady(realis: string): boolean {
  return realis === "proposed" || realis === "planned" || realis === "conditional";
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
  const given = act.view.nouns.filter(({ first }) => first > answeredWith(act) && first < act.clause.last);
  if (given.some(({ kind }) => kind === "condition" || kind === "demand")) return "accept-with-conditions";
  if (given.some(({ kind }) => kind === "proposal")) return "counter-propose";
  return "consider";
}
