/**
 * @module
 * Verbs of the lexicon in a sentence, each with the reading that its complement allows.
 */

import type { VerbSense } from "../lexicon/events.js";
import type { Clause } from "./clauses.js";
import { clauseAt } from "./clauses.js";
import type { NounHit } from "./nouns.js";
import { placedBetween, subjectOf } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import { unnamedBetween } from "./unnamed.js";
import type { VerbGroup } from "./verb-groups.js";

/** A verb that does something: its reading, its clause and the nouns of the lexicon in its complement. */
export interface Act {
  readonly view: SentenceView;
  readonly group: VerbGroup;
  readonly clause: Clause;
  readonly sense: VerbSense;
  readonly complement: readonly NounHit[];
  /** One past the last token of the complement. */
  readonly until: number;
}

/** How far a complement reaches when no clause ends before. */
const reach = 16;

/** The acts of a sentence, in text order, one reading each. */
export function actsOf(view: SentenceView): Act[] {
  const acts: Act[] = [];
  for (const group of view.groups) {
    const senses = view.lexicon.verbs.get(group.lemma);
    if (senses === undefined) continue;
    const clause = clauseAt(view.clauses, group.main);
    const until = complementEnd(view, clause, group);
    const complement = complementOf(view, group, clause, until);
    const sense = senses.find((candidate) => fits(view, group, candidate, complement, until));
    if (sense !== undefined) acts.push({ view, group, clause, sense, complement, until });
  }
  return acts;
}

function complementEnd(view: SentenceView, clause: Clause, group: VerbGroup): number {
  const next = clause.groups[clause.groups.indexOf(group) + 1];
  const stop = next !== undefined && !next.isInfinitive && !next.isParticiple ? next.first : quotedEnd(view, clause);
  return Math.min(stop, group.last + reach);
}

/** "called for 'an immediate end to all violence'": quotation marks cut no complement short. */
function quotedEnd({ clauses }: SentenceView, clause: Clause): number {
  const next = clauses[clauses.indexOf(clause) + 1];
  const isQuoted = next !== undefined && quoting.has(next.opener) && next.groups.length === 0;
  return isQuoted ? next.last : clause.last;
}

const quoting: ReadonlySet<string> = new Set(["“", "”", '"', "``", "''"]);

/** Nouns after the verb; of a passive or a reduced relative ("a truce declared by ...") those of its subject. */
function complementOf(view: SentenceView, group: VerbGroup, clause: Clause, until: number): NounHit[] {
  const after = view.nouns.filter(({ first }) => first >= group.last && first < until);
  if (!group.isPassive) return after;
  const before = view.nouns.filter(
    ({ last }) =>
      (last <= group.first && last > Math.max(clause.first, group.first - 8) - 1) ||
      // "the accord, signed in Kelsund by Askov"
      (group.isParticiple && group.first === clause.first && clause.opener === "," && last === clause.first - 1),
  );
  return [...before, ...after];
}

function fits(
  view: SentenceView,
  group: VerbGroup,
  sense: VerbSense,
  complement: readonly NounHit[],
  until: number,
): boolean {
  if (!hasParticles(view, group, sense.particles, until)) return false;
  const from = group.last + sense.particles.length;
  return sense.needs.some((need) => {
    if (need === "*") return true;
    if (need === "@to")
      return view.groups.some(({ first, isInfinitive }) => isInfinitive && first >= from && first <= from + 1);
    if (need === "@deed")
      return view.groups.some(
        ({ first, isInfinitive, isNegated, lemma }) =>
          isInfinitive &&
          !isNegated &&
          first >= from &&
          first <= from + 1 &&
          view.lexicon.words.get("deed")!.has(lemma),
      );
    if (need === "@that") return view.words[from] === "that" || startsClause(view, from);
    if (need === "@place") return view.mentionAt.slice(from, until).some((mention) => mention?.type === "place");
    if (need === "@target") return isObjectOf(view, from, "target");
    if (need === "@ground") return isObjectOf(view, from, "ground");
    if (need === "@alone") return !group.isPassive && isAlone(view, from);
    if (need === "@np") return view.phrases.some(({ first, isPronoun }) => first === from && !isPronoun);
    if (need === "@it")
      return (
        pronouns.has(view.words[from] ?? "") || (group.isPassive && pronouns.has(view.words[group.first - 1] ?? ""))
      );
    if (need === "@that-actor") return asksInClause(view, from);
    if (need === "@actor-to" && group.isPassive)
      return (
        (subjectHasActor(view, group) || subjectOf(view, group).length > 0) &&
        view.groups.some(({ first, isInfinitive }) => isInfinitive && first >= from && first < from + reach)
      );
    if (need === "@actor-to")
      return (
        (hasActor(view, from, until) || isAgentAt(view, from)) &&
        view.groups.some(({ first, isInfinitive }) => isInfinitive && first > from && first < until)
      );
    if (need === "@actor")
      return group.isPassive ? subjectHasActor(view, group) : hasActor(view, from, Math.min(until, from + 7));
    return complement.some(({ kind }) => kind === need);
  });
}

/** "struck a barracks", "seized the airport of Sorvik": the object is a word of a list, or a place. */
function isObjectOf(view: SentenceView, from: number, list: string): boolean {
  const object = view.phrases.find(({ first }) => first === from);
  if (object === undefined) return false;
  const { head } = object;
  const words = view.lexicon.words.get(list)!;
  return words.has(view.lemmas[head]!) || words.has(view.words[head]!) || view.mentionAt[head]?.type === "place";
}

const meetingWords: ReadonlySet<string> = new Set(["with", "to"]);

/** "talked by phone on Thursday with": a time or a manner may stand before the partner. */
function standsLater(view: SentenceView, from: number, particle: string): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + 8); i++) {
    if (view.words[i] === particle) return !view.groups.some(({ first }) => first === i);
    if (view.words[i] === "," || view.groups.some(({ first }) => first === i)) return false;
  }
  return false;
}

/** Nothing that could be an object follows: "will meet again on Friday". */
function isAlone(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return (
    token === undefined ||
    /^(?:IN|RB|TO|[.,:]|-RRB-)/.test(token.xpos) ||
    view.times.some(({ start }) => start === token.start)
  );
}

const pronouns: ReadonlySet<string> = new Set(["it", "that", "this", "them", "these", "those"]);

/** A clause follows whose verb asks: "hopes that Ostmark will return", "insists the rebels withdraw first". */
function asksInClause(view: SentenceView, from: number): boolean {
  const group = view.groups.find(({ first }) => first > from && first < from + 9);
  if (group === undefined) return false;
  const isAsking =
    group.modal === "will" ||
    group.modal === "must" ||
    group.modal === "should" ||
    view.tokens[group.main]!.xpos === "VB";
  return isAsking && placedBetween(view, from, group.first).length > 0;
}

/** Particles stand right behind the verb, or behind a short object ("turned the offer down"). */
function hasParticles(view: SentenceView, group: VerbGroup, particles: readonly string[], until: number): boolean {
  if (particles.length === 0) return true;
  const standsAt = (at: number) =>
    particles.every((particle, k) => view.words[at + k] === particle || view.lemmas[at + k] === particle);
  if (standsAt(group.last)) return true;
  // "put a new offer on the table"
  if (particles.length > 2 && view.lexicon.words.get("keep-apart")!.has(particles.join(" ")))
    for (let i = group.last + 1; i < Math.min(until, group.last + 8); i++) if (standsAt(i)) return true;
  if (particles.length > 1) return false;
  if (meetingWords.has(particles[0]!) && view.lexicon.verbs.get(group.lemma)?.some(({ frame }) => frame === "talks"))
    return standsLater(view, group.last, particles[0]!);
  for (let i = group.last + 1; i < Math.min(until, group.last + 5); i++)
    if (standsAt(i) && view.tokens[i]!.xpos === "RP") return true;
  return false;
}

function hasActor(view: SentenceView, from: number, to: number): boolean {
  return placedBetween(view, from, to).length > 0;
}

/** Somebody without a known name stands there: "the two armies". */
function isAgentAt(view: SentenceView, from: number): boolean {
  const phrase = view.phrases.find(({ first }) => first === from);
  return phrase !== undefined && unnamedBetween(view, from, phrase.last).length > 0;
}

function subjectHasActor(view: SentenceView, group: VerbGroup): boolean {
  return placedBetween(view, Math.max(0, group.first - 10), group.first).length > 0;
}

function startsClause(view: SentenceView, at: number): boolean {
  return view.clauses.some(({ first, opener }) => first === at && opener === "that");
}
