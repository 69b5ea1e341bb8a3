/**
 * @module
 * The subject of a verb: in its own clause, or taken over from the clause it hangs on.
 *
 * Position decides, as in newspaper English; where no actor stands in the place, the role stays empty rather than guessed.
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { Mention, Role } from "../model/index.js";
import type { Clause } from "./clauses.js";
import { clauseAt, relativeWords } from "./clauses.js";
import { type Placed, personal, placedBetween, roleOf, unique } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { selfOf, speakerAt, unnamedBetween } from "./unnamed.js";
import type { VerbGroup } from "./verb-groups.js";

/** Verbs whose object does what the infinitive says: "urged the rebels to halt". */
const objectControl: ReadonlySet<string> = new Set([
  "urge",
  "ask",
  "call",
  "tell",
  "order",
  "force",
  "press",
  "push",
  "invite",
  "want",
  "expect",
  "allow",
  "persuade",
  "require",
  "warn",
  "encourage",
  "get",
  "appeal",
  "beg",
  "need",
  "demand",
]);
/** Nouns after an actor's name that are still the actor; other nouns of the lexicon ("Moscow's proposal") are not. */
const actingKinds: ReadonlySet<string> = new Set(["organ", "troops", "attack", "strike", "arms", "prisoners"]);
const notTheActor: ReadonlySet<string> = new Set([
  "ally",
  "rival",
  "opponent",
  "enemy",
  "critic",
  "neighbor",
  "neighbour",
  "people",
  "economy",
  "market",
]);

/** The subject of a verb group: in its clause, or taken over from the clause it hangs on; by name where the sentence names who "he" is. */
export function subjectOf(view: SentenceView, group: VerbGroup): Role[] {
  return subjectIn(view, group, 0).map((role) => namedFor(view, role));
}

/** "Askov said she would sign": the name that stands before in the sentence says more than the pronoun. */
function namedFor(view: SentenceView, role: Role): Role {
  const pronoun = role.text.toLowerCase();
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

function subjectIn(view: SentenceView, group: VerbGroup, depth: number): Role[] {
  if (depth > 4) return [];
  const clause = clauseAt(view.clauses, group.main);
  const at = clause.groups.indexOf(group);
  const described = describedBy(view, group);
  if (described !== null) return described;
  const governor = clause.groups[at - 1] ?? previousGroup(view, clause);
  if (group.isInfinitive) return controllerOf(view, group, governor, depth);
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
  const phrase = view.phrases.find(({ last }) => last === first);
  if (phrase === undefined || phrase.isPronoun) return null;
  return headsBetween(view, phrase.first, phrase.last);
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
  if (object !== undefined && objectControl.has(governor.lemma)) return [object.role];
  const owner = between[0];
  if (owner !== undefined && view.words[owner.at + 1] === "'s") return [owner.role];
  // "is expected to respond", "were urged to leave": the subject of the passive does what the infinitive says
  return subjectIn(view, governor, depth + 1);
}

/** "Sorvik has offered to pay": a place that stands as the subject right before its verb acts, whatever else is known of it. */
function placeActing(view: SentenceView, from: number, to: number): Role | null {
  let at = to - 1;
  while (at > from && view.tokens[at]!.xpos.startsWith("RB")) at--;
  const mention = at >= from ? view.mentionAt[at] : undefined;
  if (mention?.type !== "place") return null;
  const first = phraseAt(view.phrases, at)?.first ?? at;
  const before = view.tokens[first - 1];
  const stands = first <= from || before === undefined || !/^(?:IN|TO|,|NN)/.test(before.xpos);
  return stands ? roleOf(view, mention) : null;
}

/** Names that head a noun phrase: not behind a preposition, and not the owner of something that is no actor. */
function headsBetween(view: SentenceView, from: number, to: number): Role[] {
  const placed = placedBetween(view, from, to);
  const heads = placed.filter(({ preposition, mention }) => preposition === null && isHead(view, mention, to));
  if (heads.length > 0) return unique([...joinedBefore(view, heads[0]!, from), ...heads.map(({ role }) => role)]);
  const led = placed.find(({ mention }) => isLed(view, mention, from));
  if (led !== undefined) return [led.role];
  const unnamed = unnamedBetween(view, from, to);
  if (unnamed.length > 0) return unnamed;
  if (!view.nouns.some(({ first, kind }) => kind === "organ" && first >= from && first < to)) return [];
  return unique(
    placed
      .filter(({ preposition }) => preposition === "of" || preposition === "from" || preposition === "for")
      .map(({ role }) => role)
      .slice(0, 1),
  );
}

/** "the crews and Northline Ferries": somebody without a known name joined to the first that has one. */
function joinedBefore(view: SentenceView, { at }: Placed, from: number): Role[] {
  const own = view.phrases.find(({ first, last }) => first <= at && at < last);
  const joint = (own?.first ?? at) - 1;
  if (joint <= from || (view.words[joint] !== "and" && view.words[joint] !== "&")) return [];
  const phrase = view.phrases.find(({ last }) => last === joint);
  return phrase === undefined || phrase.isPronoun ? [] : unnamedBetween(view, Math.max(from, phrase.first), joint);
}

/** "a spokesman for the navy of Ostmark", "officials from Ostmark": an organ speaks for whose it is. */
function isLed(view: SentenceView, mention: Mention, from: number): boolean {
  let at = view.tokens.findIndex(({ start }) => start >= mention.start);
  while (at > from && /^(?:DT|PRP\$|JJ|IN|NN)/u.test(view.tokens[at - 1]!.xpos)) at--;
  const first = view.nouns.find((noun) => noun.first >= at && noun.first < at + 4);
  return at === from && first?.kind === "organ" && isOwnedBy(view, first.last);
}

function isOwnedBy(view: SentenceView, last: number): boolean {
  return view.words[last] === "of" || view.words[last] === "from" || view.words[last] === "for";
}

function isHead(view: SentenceView, mention: Mention, to: number): boolean {
  let i = view.tokens.findIndex((token) => token.start >= mention.end);
  if (i < 0) return true;
  for (; i < to; i++) {
    const tag = view.tokens[i]!.xpos;
    if (!/^(?:NN|NNS|NNP|JJ|POS|HYPH|VBG|CD)/.test(tag)) return true;
    if (notTheActor.has(view.lemmas[i]!)) return false;
    const noun = view.nouns.find(({ first, last }) => first <= i && i < last);
    if (noun !== undefined && !actingKinds.has(noun.kind)) return false;
  }
  return true;
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
