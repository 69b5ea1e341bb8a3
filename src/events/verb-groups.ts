/**
 * @module
 * Verb groups as this room asks about them: "has not been holding", "would consider", "to halt", numbered within the sentence.
 */

import { verbGroups } from "../language/verb-groups.js";
import type { Token } from "../model/index.js";
import { opensSentence } from "./nouns.js";

export interface VerbGroup {
  /** Tokens `first` (included) to `last` (excluded) of the sentence; `main` is the verb that carries the meaning. */
  readonly first: number;
  readonly last: number;
  readonly main: number;
  readonly lemma: string;
  /** Has a tense of its own, so that it can stand alone with its subject. */
  readonly isTensed: boolean;
  /** "to halt". */
  readonly isInfinitive: boolean;
  /** A bare participle: "calling for", "declared by". */
  readonly isParticiple: boolean;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** "had met": older than what is told. */
  readonly isPastPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isPast: boolean;
  readonly modal: string | null;
}

/** Verbs, as lemmas, that tell an act, and those whose passive may keep an object ("a man named Askov"). */
export interface VerbWords {
  readonly telling: ReadonlyMap<string, string>;
  readonly naming: ReadonlyMap<string, string>;
  /** Where the times of the article begin: "suspended Monday" has no object. */
  readonly timesAt: ReadonlySet<number>;
}

/** The groups of one sentence, given its own tokens, in text order; they never overlap. */
export function verbGroupsOf(tokens: readonly Token[], isFullSentence: boolean, words: VerbWords): VerbGroup[] {
  const groups = verbGroups(tokens, { first: 0, last: tokens.length });
  const mistaken = isFullSentence ? mistakenForParticiple(tokens, groups, words) : undefined;
  // pushed one by one: an empty list made by map() is another kind of list to the engine than a full one
  const found: VerbGroup[] = [];
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    const { first, last, head, lemma, modal, isPassive, isNegated, isProgressive } = group;
    if (head === 0 && opensSentence(tokens, 0)) continue;
    if (isConjunction(tokens, groups, at)) continue;
    const isPast =
      (group === mistaken && first === head) ||
      goesOnActive(tokens, group, groups[at - 1]) ||
      isVerbOfClause(tokens, group, words);
    const tense = isPast ? "past" : group.tense;
    const hasTo = tokens[first]!.xpos === "TO";
    const isParticiple = tense === "participle";
    found.push({
      first,
      last,
      main: head,
      lemma: lemma.toLowerCase(),
      // "demanded that Varnhem withdraw": a bare form with a subject of its own stands as a tensed one does
      isTensed: tense === "past" || tense === "present" || tense === "future" || (tense === "infinitive" && !hasTo),
      isInfinitive: tense === "infinitive" && hasTo,
      isParticiple,
      // a bare past participle is a reduced passive: "a truce declared by Varnhem"
      isPassive: isPassive || (isParticiple && tokens[head]!.xpos === "VBN"),
      isNegated,
      isPastPerfect: group.isPerfect && tense === "past",
      isProgressive,
      isPast: tense === "past",
      modal,
    });
  }
  return found;
}

/** The group that begins with a token. */
export function groupFrom(groups: readonly VerbGroup[], token: number): VerbGroup | undefined {
  for (let at = 0; at < groups.length; at++) if (groups[at]!.first === token) return groups[at];
  return undefined;
}

/** The group that ends right before a token. */
export function groupUntil(groups: readonly VerbGroup[], token: number): VerbGroup | undefined {
  for (let at = 0; at < groups.length; at++) if (groups[at]!.last === token) return groups[at];
  return undefined;
}

/** The last group that ends before a token, right before it or further away. */
export function lastGroupUntil(groups: readonly VerbGroup[], token: number): VerbGroup | undefined {
  for (let at = groups.length - 1; at >= 0; at--) if (groups[at]!.last <= token) return groups[at];
  return undefined;
}

/** The group whose verb that carries the meaning is a token. */
export function groupWithMain(groups: readonly VerbGroup[], token: number): VerbGroup | undefined {
  for (let at = 0; at < groups.length; at++) if (groups[at]!.main === token) return groups[at];
  return undefined;
}

type Found = ReturnType<typeof verbGroups>[number];

/** "..., provided the four powers lifted their embargo": a participle behind a comma, with a subject and a verb of its own behind it, joins. */
function isConjunction(tokens: readonly Token[], groups: readonly Found[], at: number): boolean {
  const { first, head, last } = groups[at]!;
  const word = tokens[head]!.lemma.toLowerCase();
  if (first !== head || (word !== "provide" && word !== "provided") || tokens[head]!.xpos === "VB") return false;
  const before = tokens[head - 1]?.lemma.toLowerCase();
  if (before !== undefined && before !== "," && before !== "only" && before !== "but") return false;
  // "the four powers facing it lifted": a reduced relative stands between
  const next = groups.slice(at + 1).find(({ tense }) => tense !== "participle");
  const isTensed = next !== undefined && (next.tense === "past" || next.tense === "present" || next.tense === "future");
  if (!isTensed || next.first - last > 12) return false;
  const between = tokens.slice(last, next.first).map(({ lemma }) => lemma);
  return between.length > 0 && !between.some((lemma) => joining.has(lemma));
}

/** Between these and the verb behind them stands another clause: ", provided food and said that". */
const joining: ReadonlySet<string> = new Set([",", "and", "who", "which", "that", ";", "."]);

/**
 * "Askov suspended the talks, officials said.": the tagger took the past tense for a participle, but a full sentence has a verb besides
 * the one that tells it. So a bare participle right behind the subject that opens the sentence is taken for the verb if no other verb could be it,
 * or if an object follows, which the participle of a passive cannot have.
 */
function mistakenForParticiple(
  tokens: readonly Token[],
  groups: readonly Found[],
  words: VerbWords,
): Found | undefined {
  const first = groups[0];
  const tensed = groups.filter(({ tense }) => tense === "past" || tense === "present" || tense === "future");
  if (tensed.length === 0) return groups.find(({ head }) => tokens[head]!.xpos === "VBN");
  if (first === undefined || first.first !== first.head || tokens[first.head]!.xpos !== "VBN" || first.head === 0)
    return undefined;
  if (!/^NN|^PRP$/.test(tokens[first.head - 1]!.xpos)) return undefined;
  const isOnlyVerb = tensed.every(
    ({ lemma, head }) => words.telling.has(lemma) && isBehindComma(tokens, first.head, head),
  );
  const isActive = !words.naming.has(first.lemma) && hasObject(tokens, first.head + 1, words);
  return isOnlyVerb || isActive || saysThat(tokens, first) || asksToDo(tokens, first) ? first : undefined;
}

/** Verbs whose passive keeps a clause: "those told that the ferry was late". */
const keepsClause: ReadonlySet<string> = new Set(
  "tell inform assure convince persuade remind notify advise warn give base make".split(" "),
);
/** Tokens between a verb and its "that": "proposed late on Monday that". */
const farthestThat = 5;

/** "The bank proposed that lenders wait": a bare participle behind the subject that has a clause for an object is the verb. */
function saysThat(tokens: readonly Token[], { head, lemma }: Found): boolean {
  if (keepsClause.has(lemma.toLowerCase())) return false;
  for (let i = head + 1; i < tokens.length && i <= head + farthestThat; i++) {
    if (tokens[i]!.lemma === "that") return tokens[i]!.xpos === "IN";
    if (!/^(?:IN|RB|NNP?|CD)$/.test(tokens[i]!.xpos)) return false;
  }
  return false;
}

/** "The mayor called on the crews to take what was there": a bare participle of asking behind the subject, with who is to do something, is the verb. */
function asksToDo(tokens: readonly Token[], { head, lemma }: Found): boolean {
  const isAsking = asking.has(lemma.toLowerCase()) && /^(?:on|upon|with|to)$/.test(tokens[head + 1]?.lemma ?? "");
  if (!isAsking) return false;
  for (let i = head + 2; i < tokens.length - 1 && i < head + 9; i++) {
    if (tokens[i]!.xpos === "TO") return tokens[i + 1]!.xpos === "VB";
    if (!/^(?:DT|JJ|NN|CD|POS|PRP\$|CC)/.test(tokens[i]!.xpos)) return false;
  }
  return false;
}

const asking: ReadonlySet<string> = new Set(["ask", "call", "press", "push", "plead", "appeal"]);

/** "said it would fail and threatened to leave": joined to an active verb, a bare past form is active too; "was seized and searched" stays passive. */
function goesOnActive(tokens: readonly Token[], group: Found, before: Found | undefined): boolean {
  const { first, head } = group;
  if (before === undefined || first !== head || tokens[head]!.xpos !== "VBN" || before.isPassive) return false;
  if (before.tense === "participle" || before.tense === "infinitive") return false;
  const next = tokens[head + 1];
  const isAsking = next?.lemma === "for" && asking.has(group.lemma.toLowerCase());
  return first > 0 && tokens[first - 1]!.xpos === "CC" && (next?.xpos !== "IN" || next.lemma === "to" || isAsking);
}

const opening: ReadonlySet<string> = new Set(
  "after before when since because while although though until as that where".split(" "),
);

/** "days after Varnhem's navy |shelled| the port": behind a word that opens a clause, its subject and with an object, a bare participle is the verb. */
function isVerbOfClause(tokens: readonly Token[], { first, head, lemma }: Found, words: VerbWords): boolean {
  if (first !== head || tokens[head]!.xpos !== "VBN" || words.naming.has(lemma.toLowerCase())) return false;
  let at = head - 1;
  if (at < 1 || !/^NN/.test(tokens[at]!.xpos)) return false;
  while (at > 0 && /^(?:DT|JJ|NN|CD|POS|PRP\$)/.test(tokens[at]!.xpos)) at--;
  if (!opening.has(tokens[at]!.lemma.toLowerCase()) || !/^(?:IN|WRB)$/.test(tokens[at]!.xpos)) return false;
  return hasObject(tokens, head + 1, words);
}

function isBehindComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.xpos === ",") return true;
  return false;
}

/** A noun phrase follows that is no time: "suspended the talks", "killed at least nine", not "suspended on Monday". */
function hasObject(tokens: readonly Token[], at: number, { timesAt }: VerbWords): boolean {
  const next = tokens[at];
  if (next === undefined || timesAt.has(next.start)) return false;
  return /^(?:DT|PRP\$|JJ|NN|CD)/.test(next.xpos) || isBound(tokens, at);
}

/** "at least nine", "more than nine", "up to nine". */
function isBound(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 2]?.xpos === "CD" && /^(?:least|most|than|to)$/.test(tokens[at + 1]!.lemma);
}
