/**
 * @module
 * What a reading of a verb needs beside it: a kind of noun, an actor, a clause, a word of a list.
 *
 * The forms are those of the verb table's head; each is one line here.
 */

import { phraseFrom } from "../language/noun-phrases.js";
import { holds } from "../text/stretch.js";
import type { NounHit } from "./nouns.js";
import { boundStart } from "./placed.js";
import { isAgentNoun, placedBetween, subjectOf } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import { unnamedBetween } from "./unnamed.js";
import { groupFrom, type VerbGroup } from "./verb-groups.js";

/** A verb with its complement: tokens `from`, behind its particles, to `until`. */
export interface Beside {
  readonly view: SentenceView;
  readonly group: VerbGroup;
  readonly complement: readonly NounHit[];
  readonly from: number;
  readonly until: number;
}

/** "would consider": behind these a verb says what somebody is inclined to. */
const leaningModals: ReadonlySet<string> = new Set(["would", "could", "can", "will", "may", "might"]);

/** How far behind a passive its infinitive may stand. */
const farthest = 16;

type Test = (beside: Beside) => boolean;

const tests: { readonly [need: string]: Test } = {
  "*": () => true,
  "@to": ({ view, from }) =>
    view.groups.some(({ first, isInfinitive }) => isInfinitive && first >= from && first <= from + 1),
  "@that": ({ view, from }) => view.words[from] === "that" || startsClause(view, from),
  "@place": ({ view, from, until }) => view.mentionAt.slice(from, until).some((mention) => mention?.type === "place"),
  "@target": ({ view, from }) => isObjectOf(view, from, "target"),
  "@ground": ({ view, from }) => isObjectOf(view, from, "ground"),
  "@alone": ({ view, group, from }) => !group.isPassive && isAlone(view, from),
  "@np": ({ view, from }) => view.phrases.some(({ first, isPronoun }) => first === from && !isPronoun),
  "@object": ({ view, group, from }) => group.isPassive || objectOf(view, group, from).length > 0,
  "@it": ({ view, group, from }) =>
    pronouns.has(view.words[from] ?? "") || (group.isPassive && pronouns.has(view.words[group.first - 1] ?? "")),
  "@that-actor": ({ view, from }) => asksInClause(view, from, true),
  "@that-must": ({ view, group, from }) => asksInClause(view, from, false) || wantsInClause(view, group, from),
  "@deed": ({ view, from }) =>
    view.groups.some(
      ({ first, isInfinitive, isNegated, lemma }) =>
        isInfinitive && !isNegated && first >= from && first <= from + 1 && view.lexicon.words.get("deed")!.has(lemma),
    ),
  "@actor-to": ({ view, group, from, until }) =>
    group.isPassive
      ? (hasActor(view, Math.max(0, group.first - 10), group.first) || subjectOf(view, group).length > 0) &&
        view.groups.some(({ first, isInfinitive }) => isInfinitive && first >= from && first < from + farthest)
      : (hasActor(view, from, until) || isAgentAt(view, from)) &&
        view.groups.some(({ first, isInfinitive }) => isInfinitive && first > from && first < until),
  "@actor": ({ view, group, from, until }) =>
    group.isPassive
      ? hasActor(view, Math.max(0, group.first - 10), group.first)
      : hasActor(view, from, Math.min(until, from + 7)),
  "@object-actor": ({ view, from }) => isActorAlone(view, from),
  "@person": ({ view, group, from }) => objectOf(view, group, from).some((head) => isAgentNoun(view, head)),
  "@phoned": ({ view, group, from }) => !group.isPassive && isActorAlone(view, from) && isLeftAt(view, from),
  "@actor-for": ({ view, group, from, until }) =>
    !group.isPassive &&
    (hasActor(view, from, until) || isBodyAt(view, from)) &&
    holds(view.words, from, Math.min(until, from + 9), "for"),
  "@each": ({ view, from }) => /^(?:each other|one another)$/.test(view.words.slice(from, from + 2).join(" ")),
  "@affirmed": ({ group }) => !group.isNegated,
  "@negated": ({ group }) => group.isNegated,
  "@modal": ({ view, group }) =>
    group.modal !== null && leaningModals.has(group.modal) && !holds(view.words, group.first, group.main, "have"),
  "@doing": ({ view, from }) => view.groups.some(({ first }) => first === from && view.tokens[first]!.xpos === "VBG"),
  "@two": ({ view, group }) => hasTwo(view, group),
  "@toward": ({ view, from, until }) => hasPlaceToward(view, from, until),
};

/** Whether a need of the verb table is met. */
export function meetsNeed(beside: Beside, need: string): boolean {
  const { complement } = beside;
  const code = need.charCodeAt(0);
  // most needs are plain kinds of nouns, and most verbs have none beside them
  if (code >= lowA && code <= lowZ) return complement.length > 0 && complement.some(({ kind }) => kind === need);
  return testOf(need)(beside);
}

const [lowA, lowZ] = [97, 122];
const marked = new Map<string, Test>(Object.entries(tests));

function testOf(need: string): Test {
  const known = marked.get(need);
  if (known !== undefined) return known;
  const made = markedTest(need[0]!, need.slice(1));
  marked.set(need, made);
  return made;
}

/** What a mark before the name of a list or of a kind asks for. */
function markedTest(mark: string, list: string): Test {
  const isObjectIn = ({ view, group, from }: Beside) =>
    objectOf(view, group, from).some((head) => hasWord(view, list, [head, head + 1]));
  switch (mark) {
    case "~":
      return ({ view, group, from, until }) =>
        hasWord(view, list, group.isPassive ? [group.first - 8, group.first] : [from, until]);
    case "#":
      return isObjectIn;
    case "!":
      return (beside) => !isObjectIn(beside);
    case "%":
      return ({ view, from, until }) => !hasWord(view, list, [from, until]);
    case "^":
      return ({ view, group }) => hasWord(view, list, [group.first - 10, group.first]);
    case "=":
      return (beside) => beside.complement.some((noun) => noun.kind === list && isHeadOf(beside, noun));
    default:
      return ({ complement }) => complement.some(({ kind }) => kind === mark + list);
  }
}

/** A word of a list between two tokens. */
function hasWord(view: SentenceView, list: string, [from, to]: readonly [number, number]): boolean {
  const words = view.lexicon.words.get(list)!;
  for (let i = Math.max(0, from); i < to && i < view.words.length; i++)
    if (words.has(view.lemmas[i]!) || words.has(view.words[i]!)) return true;
  return false;
}

/** "resumed trade": the noun itself is the object, or of a passive the subject; in "resumed trade talks" it is not. */
function isHeadOf({ view, group, from }: Beside, noun: NounHit): boolean {
  return objectOf(view, group, from).some((head) => noun.first <= head && head < noun.last);
}

/** The head of the object, or of a passive's subject; none where there is none. */
function objectOf(view: SentenceView, group: VerbGroup, from: number): number[] {
  const phrase = group.isPassive
    ? view.phrases.findLast(({ last }) => last <= group.first && last > group.first - 3)
    : view.phrases.find(({ first }) => first >= from && boundStart(view, first) === from);
  return phrase === undefined ? [] : [phrase.head];
}

/** "denied Ostmark a second goal": the actor is the whole object, not the owner of one. */
function isActorAlone(view: SentenceView, from: number): boolean {
  const phrase = phraseFrom(view.phrases, from);
  const mention = phrase === undefined ? undefined : view.mentionAt[phrase.head];
  return mention?.actor != null && view.words[phrase!.last] !== "'s";
}

/** "called Askov on Monday", "called Askov to discuss the dam": behind the name a time, an aim or nothing; not "called Askov a liar". */
function isLeftAt(view: SentenceView, from: number): boolean {
  const { last } = phraseFrom(view.phrases, from)!;
  const next = view.tokens[last];
  if (next === undefined || /^[.,:;]$/u.test(next.xpos) || /^(?:on|about|after|before|from)$/u.test(view.words[last]!))
    return true;
  if (view.times.some(({ start }) => start === next.start)) return true;
  return view.groups.some(({ first, isInfinitive }) => first === last && isInfinitive);
}

/** "Varnhem and Mirelia held", "held with Mirelia": two do it together. */
function hasTwo(view: SentenceView, group: VerbGroup): boolean {
  const before = placedBetween(view, Math.max(0, group.first - 14), group.first).filter(
    ({ preposition }) => preposition === null,
  );
  if (before.length > 1) return true;
  return placedBetween(view, group.last, group.last + 12).some(({ preposition }) => preposition === "with");
}

/** "asked the leaders to the palace", "invited both to Kelsund": somebody, and where he is to come; no deed. */
function hasPlaceToward(view: SentenceView, from: number, until: number): boolean {
  const whom = phraseFrom(view.phrases, from);
  if (whom === undefined || !/^(?:to|for|in|at|back)$/.test(view.words[whom.last] ?? "")) return false;
  return whom.last < until && groupFrom(view.groups, whom.last) === undefined;
}

/** Somebody without a known name stands there: "the two armies". */
function isAgentAt(view: SentenceView, from: number): boolean {
  const phrase = phraseFrom(view.phrases, from);
  return phrase !== undefined && unnamedBetween(view, from, phrase.last).length > 0;
}

/** "asked the federation for": somebody who acts by profession, not a waiter. */
function isBodyAt(view: SentenceView, from: number): boolean {
  const head = phraseFrom(view.phrases, from)?.head;
  if (head === undefined) return false;
  const noun = view.nouns.find(({ first, last }) => first <= head && head < last);
  return noun?.kind === "organ" || view.lexicon.words.get("agent")!.has(view.lemmas[head]!);
}

/** "struck a barracks", "seized the airport of Sorvik": the object is a word of a list, or a place. */
function isObjectOf(view: SentenceView, from: number, list: string): boolean {
  const object = phraseFrom(view.phrases, from);
  if (object === undefined) return false;
  const { head } = object;
  const words = view.lexicon.words.get(list)!;
  return words.has(view.lemmas[head]!) || words.has(view.words[head]!) || view.mentionAt[head]?.type === "place";
}

/** Nothing that could be an object follows: "will meet again on Friday", "met and agreed". */
function isAlone(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return (
    token === undefined ||
    /^(?:IN|RB|TO|CC|[.,:]|``|''|-RRB-)/.test(token.xpos) ||
    view.times.some(({ start }) => start === token.start)
  );
}

const pronouns: ReadonlySet<string> = new Set(["it", "that", "this", "them", "these", "those"]);

/** A clause follows whose verb asks: "hopes that Ostmark will return", "insists the rebels withdraw first"; who insists that something will be so asserts it. */
function asksInClause(view: SentenceView, from: number, mayBeFuture: boolean): boolean {
  const group = view.groups.find(({ first }) => first > from && first < from + 9);
  if (group === undefined) return false;
  // "insisted the lorries had to leave"
  if (group.lemma === "have" && view.words[group.last] === "to" && view.tokens[group.last + 1]?.xpos === "VB")
    return true;
  const isAsking =
    (group.modal === "will" && mayBeFuture) ||
    group.modal === "must" ||
    group.modal === "should" ||
    ((group.modal === null || (mayBeFuture && group.modal !== "will")) && view.tokens[group.main]!.xpos === "VB");
  if (!isAsking) return false;
  return placedBetween(view, from, group.first).length > 0 || unnamedBetween(view, from, group.first).length > 0;
}

/** Verbs whose clause, in the past, tells what is wanted where it stands in a bare form. */
const asking: ReadonlySet<string> = new Set(["insist", "suggest", "recommend", "propose"]);

/**
 * "insisted that rich countries pay", "insists the port be inspected", "insisted Ostmark halt the raids": what somebody wants stands in the bare form,
 * also where the tagger takes it for a present tense; behind a past tense nothing that only is so would.
 */
function wantsInClause(view: SentenceView, { isPast, lemma }: VerbGroup, from: number): boolean {
  const group = view.groups.find(({ first }) => first > from && first < from + 9);
  if (group?.modal !== null || !group.isTensed || group.isPast) return false;
  if (view.words[group.first] === "be" && view.tokens[group.first]!.xpos === "VB") return true;
  if (group.lemma === "be" || group.lemma === "have") return false;
  const { xpos } = view.tokens[group.main]!;
  // "insists the reform come first": a plural form behind a singular
  const isOfOne = xpos === "VBP" && view.tokens[group.first - 1]!.xpos === "NN";
  const isInsisted = xpos === "VBP" && isPast && asking.has(lemma);
  if (isOfOne || (isInsisted && view.tokens[group.first - 1]!.xpos === "NNS")) return true;
  return (
    (xpos === "VB" || isInsisted) &&
    unnamedBetween(view, from, group.first).length + placedBetween(view, from, group.first).length > 0
  );
}

function hasActor(view: SentenceView, from: number, to: number): boolean {
  return placedBetween(view, from, to).length > 0;
}

function startsClause(view: SentenceView, at: number): boolean {
  return view.clauses.some(({ first, opener }) => first === at && opener === "that");
}
