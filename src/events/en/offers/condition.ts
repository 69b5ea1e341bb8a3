/**
 * @module
 * What must be so for a word to hold: "if", "unless", "once", "only after", "in exchange for", "without preconditions".
 */

import type { EventCondition, Role } from "../../../model/index.js";
import { type Span, wordsOf } from "../../../text/span.js";
import { holds } from "../../../text/stretch.js";
import { type Clause, clauseAt } from "../../clauses.js";
import { spanOf } from "../../evidence.js";
import { isAwaited } from "../../meaning.js";
import { namesOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { isOfAnonymity } from "../anonymity.js";

export const name = "events/en/condition";

/** Conditions of the act at a token: in its own clause, or in the clauses that hang on it. */
export function findConditions(view: SentenceView, at: number, holders: readonly Role[]): EventCondition[] {
  const found: EventCondition[] = [];
  for (const needed of view.conditions.requirements)
    if (hangsOn(view, at, needed.first)) found.push(neededAt(view, needed, holders));
  let read = 0;
  const isTold = (at: number) => view.conditions.requirements.some(({ first, last }) => first < at && at < last);
  for (const opener of view.conditions.openers) {
    if (opener.at < read || isTold(opener.at) || !hangsOn(view, at, opener.at)) continue;
    found.push(conditionAt(view, opener, holders));
    read = opener.at + opener.words + 1;
  }
  return found;
}

/** Every condition that a sentence may hold, whatever hangs on it. */
export interface Conditions {
  readonly requirements: readonly Requirement[];
  readonly openers: readonly Opener[];
}

/** Words that open a condition: token, number of words, kind. */
interface Opener {
  readonly at: number;
  readonly words: number;
  readonly kind: string;
}

/** The conditions of a sentence, looked for once; acts are held against them afterwards. */
export function conditionsOf(view: SentenceView): Conditions {
  const openers: Opener[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    const opener = openerAt(view, at);
    if (opener !== null) openers.push(opener);
  }
  return { requirements: requirements(view), openers };
}

/** Tokens of what has to come first, and of its verb. */
interface Requirement {
  readonly first: number;
  readonly last: number;
  readonly group: VerbGroup;
  /** What it comes before is told first. */
  readonly isLed?: boolean;
}

/** "Varnhem must first withdraw", "would have to withdraw before anything could be signed": what comes first is the condition. */
function requirements(view: SentenceView): Requirement[] {
  return view.clauses.flatMap((clause, k) => {
    const group = clause.groups.find((each) => isNeeded(view, each));
    if (group === undefined) return [];
    const next = view.clauses[k + 1];
    const isSequence = next?.opener === "before" && (next.groups.some(isPossible) || isStep(view, next));
    const saysFirst = holds(view.words, clause.first, clause.last, "first");
    if (isSequence || saysFirst) return [{ first: clause.first, last: isSequence ? next.last : clause.last, group }];
    // "before any talks can begin, Varnhem must ..."
    const before = view.clauses[k - 1];
    const isLed = view.words[0] === "before" ? k === 1 : before?.opener === "before";
    if (!isLed || before === undefined || !(before.groups.some(isPossible) || isStep(view, before))) return [];
    return [{ first: Math.max(0, before.first - 1), last: clause.last, group, isLed }];
  });
}

function isNeeded(view: SentenceView, { modal, isInfinitive, isTensed, main, first }: VerbGroup): boolean {
  if (modal === "must" || modal === "should") return true;
  // "insists that Ostmark withdraw"
  if (modal === null && isTensed && view.tokens[main]!.xpos === "VB")
    return clauseAt(view.clauses, main).opener === "that";
  return isInfinitive && needing.has(view.lemmas[first - 1] ?? "");
}

const needing: ReadonlySet<string> = new Set(["have", "need", "ought", "require"]);

function isPossible({ modal }: VerbGroup): boolean {
  return modal === "could" || modal === "can" || modal === "would" || modal === "will" || modal === "may";
}

function neededAt(view: SentenceView, needed: Requirement, holders: readonly Role[]): EventCondition {
  const { first, last, group } = needed;
  const required = subjectOf(view, group)[0];
  const said = speakerAt(view, group.main);
  const from = required === undefined || needed.isLed ? first : tokenAt(view, required.start, first, group.first);
  return {
    ...wordsOf(view.parts.article.text, spanOf(view, from, last)),
    holder: namesOf(said.length > 0 ? said : holders)[0] ?? null,
    kind: "sequencing",
    requiredActor: required === undefined ? null : (required.entity ?? required.text),
  };
}

/** "said Varnhem must first withdraw" needs Varnhem, not the saying. */
function tokenAt(view: SentenceView, start: number, first: number, last: number): number {
  for (let i = first; i < last; i++) if (view.tokens[i]!.start === start) return i;
  return first;
}

function openerAt(view: SentenceView, at: number): Opener | null {
  const openers = view.lexicon.conditions.get(view.words[at]!);
  const opener = openers?.find(({ words }) => words.every((word, k) => view.words[at + k] === word));
  if (opener === undefined) return null;
  const { words, kind } = opener;
  if (isOfAnonymity(view, at + words.length)) return null;
  // "until Monday", "once again", "if not": a condition of one word holds a verb
  if (words.length > 1 || kind === "no-conditions") return { at, words: words.length, kind };
  const isOpened = ({ first, opener: word }: Clause) => first === at + 1 && word === view.words[at];
  const clause = view.clauses.find(isOpened);
  const isHeld = clause === undefined ? endsInVerb(view, at) : clause.groups.length > 0;
  if (!isHeld || isWondered(view, at)) return null;
  if (view.words[at] === "before" && !isStep(view, clause)) return null;
  return view.words[at] === "once" && !isStillAwaited(view, clause) ? null : { at, words: words.length, kind };
}

/** "once the truce had taken effect, both sides ..." tells what came first, and asks for nothing. */
function isStillAwaited(view: SentenceView, clause: Clause | undefined): boolean {
  return clause === undefined || clause.groups.some((group) => isAwaited(view, clause.opener, group));
}

/** "asked if", "it is unclear if": whether, not on condition that. */
function isWondered(view: SentenceView, at: number): boolean {
  if (view.words[at] !== "if") return false;
  const words = view.lexicon.words.get("wondering")!;
  return words.has(view.lemmas[at - 1] ?? "") || words.has(view.words[at - 1] ?? "");
}

/** "until Ostmark withdraws": a name and one word that the tagger did not take for a verb, though it ends like one. */
function endsInVerb(view: SentenceView, at: number): boolean {
  const last = at + 2;
  return (
    view.mentionAt[at + 1] !== undefined &&
    /\p{Ll}s$/u.test(view.words[last] ?? "") &&
    /^[.,"”]/u.test(view.words[last + 1] ?? "")
  );
}

const steps: ReadonlySet<string> = new Set(["response", "agreement", "talks"]);

/** "before it agrees to any truce", "before talks begin": a step of the matter that has not been taken; not "before it agreed". */
function isStep(view: SentenceView, clause: Clause | undefined): boolean {
  const group = clause?.groups[0];
  if (clause === undefined || group === undefined || group.isPast || !group.isTensed) return false;
  if (view.lexicon.verbs.get(group.lemma)?.some(({ frame }) => steps.has(frame))) return true;
  return view.nouns.some(({ first, kind }) => first >= clause.first && first < group.first && matters.has(kind));
}

const matters: ReadonlySet<string> = new Set(["talks", "deal", "ceasefire", "peace", "withdrawal", "swap", "release"]);

/** The opener belongs to the act when no other finite clause than the act's lies between them. */
function hangsOn(view: SentenceView, at: number, opener: number): boolean {
  const from = view.clauses.indexOf(clauseAt(view.clauses, at));
  const to = view.clauses.indexOf(clauseAt(view.clauses, Math.min(opener + 1, view.tokens.length - 1)));
  return Math.abs(to - from) <= 2;
}

/** The end of a clause that a quoted word or two cut short: "if Varnhem took its 'armed boats' off the river". */
function endOf(view: SentenceView, clause: Clause): number {
  let { last } = clause;
  for (let k = view.clauses.indexOf(clause) + 1; k < view.clauses.length; k++) {
    const next = view.clauses[k]!;
    if (!/^[“”"'`]+$/u.test(next.opener) || next.groups.length > 0) break;
    last = next.last;
  }
  return last;
}

function conditionAt(view: SentenceView, opener: Opener, holders: readonly Role[]): EventCondition {
  const clause = clauseAt(view.clauses, Math.min(opener.at + opener.words, view.tokens.length - 1));
  const last =
    opener.kind === "no-conditions"
      ? opener.at + opener.words
      : Math.max(endOf(view, clause), opener.at + opener.words);
  const required = opener.kind === "no-conditions" ? [] : neededFrom(view, opener.at + opener.words, last);
  return {
    ...wordsOf(view.parts.article.text, toQuoteEnd(view, spanOf(view, opener.at, last))),
    holder: namesOf(holders)[0] ?? null,
    kind: opener.kind as EventCondition["kind"],
    requiredActor: required.length === 0 ? null : (required[0]!.entity ?? required[0]!.text),
  };
}

/** Characters of a quotation that a condition begins and may still take in. */
const longestQuote = 120;

/** "until it condemned the raid “in words a child can grasp”": what is quoted is not cut. */
function toQuoteEnd({ quotations, sentence }: SentenceView, span: Span): Span {
  const cut = quotations.find(({ start, end }) => start > span.start && start < span.end && end > span.end);
  if (cut === undefined || cut.end > sentence.end || cut.end - span.end > longestQuote) return span;
  return { start: span.start, end: cut.end };
}

/** Who has to do it: the first actor named, else whoever it is that can act. */
function neededFrom(view: SentenceView, from: number, last: number): Role[] {
  const named = placedBetween(view, from, last).map(({ role }) => role);
  const verb = view.groups.find(({ main, isTensed }) => main >= from && main < last && isTensed);
  const isDoing = verb !== undefined && !verb.isPassive && verb.lemma !== "be";
  return named.length > 0 || !isDoing ? named : unnamedBetween(view, from, verb.first);
}
