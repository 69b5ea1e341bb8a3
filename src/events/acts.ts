/**
 * @module
 * Verbs of the lexicon in a sentence, each with the reading that its complement allows.
 */

import { phraseAt, phraseFrom } from "../language/noun-phrases.js";
import type { VerbSense } from "../lexicon/events.js";
import { rowsFrom } from "../lexicon/keyed-rows.js";
import { holds } from "../text/stretch.js";
import type { Clause } from "./clauses.js";
import { clauseAt } from "./clauses.js";
import { type Beside, meetsNeed } from "./needs.js";
import type { NounHit } from "./nouns.js";
import type { SentenceView } from "./sentence-view.js";
import { groupFrom, type VerbGroup } from "./verb-groups.js";

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
    const known = view.lexicon.senses.get(group.lemma);
    if (known === undefined) continue;
    const senses = rowsFrom(known, view, group.last);
    if (senses.length === 0) continue;
    const clause = clauseAt(view.clauses, group.main);
    const until = complementEnd(view, clause, group);
    const complement = complementOf(view, group, clause, until);
    const start = behindDay(view, group.last);
    const sense = senses.find((candidate) => fits({ view, group, complement, from: start, until }, candidate));
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
  if (view.nouns.length === 0) return [];
  const after = view.nouns.filter(({ first }) => first >= group.last && first < until);
  if (!group.isPassive) return after;
  const heads = view.nouns.filter((noun) => noun.last <= group.first && isOfSubject(view, noun, clause.first));
  const before = view.nouns.filter(
    ({ last }) =>
      (last <= group.first && last > Math.max(clause.first, group.first - 8) - 1) ||
      // "the accord, signed in Kelsund by Askov"
      (group.isParticiple && group.first === clause.first && clause.opener === "," && last === clause.first - 1),
  );
  return [...(before.length > 0 && heads.length > 0 ? heads : before), ...after];
}

/** "talks between the government of Askov and the fronts were suspended": the talks are, the government is not; "the idea of a truce" is of both. */
function isOfSubject(view: SentenceView, { first, last }: NounHit, from: number): boolean {
  if (last <= from) return false;
  const phrase = phraseAt(view.phrases, first);
  if (phrase === undefined || phrase.first < from) return false;
  if (phrase.first === from) return true;
  const before = view.words[phrase.first - 1]!;
  if (before === "and") return !holds(view.words, from, phrase.first, "between");
  return !besideSubject.has(before);
}

/** Behind these stands who or what the subject has to do with, and not what it is about. */
const besideSubject: ReadonlySet<string> = new Set("between with from by in at to against".split(" "));

/** Whether a reading fits a verb with its complement, which begins at `from` with the reading's particles. */
function fits(behind: Beside, sense: VerbSense): boolean {
  const { view, group, complement, from: start, until } = behind;
  if (sense.particles.length > 0 && !hasParticles(view, group, sense.particles, { start, until })) return false;
  const beside: Beside = { view, group, complement, from: start + sense.particles.length, until };
  return sense.needSets.some((parts) => parts.every((part) => meetsNeed(beside, part)));
}

/** A thing of list turned-on with its preposition, behind its own words: "turned their guns on". */
function isTurnedOn(view: SentenceView, particles: readonly string[], start: number): boolean {
  if (!view.lexicon.words.get("turned-on")!.has(particles[0]!)) return false;
  const phrase = phraseFrom(view.phrases, start);
  if (phrase === undefined || phrase.last !== phrase.head + 1) return false;
  return particles.every(
    (particle, k) => view.words[phrase.head + k] === particle || view.lemmas[phrase.head + k] === particle,
  );
}

const meetingWords: ReadonlySet<string> = new Set(["with", "to"]);

/** "talked by phone on Thursday with": a time or a manner may stand before the partner. */
function standsLater(view: SentenceView, from: number, particle: string): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + 8); i++) {
    if (view.words[i] === particle) return groupFrom(view.groups, i) === undefined;
    if (view.words[i] === "," || groupFrom(view.groups, i) !== undefined) return false;
  }
  return false;
}

/** "agreed on Wednesday to meet", "proposed Monday that": where a verb's complement begins, behind the day that stands between. */
function behindDay(view: SentenceView, at: number): number {
  if (view.times.length === 0 || at >= view.words.length) return at;
  const first = view.tokens[view.words[at] === "on" ? at + 1 : at];
  const time = first === undefined ? undefined : view.times.find(({ start }) => start === first.start);
  if (time === undefined) return at;
  let end = at;
  while (end < view.tokens.length && view.tokens[end]!.start < time.end) end++;
  return end;
}

/** Particles stand right behind the verb, or behind a short object ("turned the offer down"). */
function hasParticles(
  view: SentenceView,
  group: VerbGroup,
  particles: readonly string[],
  { start, until }: { readonly start: number; readonly until: number },
): boolean {
  const standsAt = (at: number) =>
    at + particles.length <= view.words.length &&
    particles.every((particle, k) => view.words[at + k] === particle || view.lemmas[at + k] === particle);
  if (standsAt(start)) return true;
  // "put a new offer on the table"
  if (view.lexicon.words.get("keep-apart")!.has(particles.join(" ")))
    for (let i = group.last + 1; i <= Math.min(until, group.last + 8); i++) if (standsAt(i)) return true;
  // "turned its machine guns on the convoy"
  if (particles.length > 1) return isTurnedOn(view, particles, start);
  if (meetingWords.has(particles[0]!) && view.lexicon.verbs.get(group.lemma)?.some(({ frame }) => frame === "talks"))
    return standsLater(view, group.last, particles[0]!);
  for (let i = group.last + 1; i < Math.min(until, group.last + 5); i++)
    if (standsAt(i) && (/^(?:RP|RB|JJ)$/.test(view.tokens[i]!.xpos) || view.words[i + 1] === "of")) return true;
  return false;
}
