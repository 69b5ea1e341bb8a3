/**
 * @module
 * What an answer tells of the thing answered: "rejected the plan" means that there was a plan, put by whomever.
 *
 * Left alone: a proposal whose owner is named beside it ("Ostmark's plan"), which the rule for proposals reads, and silence.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { ProposalObject, Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { evidenceAt } from "../../evidence.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { isSameRole } from "../../placed.js";
import { namesOf, ownersOf, placedBetween } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { answer } from "../answers/response.js";
import { authorsOf } from "./proposal.js";
import { objectOf, withoutCircumstances } from "./proposal-object.js";

const name = "events/en/answered-proposal";

export const answeredProposal: FrameRule = {
  name,
  signs: { frames: ["response"] },
  find: (_view, acts) => acts.flatMap((act) => answer(act).flatMap((draft) => answeredBy(act, draft))),
};

/** Tokens behind a noun within which its maker stands, where no verb says how far. */
const reach = 9;
const puttable: ReadonlySet<string> = new Set([...offerNouns, "call"]);

function answeredBy(act: Act, answered: Draft): Draft[] {
  const { view, complement, until } = act;
  const noun = complement.find(({ kind }) => puttable.has(kind));
  if (noun === undefined || answered.value === "no-response") return [];
  const things = withoutCircumstances(view, complement, act.group.last);
  const object = objectOf(things, view.words.slice(act.group.last, until));
  return [answeredNoun(view, { noun, object, until }, answered.actors)];
}

/** What is answered, by the noun that names it, and how far its maker may stand behind it. */
export interface Answered {
  readonly noun: NounHit;
  readonly object: ProposalObject | null;
  readonly until: number;
}

/** The same of an answer that is no verb: "the plan drew criticism", "called the offer an insult"; none where nothing was put. */
export function judgedProposal(view: SentenceView, noun: NounHit, responders: readonly Role[]): Draft[] {
  if (!puttable.has(noun.kind)) return [];
  return [answeredNoun(view, { noun, object: objectOf([noun]), until: noun.last + reach }, responders)];
}

function answeredNoun(view: SentenceView, { noun, object, until }: Answered, responders: readonly Role[]): Draft {
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const found = noun.kind === "deal" ? partnersOf(view, noun, responders) : makersOf(view, noun, until);
  const makers = found.filter((maker) => !responders.some((each) => isSameRole(each, maker)));
  const fields = {
    proposers: namesOf(makers),
    addressees: namesOf(responders),
    object,
    terms: offeredWords(view, noun),
    status: "open",
  };
  return {
    view,
    frame: "proposal",
    first: noun.first,
    last: noun.last,
    actors: makers,
    recipients: responders,
    meaning,
    value: "answered",
    isOlder: true,
    // the answer's words say which of several it is
    evidence: evidenceAt(view, noun.first),
    rule: name,
    fields,
  };
}

/** "an offer of four percent", "the governor's plan to close two piers": the noun with what tells it apart; none for a bare "the plan". */
function offeredWords(view: SentenceView, noun: NounHit): string[] {
  const phrase = phraseAt(view.phrases, noun.first);
  const { last: clauseEnd } = clauseAt(view.clauses, noun.first);
  const first = phrase?.first ?? noun.first;
  let last = Math.max(phrase?.last ?? 0, noun.last);
  if (joining.has(view.words[last] ?? "")) {
    const verb = view.groups.find((group) => group.first > last && !group.isInfinitive);
    const end = Math.min(clauseEnd, verb?.first ?? clauseEnd, last + longest);
    const isStop = (at: number) => ends.has(view.words[at]!) || isDay(view, at);
    let stop = last + 1;
    while (stop < end && !isStop(stop)) stop++;
    // "heave to and": what is joined stands in the next clause
    while (stop > last && loose.has(view.words[stop - 1]!)) stop--;
    last = stop;
  }
  const isBare = last - first <= noun.last - noun.first + 1;
  const words = isBare ? null : textBetween(view, first, last);
  return words === null ? [] : [words];
}

const joining: ReadonlySet<string> = new Set(["of", "for", "to", "on", "over", "with", "under"]);
const ends: ReadonlySet<string> = new Set([",", "after", "during", "at", "amid", "by", "from", "because", "as"]);
const loose: ReadonlySet<string> = new Set(["and", "or", "but", "on", "in", "of", "for", "to"]);

function isDay(view: SentenceView, at: number): boolean {
  const { start } = view.tokens[at]!;
  return view.times.some((time) => time.start === start);
}

/** Tokens behind the noun that may belong to it. */
const longest = 14;

/** "rejected an offer of four percent from the company": who put it is told further on. */
function makersOf(view: SentenceView, noun: NounHit, until: number): Role[] {
  const { first, last } = noun;
  const owners = ownersOf(view, first, last);
  if (owners.length > 0) return owners;
  const authors = noun.kind === "demand" || noun.kind === "call" ? authorsOf(view, noun) : [];
  if (authors.length > 0) return authors;
  return placedBetween(view, last, until)
    .filter(({ preposition }) => preposition === "from" || preposition === "by")
    .slice(0, 1)
    .map(({ role }) => role);
}

/** "rejected an accord with Varnhem": the other party to what is refused or taken has put it, too. */
function partnersOf(view: SentenceView, { last }: NounHit, responders: readonly Role[]): Role[] {
  if (view.words[last] !== "with") return [];
  return placedBetween(view, last, last + 5)
    .filter(({ preposition, role }) => preposition === "with" && !responders.some((each) => isSameRole(each, role)))
    .slice(0, 1)
    .map(({ role }) => role);
}
