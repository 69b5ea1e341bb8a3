/**
 * @module
 * Numbers of people hurt, with their bounds: "at least 35 people killed", "killing two and wounding dozens", "left 12 dead".
 *
 * A number counts the people of its own noun, and what happened to them stands next to it: the verb it is the object of, or the one
 * behind its noun. Left alone: parts of another number ("including two children", "five of them") and whoever did it ("two gunmen killed").
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Casualty, Quantity } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { SentenceView } from "../../sentence-view.js";
import { groupWithMain } from "../../verb-groups.js";
import { outcomeBehind } from "./casualty-outcome.js";
import { countingWords, isPerson, mayCount, type PeopleCount, peopleCountAt } from "./people-count.js";

type Kind = Casualty["kind"];
type Bound = Casualty["bound"];
/** Words between people and what happened to them. */
const reach = 7;

export interface Toll {
  readonly casualty: Casualty;
  readonly quantity: Quantity;
  /** Tokens of the number. */
  readonly first: number;
  readonly last: number;
}

/** The tolls of a sentence, in text order. */
export function tollsOf(view: SentenceView): Toll[] {
  const hurt = view.lexicon.words.get("hurt")!;
  const telling = view.lexicon.words.get("toll-telling")!;
  if (!view.lemmas.some((lemma) => hurt.has(lemma) || telling.has(lemma))) return [];
  const tolls: Toll[] = [];
  let governed: { kind: Kind; until: number } | null = null;
  const counting = countingWords(view.lexicon);
  for (let i = 0; i < view.tokens.length; i++) {
    if (!mayCount(view.words[i]!, counting)) continue;
    const number = peopleCountAt(view, i);
    if (number === null) continue;
    const start = boundStart(view, number);
    const last = phraseAt(view.phrases, number.last - 1)?.last ?? number.last;
    const before: Kind | null = isPart(view, number, start)
      ? null
      : (kindBefore(view, number, start) ?? kindCounted(view, start));
    const joined: Kind | null = governed !== null && isJoined(view, governed.until, start) ? governed.kind : null;
    const kind: Kind | null = isPart(view, number, start) ? null : (before ?? kindBehind(view, number) ?? joined);
    if (kind !== null) tolls.push(tollOf(view, number, kind));
    if (kind !== null && (before !== null || joined !== null)) governed = { kind, until: last };
    i = number.last - 1;
  }
  return tolls;
}

/** "killed three children and two women": the second number shares the verb. */
function isJoined(view: SentenceView, until: number, start: number): boolean {
  const between = view.words.slice(until, start).join(" ");
  return between === "and" || between === "," || between === ", and";
}

/** "including two children", "five of them", "54 of the 113 killed". */
function isPart(view: SentenceView, { last }: PeopleCount, start: number): boolean {
  const before = view.words.slice(Math.max(0, start - 2), start);
  if (before.some((word) => word === "including" || (word === "among" && !isWhole(view, start)))) return true;
  // "three children were among the dead"
  if (/^(?:were|was|are|is) among$/.test(view.words.slice(last + 1, last + 3).join(" "))) return true;
  if (view.words[last] !== "of") return false;
  if (/^(?:its|their|his|her)$/.test(view.words[last + 1] ?? "")) return isOfHurt(view, last + 1);
  return /^(?:the|them|whom|those|these)$/.test(view.words[last + 1] ?? "");
}

/** "among the eight killed": the whole, told behind its part. */
function isWhole(view: SentenceView, start: number): boolean {
  return view.words[start - 1] === "the";
}

/** "two of their wounded", where "two of their soldiers" are no part of another toll. */
function isOfHurt(view: SentenceView, at: number): boolean {
  const head = phraseAt(view.phrases, at)?.head ?? at;
  return view.lexicon.words.get("hurt")!.has(view.lemmas[head]!) || view.lemmas[head] === "victim";
}

/** "killed 35", "killing at least two", "the deaths of three", "lost 40 soldiers", "claimed nine lives". */
function kindBefore(view: SentenceView, number: PeopleCount, start: number): Kind | null {
  if (!countsPeople(view, number)) return null;
  const hurt = view.lexicon.words.get("hurt")!;
  let at = start - 1;
  if (/^(?:of|or)$/.test(view.words[at] ?? "")) at--;
  while (at >= 0 && /^(?:RB|DT|JJ)/.test(view.tokens[at]!.xpos) && start - at < 4) {
    if (hurt.has(view.lemmas[at]!)) break;
    at--;
  }
  const lemma = view.lemmas[at];
  if (lemma === undefined) return null;
  if (lemma === "toll" || isLivesOf(view, at)) return "killed";
  const group = groupWithMain(view.groups, at);
  // a bare participle with a number behind it is a past tense that the tagger mistook
  if (group?.isPassive && group.first < group.main) return null;
  const isLoss = view.lexicon.words.get("toll-telling")!.get(lemma) === "lose";
  if (isLoss && (isLives(view, number) || isFighters(view, number))) return "killed";
  // "the dead", "missing" before a number count nothing
  const tag = view.tokens[at]!.xpos;
  return /^(?:VB|NN)/.test(tag) && !intransitive.has(lemma) ? ((hurt.get(lemma) as Kind | undefined) ?? null) : null;
}

/** "claimed the lives of nine people". */
function isLivesOf(view: SentenceView, at: number): boolean {
  const telling = view.lexicon.words.get("toll-telling")!;
  return (
    view.words[at] === "lives" &&
    view.lemmas.slice(Math.max(0, at - 3), at).some((lemma) => telling.get(lemma) === "lose")
  );
}

function isLives(view: SentenceView, { last }: PeopleCount): boolean {
  const phrase = phraseAt(view.phrases, last - 1);
  return view.lemmas[phrase?.head ?? last] === "life" || view.lemmas[last] === "life";
}

function isFighters(view: SentenceView, { last }: PeopleCount): boolean {
  const head = phraseAt(view.phrases, last - 1)?.head ?? last;
  return view.lexicon.words.get("people")!.get(view.lemmas[head] ?? "") === "combatant";
}

/** The number stands alone or before a noun of people; "hundreds of fish" are none. */
function countsPeople(view: SentenceView, number: PeopleCount): boolean {
  const head = countedHead(view, number);
  return head === null || isPerson(view, head) || view.lemmas[head] === "life";
}

/** The noun that a number counts: "12 miners", "hundreds of people"; null where it stands alone. */
function countedHead(view: SentenceView, { first, last }: PeopleCount): number | null {
  const phrase = phraseAt(view.phrases, Math.max(first, last - 1));
  if (phrase !== undefined && phrase.head >= last) return phrase.head;
  if (view.words[last] !== "of") return null;
  const next = phraseAt(view.phrases, last + 1);
  return next === undefined ? null : next.head;
}

/** Verbs and adjectives of those who are hurt themselves. */
const intransitive: ReadonlySet<string> = new Set(["die", "dead", "missing", "perish", "drown", "flee"]);

/** "35 people were killed", "four others injured", "21 dead", "40 deaths", "three more bodies". */
function kindBehind(view: SentenceView, number: PeopleCount): Kind | null {
  const hurt = view.lexicon.words.get("hurt")!;
  const head = countedHead(view, number);
  const counted = head === null ? undefined : hurt.get(view.lemmas[head]!);
  if (counted !== undefined) return counted as Kind;
  if (head !== null && view.lexicon.words.get("remains")!.has(view.lemmas[head]!)) return "killed";
  if (head !== null && isTaken(view, number.first, head)) return "captured";
  const behind = head === null ? number.last : head + 1;
  if (isDoneToDeath(view, behind)) return "killed";
  const outcome = outcomeBehind(view, behind);
  if (outcome !== null) return outcome;
  if (head !== null && !isPerson(view, head)) return null;
  // "all five aboard died"
  const isAboard = head === null && view.words[number.last] === "aboard";
  let i = head === null ? number.last + (isAboard ? 1 : 0) : (phraseAt(view.phrases, head)?.last ?? head + 1);
  for (let n = 0; n < reach && i < view.tokens.length; n++, i++) {
    const kind = hurt.get(view.lemmas[i]!) as Kind | undefined;
    if (kind !== undefined && (head !== null || n === 0 || isAuxiliary(view, number.last, i)))
      return isSuffered(view, i, number) ? kind : null;
    if (view.words[i] === ",") {
      i = asideEnd(view, i);
      if (i < 0) return null;
    } else if (view.words[i] === ";" || isOtherVerb(view, i)) return null;
  }
  return drivenOut(view, number);
}

/** "Nine farmers were hacked to death": a passive right behind them that ends so. */
function isDoneToDeath(view: SentenceView, from: number): boolean {
  const group = view.groups.find(({ first }) => first >= from && first <= from + 1);
  return group?.isPassive === true && view.words.slice(group.last, group.last + 2).join(" ") === "to death";
}

/** "took nine hostages". */
function isTaken(view: SentenceView, first: number, head: number): boolean {
  if (!/^(?:hostage|captive|prisoner)$/.test(view.lemmas[head]!)) return false;
  return view.lemmas.slice(Math.max(0, first - 3), first).some((lemma) => /^(?:take|seize|capture)$/.test(lemma));
}

/** Only "have been" between a bare number and its verb: "430 have been wounded". */
function isAuxiliary(view: SentenceView, from: number, to: number): boolean {
  return view.groups.some(({ first, main }) => first === from && main === to);
}

/** "died", "were killed", "dead": suffered, not done; two who fled are suspects, a thousand are displaced. */
function isSuffered(view: SentenceView, at: number, { low }: PeopleCount): boolean {
  if (view.lemmas[at] === "flee") return low >= 100;
  const group = groupWithMain(view.groups, at);
  if (group === undefined) return true;
  return group.isPassive || intransitive.has(group.lemma) || view.tokens[at]!.xpos === "VBN";
}

/** ", including two children, were killed": the place of the comma that closes an aside, or -1. */
function asideEnd(view: SentenceView, at: number): number {
  if (!/^(?:including|among|many|most|mostly|some|all)$/.test(view.words[at + 1] ?? "")) return -1;
  for (let i = at + 2; i < Math.min(view.words.length, at + 14); i++) if (view.words[i] === ",") return i;
  return -1;
}

function isOtherVerb(view: SentenceView, at: number): boolean {
  const group = groupWithMain(view.groups, at);
  if (group === undefined || group.isParticiple || group.lemma === "be") return false;
  // "are known to have died", "are feared dead"
  if (group.isPassive && view.lexicon.words.get("held-true")!.has(group.lemma)) return false;
  // "was shot dead"
  if (group.isPassive && view.words[group.last] === "dead") return false;
  return !view.lexicon.words.get("hurt")!.has(group.lemma);
}

/** "driven 1.5 million from their homes". */
function drivenOut(view: SentenceView, { first, last }: PeopleCount): Kind | null {
  const isForced = view.lemmas.slice(Math.max(0, first - 4), first).some((lemma) => /^(?:drive|force)$/.test(lemma));
  return isForced && holds(view.words, last, last + 6, "homes") ? "displaced" : null;
}

/** "The number of people killed in the raid rose to nine", "the toll stands at 40": the count stands far from what is counted. */
function kindCounted(view: SentenceView, start: number): Kind | null {
  const at = /^(?:to|at)$/.test(view.words[start - 1] ?? "") ? start - 2 : start - 1;
  const isPut = view.words[start - 1] === "at";
  if (!isPut && view.lexicon.words.get("toll-telling")!.get(view.lemmas[at] ?? "") !== "count") return null;
  const hurt = view.lexicon.words.get("hurt")!;
  for (let i = at; i >= Math.max(0, at - 16); i--) {
    if (view.words[i] === "toll") return "killed";
    const kind = hurt.get(view.lemmas[i]!) as Kind | undefined;
    const isNumbered = holds(view.words, Math.max(0, i - 4), i, "number");
    if (kind !== undefined && (isNumbered || (!isPut && (view.words[i - 1] === "of" || isPerson(view, i - 1)))))
      return kind;
  }
  return null;
}

function tollOf(view: SentenceView, number: PeopleCount, kind: Kind): Toll {
  const { value, low, high, first, last } = number;
  const isRange = value === null && high !== null;
  const bound: Bound = isRange ? "about" : value === null ? "words" : boundBefore(view, first);
  const range = isRange
    ? { value: null, low, high, bound }
    : {
        value: bound === "exact" || bound === "about" || bound === "at-least" ? value : null,
        low: bound === "at-most" ? null : low,
        high: bound === "exact" || bound === "at-most" ? value : null,
        bound,
      };
  const { start } = view.tokens[first]!;
  const { end } = view.tokens[last - 1]!;
  return {
    casualty: { kind, who: whoAfter(view, last), ...range, asOf: null, by: null },
    quantity: { kind, ...range, unit: "people", start, end },
    first,
    last,
  };
}

function boundBefore(view: SentenceView, first: number): Bound {
  const bounds = view.lexicon.words.get("bound")!;
  for (let n = 3; n > 0; n--) {
    const bound = bounds.get(view.words.slice(Math.max(0, first - n), first).join(" "));
    if (bound !== undefined) return bound as Bound;
  }
  return "exact";
}

/** The first token of "at least 35", "between 200 and 300". */
function boundStart(view: SentenceView, { first }: PeopleCount): number {
  const bounds = view.lexicon.words.get("bound")!;
  if (view.words[first - 1] === "between") return first - 1;
  for (let n = 3; n > 0; n--)
    if (first >= n && bounds.has(view.words.slice(first - n, first).join(" "))) return first - n;
  return first;
}

function whoAfter(view: SentenceView, last: number): string | null {
  const people = view.lexicon.words.get("people")!;
  for (let i = last; i < Math.min(view.tokens.length, last + 4); i++) {
    const who = people.get(view.lemmas[i]!);
    if (who !== undefined) return who === "-" ? null : who;
  }
  return null;
}
