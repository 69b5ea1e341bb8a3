/**
 * @module
 * The subject of a verb: in its own clause, or taken over from the clause it hangs on.
 *
 * Position decides, as in newspaper English; where no actor stands in the place, the role stays empty rather than guessed.
 */

import { type NounPhrase, phraseUntil } from "../language/noun-phrases.js";
import type { Role } from "../model/index.js";
import type { Clause } from "./clauses.js";
import { clauseAt, relativeWords } from "./clauses.js";
import { personal, placedBetween, roleOf, unique } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { headsBetween, placeActing } from "./subject-heads.js";
import { isQuoted, selfOf, speakerAt, unnamedBetween } from "./unnamed.js";
import type { VerbGroup } from "./verb-groups.js";

/** The subject of a verb group: in its clause, or taken over from the clause it hangs on; by name where the sentence names who "he" is. */
export function subjectOf(view: SentenceView, group: VerbGroup): Role[] {
  return subjectIn(view, group, 0).map((role) => namedFor(view, role));
}

/** "Askov said she would sign": the name that stands before in the sentence says more than the pronoun. */
function namedFor(view: SentenceView, role: Role): Role {
  const pronoun = role.text.toLowerCase();
  // "said his government was open to it": the government is his who speaks
  if (role.actor === null && owning.has(pronoun)) return selfOwned(view, role);
  if (!personal.has(pronoun) && pronoun !== "it") return role;
  // "Askov said he would sign": of two men nobody could say which, but what is reported is the speaker's own
  if (role.actor === null) {
    const at = view.tokens.findIndex(({ start }) => start === role.start);
    return at < 0 ? role : (selfOf(view, at)[0] ?? role);
  }
  const name = view.mentionAt.find(
    (each) => each?.actor === role.actor && each.how !== "pronoun" && each.end <= role.start,
  );
  return name === undefined ? role : roleOf(view, name);
}

const owning: ReadonlySet<string> = new Set(["his", "her", "its", "their"]);

function selfOwned(view: SentenceView, role: Role): Role {
  const at = view.tokens.findIndex(({ start }) => start === role.start);
  return at < 0 || isQuoted(view, at) ? role : (speakerAt(view, at)[0] ?? role);
}

function subjectIn(view: SentenceView, group: VerbGroup, depth: number): Role[] {
  if (depth > 4) return [];
  const clause = clauseAt(view.clauses, group.main);
  const at = clause.groups.indexOf(group);
  const described = describedBy(view, group);
  if (described !== null) return described;
  const alone = withBefore(view, group);
  if (alone !== null && /^(?:,|)$/u.test(view.words[alone.first - 2] ?? ""))
    return headsBetween(view, alone.first, alone.last);
  const governor = clause.groups[at - 1] ?? previousGroup(view, clause);
  if (group.isInfinitive) return controllerOf(view, group, governor, depth);
  const blamed = blamedFor(view, group, governor, depth);
  if (blamed !== null) return blamed;
  if (
    at > 0 &&
    clause.groups[at - 1] !== undefined &&
    (group.isParticiple || !hasSubject(view, clause.groups[at - 1]!.last, group.first))
  )
    return subjectIn(view, clause.groups[at - 1]!, depth + 1);
  const modifier = clause.groups[at - 1];
  if (modifier !== undefined && describesSubject(view, clause, modifier, group))
    return subjectIn(view, modifier, depth + 1);
  const from = at > 0 ? clause.groups[at - 1]!.last : clause.first;
  const own = [...listedBefore(view, clause, at), ...headsBetween(view, from, group.first)];
  if (own.length > 0) return own;
  const town = placeActing(view, from, group.first);
  if (town !== null) return [town];
  if (isReporterFirst(view, from, group.first)) return speakerAt(view, group.main);
  if (hasSubject(view, from, group.first)) return [];
  return inherited(view, clause, depth);
}

/** "Militants armed with knives killed", "aircraft using guided bombs hit": what stands between the subject and its verb describes the subject. */
function describesSubject(view: SentenceView, clause: Clause, modifier: VerbGroup, group: VerbGroup): boolean {
  if (!modifier.isParticiple || !group.isTensed || modifier.first === clause.first) return false;
  if (view.lexicon.words.get("telling")!.has(modifier.lemma)) return false;
  return clause.groups[0] === modifier && /^NN/.test(view.tokens[modifier.first - 1]!.xpos);
}

/** "Varnhem, Ostmark sign accord": what stands alone before the comma of a headline is named beside the subject. */
function listedBefore(view: SentenceView, clause: Clause, at: number): Role[] {
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  if (at > 0 || clause.opener !== "," || before === undefined || before.groups.length > 0) return [];
  for (let i = before.first; i < before.last; i++)
    if (view.mentionAt[i] === undefined && !/^[,&]$|^and$/u.test(view.words[i]!)) return [];
  return view.mentionAt[clause.first] === undefined ? [] : headsBetween(view, before.first, before.last);
}

/** "the student jailed last year", "weapons seized in the raid": of a bare participle right behind a noun that noun alone; null for any other verb. */
function describedBy(view: SentenceView, { first, main, isParticiple, isPassive }: VerbGroup): Role[] | null {
  if (!isParticiple || !isPassive || first !== main || view.groups[0]?.main === main) return null;
  const phrase = phraseUntil(view.phrases, first);
  if (phrase === undefined || phrase.isPronoun) return null;
  return headsBetween(view, phrase.first, phrase.last);
}

/** "..., with Mirelia mediating", "with troops advancing, Askov left": the phrase between "with" and a bare participle, whose subject it is. */
export function withBefore(view: SentenceView, { first, main, isPassive }: VerbGroup): NounPhrase | null {
  if (view.tokens[first]!.xpos !== "VBG" || first !== main || isPassive) return null;
  const phrase = phraseUntil(view.phrases, first + 1);
  const own = phrase !== undefined && phrase.last > first ? phrase : phraseUntil(view.phrases, first);
  if (own === undefined || own.last < first || own.isPronoun) return null;
  return view.words[own.first - 1] === "with" ? own : null;
}

function previousGroup(view: SentenceView, clause: Clause): VerbGroup | undefined {
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  return before?.groups.at(-1);
}

function controllerOf(view: SentenceView, group: VerbGroup, governor: VerbGroup | undefined, depth: number): Role[] {
  if (governor === undefined) {
    const clause = clauseAt(view.clauses, group.main);
    return placedBetween(view, clause.first, group.first)
      .slice(0, 1)
      .map(({ role }) => role);
  }
  const between = placedBetween(view, governor.last, group.first);
  const object = between.find(
    ({ preposition }) => preposition === null || preposition === "on" || preposition === "to" || preposition === "for",
  );
  // "persuaded Varnhem and Ostmark to extend it"
  if (object !== undefined && view.lexicon.words.get("object-control")!.has(governor.lemma))
    return between.filter(({ preposition }) => preposition === object.preposition).map(({ role }) => role);
  const owner = between[0];
  if (owner !== undefined && view.words[owner.at + 1] === "'s") return [owner.role];
  // "is expected to respond", "were urged to leave": the subject of the passive does what the infinitive says
  return subjectIn(view, governor, depth + 1);
}

/**
 * "accused Ostmark of shelling Sorvik", "was blamed for firing": who is said to have done it is the object of the verb, or the subject of
 * its passive, and never the accuser; null where no such verb stands before. Nobody where the object has no name.
 */
function blamedFor(
  view: SentenceView,
  group: VerbGroup,
  governor: VerbGroup | undefined,
  depth: number,
): Role[] | null {
  if (governor === undefined || view.tokens[group.first]!.xpos !== "VBG") return null;
  const link = view.lexicon.words.get("blaming")!.get(governor.lemma);
  if (link === undefined || view.words[group.first - 1] !== link) return null;
  if (governor.isPassive) return subjectIn(view, governor, depth + 1);
  const until = group.first - 1;
  const named = placedBetween(view, governor.last, until).filter(({ preposition }) => preposition === null);
  const isEachOther = /^(?:other|another)$/.test(view.words[until - 1] ?? "");
  if (named.length === 0 && isEachOther) return subjectIn(view, governor, depth + 1);
  return named.length > 0 ? unique(named.map(({ role }) => role)) : unnamedBetween(view, governor.last, until);
}

function hasSubject(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const tag = view.tokens[i]!.xpos;
    if (/^(?:NN|PRP|CD|EX)/.test(tag) && tag !== "PRP$") return true;
  }
  return false;
}

const firstPerson: ReadonlySet<string> = new Set(["we", "i"]);

function isReporterFirst(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (firstPerson.has(view.words[i]!)) return true;
  return false;
}

function inherited(view: SentenceView, clause: Clause, depth: number): Role[] {
  const at = view.clauses.indexOf(clause);
  if (at <= 0) return [];
  if (relativeWords.has(clause.opener) || clause.opener === "that") return antecedent(view, clause);
  const suspended = suspendedSubject(view, at);
  if (suspended.length > 0) return suspended;
  for (let k = at - 1; k >= 0; k--) {
    const before = view.clauses[k]!;
    const isAside = relativeWords.has(before.opener) && clause.opener !== "and";
    const group = before.groups.find(({ isTensed }) => isTensed) ?? before.groups[0];
    if (group === undefined) {
      const heads = headsBetween(view, before.first, before.last);
      if (heads.length > 0) return heads;
    } else if (!isAside && !isInsideTold(view, clause, k)) return subjectIn(view, group, depth + 1);
  }
  return [];
}

/** "said the plan would fail and walked out": what follows in the plain past goes on from "said", not from what was said. */
function isInsideTold(view: SentenceView, clause: Clause, k: number): boolean {
  const [own] = clause.groups;
  const inner = view.clauses[k]!.groups.find(({ isTensed }) => isTensed);
  if (clause.opener !== "and" || own === undefined || !own.isPast || own.modal !== null || own.isPastPerfect)
    return false;
  if (inner === undefined || (inner.modal === null && !inner.isPastPerfect)) return false;
  const telling = view.lexicon.words.get("telling")!;
  return view.clauses
    .slice(0, k + 1)
    .some(({ groups }) => groups.some((group) => group !== inner && telling.has(group.lemma)));
}

const joining: ReadonlySet<string> = new Set(["", "and", ",", "that", ";"]);

/** "Askov, who rejected the plan after Ostmark had agreed to it, announced ...": the subject waits behind what is told in between. */
function suspendedSubject(view: SentenceView, at: number): Role[] {
  if (view.clauses[at]!.opener !== "," || view.clauses[at]!.groups[0]?.isTensed !== true) return [];
  const before = view.clauses[at - 1]!;
  // "Ambria, whose minister, Tomas Ferrand, has carried messages": the verb is the relative clause's own
  const whose = view.words.lastIndexOf("whose", before.last - 1);
  if (whose >= (before.groups.at(-1)?.last ?? before.first)) return headsBetween(view, whose + 1, before.last);
  let k = at - 1;
  while (k > 0 && !relativeWords.has(view.clauses[k]!.opener) && !joining.has(view.clauses[k]!.opener)) k--;
  const subject = view.clauses[k - 1];
  if (k < 1 || !relativeWords.has(view.clauses[k]!.opener) || subject!.groups.length > 0) return [];
  return headsBetween(view, subject!.first, subject!.last);
}

/** "Askov, who rejected ...": the nearest name before the relative word. */
function antecedent(view: SentenceView, clause: Clause): Role[] {
  const from = Math.max(0, clause.first - 12);
  const placed = placedBetween(view, from, clause.first - 1);
  const nearest = placed.at(-1);
  // "hard-liners in Varnhem, who reject it": those without a name
  if (nearest !== undefined) return [nearest.role];
  return clause.opener === "who" ? unnamedBetween(view, from, clause.first - 1).slice(-1) : [];
}
