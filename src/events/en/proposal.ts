/**
 * @module
 * What somebody puts on the table: "proposed talks", "floated the idea of a truce", "Varnhem's offer to withdraw", "is ready for talks".
 *
 * "Is ready to" and "is open to" put something on the table; they never mean that it took place.
 */

import type { NounPhrase } from "../../language/noun-phrases.js";
import type { EventOf, ProposalObject, Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { governingGroup, meaningOfNoun, meaningOfVerb } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { isPreposition } from "../placed.js";
import { namesOf, ownersOf, placedBetween, subjectOf } from "../roles.js";
import { complementText, type FrameRule, isGoverned, sidesOf } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import { unnamedBetween } from "../unnamed.js";
import type { VerbGroup } from "../verb-groups.js";

const name = "events/en/proposal";
const ownedKinds: ReadonlySet<string> = new Set([
  "proposal",
  "initiative",
  "plan",
  "request",
  "invitation",
  "call",
  "package",
  "idea",
  "bid",
  "pledge",
]);
const readyWords: ReadonlySet<string> = new Set(["ready", "willing", "prepared", "open", "readiness", "willingness"]);

/** Three ways to propose: a verb, a noun with an owner, readiness. */
export const proposal: FrameRule = {
  name,
  signs: { frames: ["proposal"], nouns: ownedKinds, words: readyWords },
  find: (view, acts) => [
    ...acts.flatMap((act) => (isGoverned(act, acts) ? [] : proposingVerb(act))),
    ...view.nouns.flatMap((noun) => ownedNoun(view, noun, acts)),
    ...readiness(view),
  ],
};

function proposingVerb(act: Act): Draft[] {
  if (act.sense.frame !== "proposal") return [];
  const { view, group, sense } = act;
  // "accused of seeking a truce on its own terms": said of somebody, not put by him
  if (group.isParticiple && (view.words[group.first - 1] === "of" || isAttribute(view, group))) return [];
  // "sanctions intended to stop it"
  if (group.isPassive && sense.value === "intend") return [];
  const { actors, recipients: named } = sidesOf(act);
  const recipients = named.length > 0 || group.isPassive ? named : addressed(act);
  // "to suggest talks is nothing new": nobody does it
  if (actors.length === 0 && (recipients.length === 0 || !group.isPassive)) return [];
  const terms = complementText(act);
  const meaning = meaningOfVerb(view, group);
  const object = objectOfAct(act);
  if ((object === null || object === "other") && (isIdle(act) || isNothing(act))) return [];
  const value = sense.value === "call" || sense.value === "push" ? "call" : (object ?? "other");
  // "called for a clear answer": nothing is put on the table
  if (value === "call" && object === null) return [asDemand(act, { actors, recipients }, terms)];
  const fields = fieldsOf(actors, recipients, object, terms);
  return [
    {
      view,
      frame: "proposal",
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

/** What an act is about: a noun of its complement or of the clause that completes it, else the deed it names. */
function objectOfAct(act: Act): ProposalObject | null {
  const { view, group, clause, complement, until } = act;
  const object = objectOf(complement, view.words.slice(group.last, until));
  if (object !== null && object !== "other") return object;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const completing = next?.opener === "that" || next?.opener === '"' || next?.opener === "“" ? next : undefined;
  const inNext = view.nouns.filter(({ first }) => completing && first >= completing.first && first < completing.last);
  // "what Varnhem proposes is a withdrawal"
  const named = clause.groups[clause.groups.indexOf(act.group) + 1]?.lemma === "be" ? nounsBehind(act) : [];
  const deeds = [
    ...clause.groups.filter(({ main, isInfinitive }) => main > group.main && isInfinitive),
    ...(completing?.groups ?? []),
  ];
  const deed = deeds.map((each) => deedOf(view, each)).find((each) => each !== null);
  const finer =
    objectOf([...inNext, ...named], view.words.slice(group.last, completing?.last ?? until)) ?? deed ?? object;
  return finer ?? null;
}

function nounsBehind({ view, group, clause }: Act): NounHit[] {
  return view.nouns.filter(({ first }) => first >= group.last && first < Math.min(clause.last, group.last + 9));
}

/** "offered to mediate", "would free the crew": what a deed is about where no noun says it. */
export function deedOf(view: SentenceView, { lemma, last }: VerbGroup): ProposalObject | null {
  const object = view.lexicon.words.get("deed")!.get(lemma);
  if (object === undefined || object === "-") return null;
  const isMoved =
    lemma !== "pull" || view.words.slice(last, last + 6).some((word) => word === "back" || word === "out");
  return isMoved ? (object as ProposalObject) : null;
}

/** "proposed increases in tax": a participle before its noun, with nobody to do it. */
export function isAttribute(view: SentenceView, { first, main, last }: VerbGroup): boolean {
  const isBare =
    first === main && view.tokens[main]!.xpos === "VBN" && !/^(?:NN|PRP)/u.test(view.tokens[first - 1]?.xpos ?? "");
  return isBare && /^(?:NN|JJ)/u.test(view.tokens[last]?.xpos ?? "");
}

/** "offered her condolences", "accepted the award": what is no part of a negotiation. */
export function isIdle({ view, group, until }: Act): boolean {
  const [first, second] = phrasesBehind(view, group.last, until);
  if (first === undefined) return false;
  const idle = view.lexicon.words.get("idle")!;
  if (idle.has(view.lemmas[first.head]!)) return true;
  return second?.first === first.last && idle.has(view.lemmas[second.head]!);
}

function phrasesBehind(view: SentenceView, from: number, until: number): NounPhrase[] {
  return view.phrases.filter((phrase) => phrase.first >= from && phrase.last <= until + 1);
}

/** "presented both governments with a plan", "offered the crews a rise": whoever stands right behind the verb, before the thing itself. */
function addressed({ view, group, until }: Act): Role[] {
  const [first] = phrasesBehind(view, group.last, until);
  if (first?.first !== group.last || first.last >= until) return [];
  const next = view.tokens[first.last]!;
  const isBeforeThing = view.words[first.last] === "with" || /^(?:DT|JJ|NN|CD|PRP\$)/u.test(next.xpos);
  return isBeforeThing ? unnamedBetween(view, group.last, first.last) : [];
}

/** "proposed to his girlfriend", "proposed Askov as its candidate": nothing is put on the table. */
function isNothing({ view, group, until }: Act): boolean {
  const [first, ...rest] = phrasesBehind(view, group.last, until);
  if (first === undefined) return false;
  if (view.mentionAt[first.head]?.type === "person" && view.words[first.last] === "as") return true;
  if (view.words[group.last] !== "to" || first.first !== group.last + 1) return false;
  const isSaid = view.groups.some((other) => other.first >= group.last && other.main < until);
  return !isSaid && rest.every((phrase) => isPreposition(view, phrase.first - 1));
}

function asDemand(act: Act, sides: { actors: Role[]; recipients: Role[] }, asked: string | null): Draft {
  const { view, group } = act;
  const fields = {
    demanders: namesOf(sides.actors),
    addressees: namesOf(sides.recipients),
    act: asked,
    strength: "appeal" as const,
  };
  const meaning = meaningOfVerb(view, group);
  return {
    view,
    frame: "demand",
    first: group.main,
    last: group.last,
    ...sides,
    meaning,
    value: "appeal",
    rule: name,
    fields,
  };
}

/** "Varnhem's proposal to extend the truce"; as the object of an answer it is older matter. */
function ownedNoun(view: SentenceView, noun: NounHit, acts: readonly Act[]): Draft[] {
  if (!ownedKinds.has(noun.kind)) return [];
  const owners = ownersOf(view, noun.first, noun.last);
  const actors = owners.length > 0 ? owners : authorsOf(view, noun);
  if (actors.length === 0) return [];
  const holder = acts.find(({ complement, sense }) => complement.includes(noun) && sense.frame === "proposal");
  if (holder !== undefined) return [];
  const isOlder = acts.some(({ complement, sense }) => complement.includes(noun) && sense.frame === "response");
  const clause = clauseAt(view.clauses, noun.first);
  const object = objectOfNoun(view, noun);
  const meaning = {
    ...meaningOfNoun(view, noun.first, noun.last),
    realis: "actual" as const,
    polarity: "affirmed" as const,
  };
  const recipients = placedBetween(view, noun.last, Math.min(clause.last, noun.last + 9))
    .filter(
      ({ preposition }) =>
        preposition === "to" || preposition === "with" || (preposition === "on" && noun.kind === "call"),
    )
    .map(({ role }) => role);
  const fields = fieldsOf(actors, recipients, object, null);
  return [
    {
      view,
      frame: "proposal",
      first: noun.first,
      last: noun.last,
      actors,
      recipients,
      meaning,
      value: "answered",
      isOlder,
      rule: name,
      fields,
    },
  ];
}

/** "the demands of the protesters", "the proposal of Varnhem"; not "an offer of talks", nor "the business plan of the ferries". */
function authorsOf(view: SentenceView, { last, kind }: NounHit): Role[] {
  if (view.words[last] !== "of" || kind === "plan" || kind === "package") return [];
  const phrase = view.phrases.find(({ first }) => first === last + 1);
  if (phrase === undefined) return [];
  const named = placedBetween(view, last, phrase.last).filter(({ preposition }) => preposition === "of");
  return named.length > 0 ? named.slice(0, 1).map(({ role }) => role) : unnamedBetween(view, last + 1, phrase.last);
}

/** "a proposal for talks", "its offer to withdraw", "a truce proposal", "the plan foresees observers". */
function objectOfNoun(view: SentenceView, noun: NounHit): ProposalObject | null {
  const clause = clauseAt(view.clauses, noun.first);
  const next = view.groups.find(({ first, isInfinitive }) => first >= noun.last && !isInfinitive);
  const reach = Math.min(clause.last, noun.last + 9);
  const end = Math.min(next?.first ?? reach, reach);
  const between = (from: number, to: number) => view.nouns.filter(({ first }) => first >= from && first < to);
  const words = view.words.slice(noun.last, end);
  const meant = view.groups.find(({ first, isInfinitive }) => first === noun.last && isInfinitive);
  const near = [
    objectOf(between(noun.last, end), words),
    meant === undefined ? null : deedOf(view, meant),
    objectOf(view.nouns.filter(({ last }) => last === noun.first)),
    objectOf([noun]),
  ].find((object) => object !== null && object !== "other");
  if (near !== undefined) return near;
  const told = view.groups.find(
    ({ first, lemma }) => first >= noun.last && view.lexicon.words.get("telling-content")!.has(lemma),
  );
  return (told === undefined ? null : objectOf(between(told.last, told.last + 9))) ?? objectOf([noun]);
}

/** "Varnhem is ready for talks", "open to any format of discussions". */
function readiness(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  view.words.forEach((word, i) => {
    if (!readyWords.has(word) || !/^(?:for|to)$/.test(view.words[i + 1] ?? "")) return;
    const clause = clauseAt(view.clauses, i);
    const nouns = view.nouns.filter(
      ({ first, kind }) => first > i && first < Math.min(clause.last, i + 12) && kind !== "organ",
    );
    const meant = view.groups.find(({ first, isInfinitive }) => first === i + 1 && isInfinitive);
    const named = objectOf(nouns);
    const object =
      (named === "other" ? null : named) ??
      (meant === undefined ? null : (deedOf(view, meant) ?? measureOf(view, meant, nouns)));
    const group = governingGroup(view, i);
    if (
      object === null ||
      (object === "other" && meant === undefined) ||
      object === "settlement-plan" ||
      group === null
    )
      return;
    const isNoun = view.tokens[i]!.upos === "NOUN";
    const owners = isNoun ? ownersOf(view, i, i + 1) : [];
    // "we need Ostmark's readiness to talk": not there yet
    if (owners.length > 0 && lacking.has(group.lemma)) return;
    const actors =
      owners.length > 0
        ? owners
        : group.main < i
          ? subjectOf(view, group)
          : placedBetween(view, clause.first, i)
              .map(({ role }) => role)
              .slice(0, 1);
    if (actors.length === 0) return;
    const meaning = { ...meaningOfVerb(view, group), realis: "proposed" as const };
    const recipients = placedBetween(view, i, clause.last)
      .filter(({ preposition, at }) => preposition === "with" || at === meant?.last)
      .map(({ role }) => role);
    drafts.push({
      view,
      frame: "proposal",
      first: i,
      last: i + 1,
      actors,
      recipients,
      meaning,
      value: object,
      rule: name,
      fields: fieldsOf(actors, recipients, object, null),
    });
  });
  return drafts;
}

/** "ready to implement the reforms": a deed about the matter, though no noun is finer. */
function measureOf(view: SentenceView, { lemma }: VerbGroup, nouns: readonly NounHit[]): ProposalObject | null {
  return view.lexicon.words.get("deed")!.has(lemma) && nouns.length > 0 ? "other" : null;
}

const lacking: ReadonlySet<string> = new Set(["need", "want", "demand", "lack", "doubt", "question", "require", "see"]);

const lengthening: ReadonlySet<string> = new Set([
  "extend",
  "extending",
  "extension",
  "prolong",
  "prolonging",
  "renew",
]);

/** What a proposal is about: the first noun that says so, a plan or an idea only when nothing finer follows. */
export function objectOf(nouns: readonly NounHit[], words: readonly string[] = []): ProposalObject | null {
  const isTruce = nouns.some(({ kind }) => kind === "ceasefire" || kind === "pause");
  if (isTruce && words.some((word) => lengthening.has(word))) return "truce-extension";
  const objects = nouns.map(({ entry }) => entry.object).filter((object) => object !== null);
  const fine = objects.find((object) => object !== "other" && object !== "settlement-plan");
  return (fine ?? objects[0] ?? null) as ProposalObject | null;
}

function fieldsOf(
  actors: readonly Role[],
  recipients: readonly Role[],
  object: ProposalObject | null,
  terms: string | null,
) {
  const fields: Pick<EventOf<"proposal">, "proposers" | "addressees" | "object" | "terms" | "status"> = {
    proposers: namesOf(actors),
    addressees: namesOf(recipients),
    object,
    terms: terms === null ? [] : [terms],
    status: "open",
  };
  return fields;
}
