/**
 * @module
 * What parties share: "signed an accord", "a deal was reached between them", "agreed on a map", "close to a deal", "the treaty took effect".
 *
 * A deal of which no party is told is still an agreement; nobody is guessed. Left alone: deals of business ("a deal to buy two ships") and what
 * fits no text of parties ("signed the guest book").
 */

import type { EventOf, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import { isOnlyMeant } from "../../deeds.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, type Meaning, meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { namesOf, ownersOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, isGoverned, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

const name = "events/en/agreement";
type Status = EventOf<"agreement">["status"];

export const agreement: FrameRule = {
  name,
  signs: { frames: ["agreement", "response"], nouns: ["deal", "signing"] },
  find: (view, acts) => [
    ...acts
      .filter((act) => !isOnNothing(act))
      .flatMap((act) => (act.sense.frame === "agreement" ? agreeing(act, acts) : agreedOn(act))),
    ...view.nouns.flatMap((noun) =>
      noun.kind === "deal" ? [...ofDeal(view, noun), ...near(view, noun)] : signing(view, noun),
    ),
  ],
};

/** "Fishermen and judges agree on very little": nothing was settled. */
function isOnNothing({ view, group }: Act): boolean {
  const behind = view.words.slice(group.last, group.last + 4).join(" ");
  return group.lemma === "agree" && /^on (?:very |so |too |rather |precious )?(?:little|nothing)\b/.test(behind);
}

interface Told {
  readonly first: number;
  readonly last: number;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly meaning: Meaning;
  readonly status: Status;
  readonly isTruce?: boolean;
  readonly hasFailed?: boolean;
}

function draftOf(view: SentenceView, told: Told): Draft {
  const { actors, recipients, status, isTruce, hasFailed = false, first, last, meaning } = told;
  const stage = isTruce ? ("Cea" as const) : status === "draft" ? ("Pre" as const) : null;
  const fields = { signatories: namesOf([...actors, ...recipients]), stage, terms: [], status };
  const value = hasFailed ? "failed" : status;
  return { view, frame: "agreement", first, last, actors, recipients, meaning, value, rule: name, fields };
}

/** A verb of agreeing with its parties; of a passive those "by" and "between" whom it was. */
function agreeing(act: Act, acts: readonly Act[]): Draft[] {
  const { view, group, sense, complement, until } = act;
  if (isGoverned(act, acts) || isOnlyMeant(view, group)) return [];
  const deal = complement.find(({ kind }) => kind === "deal");
  if (deal !== undefined && isBusiness(view, deal)) return [];
  const sides = sidesOf(act);
  const between = placedBetween(view, group.last, until).filter(({ preposition }) => preposition === "between");
  const parties = deal === undefined ? [] : partiesOf(view, deal, Math.max(group.first, deal.last));
  const actors = [sides.actors, between.map(({ role }) => role), parties].find((roles) => roles.length > 0) ?? [];
  const recipients = group.isPassive ? [] : sides.recipients;
  if (actors.length + recipients.length === 0 && !(group.isPassive && group.isTensed && deal !== undefined)) return [];
  const isNone = deal !== undefined && holds(view.words, Math.max(0, deal.first - 3), deal.first, "no");
  const meant = meaningOfVerb(view, group);
  const meaning: Meaning = isNone ? { ...meant, polarity: "negated" } : meant;
  const isTruce = complement.some(({ kind }) => kind === "ceasefire");
  const status = statusOf(meaning, sense.value as Status);
  const hasFailed = isFailure(view, group);
  const told = { first: group.main, last: group.last, actors, recipients, meaning, status, isTruce, hasFailed };
  return [draftOf(view, told)];
}

/** "failed to reach an agreement", "unable to strike a deal". */
function isFailure(view: SentenceView, group: VerbGroup): boolean {
  return group.isInfinitive && /^(?:fail|unable|failure)$/.test(view.lemmas[group.first - 1] ?? "");
}

/** "Was willing to sign": nothing is signed; what is to be signed has been agreed, what might be is a draft. */
function statusOf({ realis }: Meaning, status: Status): Status {
  if (realis === "actual" || realis === "ongoing" || status === "draft") return status;
  return realis === "planned" ? "agreed" : "draft";
}

/** "a deal to buy two ships", "signed a two-year contract with the club": business. */
export function isBusiness(view: SentenceView, { first, last, entry }: NounHit): boolean {
  const meant = view.groups.find((group) => group.first === last && group.isInfinitive);
  if (meant !== undefined && view.lexicon.words.get("trade")!.has(meant.lemma)) return true;
  const isContract = entry.words.includes("contract");
  return (
    isContract && view.words.slice(Math.max(0, first - 5), first).some((word) => word === "year" || word === "month")
  );
}

/** "Varnhem and Ostmark agreed on a map": several that agree have an agreement, not an answer. */
function agreedOn(act: Act): Draft[] {
  if (!isMutual(act)) return [];
  const { view, group } = act;
  const actors = subjectOf(view, group);
  const meaning = meaningOfVerb(view, group);
  const status = statusOf(meaning, "agreed");
  return [draftOf(view, { first: group.main, last: group.last, actors, recipients: [], meaning, status })];
}

/** Whether several agree on something among themselves. */
export function isMutual({ view, group, sense }: Act): boolean {
  if (group.lemma !== "agree" || sense.particles[0] !== "on" || group.isPassive || group.isNegated) return false;
  const parties = subjectOf(view, group);
  return (
    parties.length > 1 || parties.some(({ text }) => /\b(?:sides|parties|both|two|leaders|governments)\b/iu.test(text))
  );
}

/** "the treaty took effect", "a deal between the crews and the company". */
function ofDeal(view: SentenceView, noun: NounHit): Draft[] {
  const group = view.groups.find(({ first, isTensed }) => first >= noun.last && isTensed);
  const status = group === undefined || !isSubject(view, noun, group) ? undefined : lifeOf(view, group);
  if (group !== undefined && status !== undefined) {
    const owners = partiesOf(view, noun, group.first);
    const meaning = meaningOfVerb(view, group);
    return [draftOf(view, { first: group.main, last: group.last, actors: owners, recipients: [], meaning, status })];
  }
  const isNew =
    /^(?:a|an)$/u.test(view.words[noun.first - 1] ?? "") || /^(?:a|an)$/u.test(view.words[noun.first - 2] ?? "");
  const told = governingGroup(view, noun.first);
  if (!isNew || told === null || told.main < noun.first) return isOurs(view, noun);
  const actors = isBusiness(view, noun) ? [] : partiesOf(view, noun, told.first);
  const meaning = meaningOfNoun(view, noun.first, noun.last);
  if (actors.length < 2 || told.isPassive || meaning.realis !== "actual") return [];
  return [draftOf(view, { first: noun.first, last: noun.last, actors, recipients: [], meaning, status: "agreed" })];
}

function isSubject(view: SentenceView, noun: NounHit, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  return noun.first >= clause.first && clause.groups[0] === group && group.first - noun.last < 9;
}

function lifeOf(view: SentenceView, group: VerbGroup): Status | undefined {
  const phrase = [view.words[group.last], view.words[group.last + 1]];
  const list = view.lexicon.words.get("deal-subject")!;
  return [`${group.lemma} ${phrase.join(" ")}`, `${group.lemma} ${phrase[0]}`, group.lemma]
    .map((key) => list.get(key))
    .find((status) => status !== undefined) as Status | undefined;
}

function partiesOf(view: SentenceView, noun: NounHit, until: number): Role[] {
  const between = placedBetween(view, noun.last, until).filter(({ preposition }) => preposition === "between");
  if (between.length > 0) return between.map(({ role }) => role);
  return view.words[noun.last] === "between" ? unnamedPair(view, noun.last + 1, until) : [];
}

/** "between the ferry crews and the company" */
function unnamedPair(view: SentenceView, from: number, until: number): Role[] {
  return view.phrases
    .filter(({ first, last }) => first >= from && last <= until)
    .slice(0, 2)
    .map(({ first, last }) => {
      const { start } = view.tokens[first]!;
      const { end } = view.tokens[last - 1]!;
      return { start, end, text: view.parts.article.text.slice(start, end), actor: null, entity: null };
    });
}

/** "We have a deal": the speaker's. */
function isOurs(view: SentenceView, noun: NounHit): Draft[] {
  const group = governingGroup(view, noun.first);
  if (group?.lemma !== "have" || view.words[group.first - 1] !== "we" || view.words[group.last] !== "a") return [];
  const meaning = meaningOfVerb(view, group);
  const actors = speakerAt(view, noun.first);
  if (actors.length === 0 || group.isNegated || group.modal !== null) return [];
  return [draftOf(view, { first: noun.first, last: noun.last, actors, recipients: [], meaning, status: "agreed" })];
}

const nearing: ReadonlySet<string> = new Set(["be", "come", "get", "draw", "move", "inch", "edge"]);

/** "is close to a deal with Ostmark": a draft at most. */
function near(view: SentenceView, noun: NounHit): Draft[] {
  const at = view.words.lastIndexOf("close", noun.first);
  if (at < 1 || noun.first - at > 5 || view.words[at + 1] !== "to") return [];
  const group = governingGroup(view, at);
  if (group === null || !nearing.has(group.lemma) || group.isNegated) return [];
  const actors = subjectOf(view, group);
  if (actors.length === 0) return [];
  const recipients = placedBetween(view, noun.last, noun.last + 6)
    .filter(({ preposition }) => preposition === "with")
    .map(({ role }) => role);
  const meaning = { ...meaningOfVerb(view, group), realis: "planned" as const };
  return [draftOf(view, { first: at, last: at + 1, actors, recipients, meaning, status: "draft" })];
}

/** "the signing of the accord by Varnhem and Ostmark". */
function signing(view: SentenceView, noun: NounHit): Draft[] {
  if (noun.kind !== "signing") return [];
  const deal = view.nouns.find(({ first, kind }) => first >= noun.last && first < noun.last + 6 && kind === "deal");
  if (deal === undefined) return [];
  const by = placedBetween(view, deal.last, deal.last + 9).filter(({ preposition }) => preposition === "by");
  const actors = by.length > 0 ? by.map(({ role }) => role) : ownersOf(view, noun.first, noun.last);
  const meaning = meaningOfNoun(view, noun.first, noun.last);
  if (actors.length === 0 || meaning.realis !== "actual") return [];
  const status = noun.entry.detail as Status;
  return [draftOf(view, { first: noun.first, last: noun.last, actors, recipients: [], meaning, status })];
}
