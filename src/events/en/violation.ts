/**
 * @module
 * The word that a truce or an undertaking was broken: "accused Ostmark of violating it", "each accused the other of breaches", "attacks during the truce".
 *
 * Always somebody's word: the accuser, the speaker of the statement, or the outlet itself when nobody is named.
 */

import type { EventOf, Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { type Meaning, meaningOfVerb } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { namesOf, ownersOf, placedBetween, speakerAt, subjectOf } from "../roles.js";
import { type FrameRule, sidesOf } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";

const name = "events/en/violation";
const accusing: ReadonlySet<string> = new Set(["accuse", "blame", "charge", "allege", "trade", "exchange"]);
const undertakings: ReadonlySet<string> = new Set(["ceasefire", "deal", "pause", "halt", "moratorium"]);

export const violation: FrameRule = {
  name,
  find: (view, acts) => [
    ...acts.flatMap(breaking),
    ...view.nouns.flatMap((noun) => breach(view, noun)),
    ...acts.flatMap(attackInTruce),
  ],
};

/** "accused X of violating the truce", "violated the truce". */
function breaking(act: Act): Draft[] {
  const { view, group } = act;
  if (act.sense.frame !== "violation" || !breaksSomething(view, act)) return [];
  const accuser = accuserOf(view, group.main);
  if (accuser !== null) return [draftOf(view, group.main, group.last, accuser, "violate")];
  const { actors } = sidesOf(act);
  if (group.isInfinitive && actors.length === 0) return [];
  const sides = {
    allegers: speakerAt(view, group.main),
    accused: actors,
    isMutual: false,
    meaning: meaningOfVerb(view, group),
  };
  return [draftOf(view, group.main, group.last, sides, "violate")];
}

/** The thing broken is a truce or an undertaking, or a pronoun for one; "violating airspace" and "breaking the law" are not. */
function breaksSomething(view: SentenceView, act: Act): boolean {
  if (act.complement.some(({ kind }) => undertakings.has(kind))) return true;
  const word = view.words[act.group.last] ?? "";
  if (word === "it" || word === "them") return true;
  const clause = clauseAt(view.clauses, act.group.main);
  return (
    clause.opener === "which" &&
    view.nouns.some(({ kind, last }) => undertakings.has(kind) && last <= clause.first && last > clause.first - 16)
  );
}

/** "truce violations by Ostmark", "accused the rebels of breaches". */
function breach(view: SentenceView, noun: NounHit): Draft[] {
  if (noun.kind !== "violation") return [];
  const near = view.nouns.some(({ kind, first }) => undertakings.has(kind) && Math.abs(first - noun.first) < 7);
  if (!near) return [];
  const accuser = accuserOf(view, noun.first);
  if (accuser !== null) return [draftOf(view, noun.first, noun.last, accuser, "violate")];
  const after = placedBetween(view, noun.last, noun.last + 6).filter(({ preposition }) => preposition === "by");
  const accused = after.length > 0 ? after.map(({ role }) => role) : ownersOf(view, noun.first, noun.last);
  const allegers = speakerAt(view, noun.first);
  if (accused.length === 0 && allegers.length === 0) return [];
  const meaning: Meaning = { realis: "actual", polarity: "affirmed", modality: "alleged" };
  return [draftOf(view, noun.first, noun.last, { allegers, accused, isMutual: false, meaning }, "violate")];
}

/** "Ostmark attacked during the truce", "rockets were fired since the truce began". */
function attackInTruce(act: Act): Draft[] {
  const { view, group, sense } = act;
  if (sense.frame !== "attack") return [];
  const inTruce = view.nouns.some(({ kind, first }) => kind === "ceasefire" && isDuring(view, first));
  if (!inTruce) return [];
  const { actors } = sidesOf(act);
  const allegers = speakerAt(view, group.main);
  if (actors.length === 0 && allegers.length === 0) return [];
  const sides = { allegers, accused: actors, isMutual: false, meaning: meaningOfVerb(view, group) };
  return [draftOf(view, group.main, group.last, sides, sense.value === "-" ? "attack" : sense.value)];
}

function isDuring(view: SentenceView, at: number): boolean {
  return view.words
    .slice(Math.max(0, at - 5), at)
    .some((word) => word === "during" || word === "despite" || word === "since" || word === "hours");
}

interface Sides {
  readonly allegers: readonly Role[];
  readonly accused: readonly Role[];
  readonly isMutual: boolean;
  readonly meaning: Meaning;
}

/** The accusing verb before a token in its sentence, with who accuses whom; "each other" makes it mutual. */
function accuserOf(view: SentenceView, at: number): Sides | null {
  const group = view.groups.findLast(({ lemma, main }) => accusing.has(lemma) && main < at && main > at - 14);
  if (group === undefined) return null;
  const between = view.words.slice(group.last, at).join(" ");
  const isMutual = /\b(?:each other|one another|the other)\b/u.test(between);
  const subject = subjectOf(view, group);
  const objects = placedBetween(view, group.last, at)
    .filter(({ preposition }) => preposition === null || preposition === "on" || preposition === "for")
    .map(({ role }) => role);
  const allegers = group.isPassive
    ? placedBetween(view, group.last, view.tokens.length)
        .filter(({ preposition }) => preposition === "by")
        .map(({ role }) => role)
    : subject;
  const accused = group.isPassive ? subject : isMutual ? allegers : objects;
  return { allegers, accused, isMutual, meaning: { ...meaningOfVerb(view, group), modality: "alleged" } };
}

function draftOf(view: SentenceView, first: number, last: number, sides: Sides, act: string): Draft {
  const { allegers, accused, isMutual, meaning } = sides;
  const verification: EventOf<"violation">["verification"] = isMutual ? "counter-claimed" : "claimed";
  return {
    view,
    frame: "violation",
    first,
    last,
    actors: allegers,
    recipients: isMutual ? [] : accused,
    reciprocal: isMutual,
    meaning,
    value: allegers.length === 0 && meaning.modality === "asserted" ? "asserted" : act,
    rule: name,
    fields: { allegers: namesOf(allegers), accused: namesOf(accused), breached: null, act, count: null, verification },
  };
}
