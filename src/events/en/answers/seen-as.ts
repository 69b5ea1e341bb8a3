/**
 * @module
 * An answer by what somebody makes of the offer: "thought the paper short on guarantees", "saw in it only a back door", "found the terms fair",
 * "to Ostmark, this was no more than a breathing space".
 *
 * Left alone: what an onlooker makes of it, and what somebody sees or thinks of anything that nobody offered.
 */

import type { Decision, Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { placedBetween, roleOf, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { hungOnTerms } from "./hung-answer.js";
import { offerBetween } from "./pointed-offer.js";
import { toldAnswer } from "./told-answer.js";
import { verdictBetween, verdictOfVerb } from "./verdict.js";

const name = "events/en/seen-as";
/** The same where no offer is named. */
const bare = "events/en/seen-as-told";
/** Tokens behind the verb within which stand the offer and what is made of it. */
const reach = 16;
/** Words of one's own eyes: "in Askov's view", "in the eyes of the union". */
const eyes: ReadonlySet<string> = new Set(["view", "eye", "opinion", "book", "judgment", "judgement", "word", "mind"]);

export const seenAs: FrameRule = {
  name,
  signs: { verbLists: ["seeing"], openings: ["to", "for", "in"] },
  find: (view) => {
    const hasEyes = opening.test(view.words[0] ?? "");
    return view.groups.flatMap((group) =>
      hasEyes ? [...madeOf(view, group), ...inTheirEyes(view, group)] : madeOf(view, group),
    );
  },
};

/** Words that open a sentence with whose eyes it is seen through. */
const opening = /^(?:to|for|in)$/u;

function madeOf(view: SentenceView, group: VerbGroup): Draft[] {
  const kind = view.lexicon.words.get("seeing")!.get(group.lemma);
  if (kind === undefined || group.isPassive || !isHeld(view, group)) return [];
  const until = Math.min(view.words.length, group.last + reach);
  const offer = offerBetween(view, group.last, until);
  if (kind === "of") return spokenOf(view, group);
  if (offer !== undefined ? offer.phrase.first > group.last + 3 : kind !== "sole" || !isRunDown(view, group.last))
    return [];
  const decision = judged(view, group, offer?.phrase.last ?? group.last, until);
  return answered(view, { group, actors: decision === null ? [] : subjectOf(view, group), decision, offer });
}

/** "spoke of daylight robbery". */
function spokenOf(view: SentenceView, group: VerbGroup): Draft[] {
  if (view.words[group.last] !== "of") return [];
  const decision = verdictBetween(view, group, group.last + 1, group.last + 5)?.decision ?? null;
  return answered(view, { group, actors: decision === null ? [] : subjectOf(view, group), decision, offer: undefined });
}

/** Meant as one's own opinion now: "would see it as" of no speaker and "may find" are only supposed. */
function isHeld(view: SentenceView, group: VerbGroup): boolean {
  const { realis } = meaningOfVerb(view, group);
  return !group.isInfinitive && (group.modal === null || group.modal === "could" || group.modal === "can")
    ? realis !== "hypothetical" || group.modal !== null
    : false;
}

/** The verdict behind the offer; what is "only", "no more than" something is run down. */
function judged(view: SentenceView, group: VerbGroup, from: number, until: number): Decision | null {
  const found = verdictBetween(view, group, from, until);
  if (found !== null) return found.decision;
  const verb = view.groups.find(({ first }) => first >= from && first < until);
  const passed = verb === undefined ? null : verdictOfVerb(view, verb);
  return passed ?? (isRunDown(view, from, group.last) ? "reject" : null);
}

const belittling =
  /^(?:only|merely|just|(?:as )?(?:nothing|no|little) (?:more|else|better|but)|nothing but|at best)\b/u;

/** "saw only a back door", "as little more than a ruse". */
function isRunDown({ words, tokens }: SentenceView, ...starts: readonly number[]): boolean {
  return starts.some((start) => {
    for (let at = start; at < start + 3; at++) {
      const isCounted = tokens[at + 1]?.xpos === "CD";
      if (!isCounted && belittling.test(words.slice(at, at + 3).join(" "))) return true;
    }
    return false;
  });
}

/** "To Ostmark, that was no more than a breathing space", "for Dorn, a former judge, the text crosses a line". */
function inTheirEyes(view: SentenceView, group: VerbGroup): Draft[] {
  const clause = clauseAt(view.clauses, group.main);
  if (!group.isTensed || group.isPassive) return [];
  const holder = holderBefore(view, group);
  if (holder.length === 0) return [];
  const offer = offerBetween(view, Math.max(clause.first - 1, 0), group.first);
  if (offer === undefined) return [];
  const until = Math.min(view.words.length, group.last + reach);
  const isCopula = view.lexicon.words.get("likening")!.has(group.lemma);
  const decision = verdictOfVerb(view, group) ?? (isCopula ? judged(view, group, group.last - 1, until) : null);
  return answered(view, { group, actors: holder, decision, offer });
}

/** Whose eyes the sentence opens with. */
function holderBefore(view: SentenceView, group: VerbGroup): Role[] {
  const open = opening.exec(view.words[0] ?? "");
  const comma = view.words.indexOf(",");
  if (open === null || comma < 0 || comma > group.first || comma > 9) return [];
  const hasEyes = holdsOneOf(view.lemmas, 1, comma, eyes);
  if (open[0] === "in" && !hasEyes) return [];
  const placed = placedBetween(view, 1, comma);
  if (placed.length > 0) return placed.slice(0, 1).map(({ role }) => role);
  const unnamed = unnamedBetween(view, 1, comma);
  // "to Ostmark": whose eyes a place has is whoever speaks for it
  const place = view.mentionAt[1];
  return unnamed.length > 0 || place === undefined ? unnamed : [roleOf(view, place)];
}

interface Answered {
  readonly group: VerbGroup;
  readonly actors: readonly Role[];
  readonly decision: Decision | null;
  readonly offer: ReturnType<typeof offerBetween>;
}

function answered(view: SentenceView, { group, actors, decision, offer }: Answered): Draft[] {
  if (decision === null || areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const noun = offer?.noun ?? null;
  const hung = hungOnTerms(view, group.main, decision);
  const answer = toldAnswer({ view, group, actors, decision: hung, meaning, rule: noun === null ? bare : name });
  return [{ ...answer, isUncoded: true }, ...(noun === null ? [] : judgedProposal(view, noun, actors))];
}
