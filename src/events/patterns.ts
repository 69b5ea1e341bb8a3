/**
 * @module
 * A pattern of words and slots behind a verb: "spend {time} with {who}".
 *
 * Slots: {time} how long it took, {who} somebody who may negotiate, {place} a place or a seat of talks, {paper} what is carried between
 * sides, {sides} both of them. Adverbs and a day may stand between the words ("dined on Monday with Askov").
 */

import { type NounPhrase, phraseFrom } from "../language/noun-phrases.js";
import type { PatternItem } from "../lexicon/meeting-patterns.js";
import { boundStart } from "./placed.js";
import { townAt } from "./seats.js";
import type { SentenceView } from "./sentence-view.js";
import { groupWithMain } from "./verb-groups.js";

/** What a pattern matched: one past its last token, and the noun phrase of each slot. */
export interface Match {
  readonly end: number;
  readonly slots: ReadonlyMap<string, NounPhrase>;
}

/** So many words of a measure may stand before its unit: "the better part of an". */
const farthest = 7;

/** Matches `rest` from token `from`; null where it does not stand there. */
export function matchPattern(view: SentenceView, rest: readonly PatternItem[], from: number, at = 0): Match | null {
  const item = rest[at];
  if (item === undefined) return { end: from, slots: new Map() };
  for (const step of stepsOf(view, item, from)) {
    const match = matchPattern(view, rest, step.end, at + 1);
    if (match === null) continue;
    return step.phrase === undefined
      ? match
      : { end: match.end, slots: new Map([...match.slots, [item.slot!, step.phrase]]) };
  }
  return null;
}

/** The ways to go on: "*" is one word or two, and asides may stand before any other item but a length of time. */
function stepsOf(view: SentenceView, item: PatternItem, from: number): readonly Step[] {
  if (item.slot === "*") return [{ end: from + 1 }, { end: from + 2 }].filter(({ end }) => isRun(view, from, end));
  const own = stepOf(view, item, from);
  if (own !== null && item.slot === "{who}") return [own, ...withJoined(view, own)];
  if (own !== null) return [own];
  const behind = item.slot === "{time}" ? from : behindAsides(view, from);
  const later = behind === from ? null : stepOf(view, item, behind);
  return later === null ? none : [later];
}

const none: readonly Step[] = [];

/** "had the premier and two aides to dinner": whoever is joined to the first. */
function withJoined(view: SentenceView, own: Step): Step[] {
  const { words, phrases } = view;
  let end = own.end;
  for (let n = 0; n < 3; n++) {
    const at = words[end] === "," && words[end + 1] === "and" ? end + 2 : end + 1;
    const next = /^(?:and|,)$/.test(words[end] ?? "") ? phraseFrom(phrases, at) : undefined;
    if (next === undefined) break;
    end = next.last;
  }
  return end === own.end ? [] : [{ ...own, end }];
}

/** Words without a stop and without a verb. */
function isRun(view: SentenceView, from: number, to: number): boolean {
  if (to > view.tokens.length) return false;
  for (let i = from; i < to; i++)
    if (/^\p{P}$/u.test(view.words[i]!) || groupWithMain(view.groups, i) !== undefined) return false;
  return true;
}

interface Step {
  readonly end: number;
  readonly phrase?: NounPhrase;
}

function stepOf(view: SentenceView, { slot, words }: PatternItem, at: number): Step | null {
  if (at >= view.tokens.length) return null;
  if (slot === "{time}") return lengthAt(view, at);
  if (slot !== null) return slotAt(view, slot, at);
  return words.includes(view.words[at]!) || words.includes(view.lemmas[at]!) ? { end: at + 1 } : null;
}

/** Past adverbs, and past a day: "met again on Sunday". */
function behindAsides(view: SentenceView, from: number): number {
  let at = from;
  while (at < Math.min(view.tokens.length, from + 6)) {
    const { xpos } = view.tokens[at]!;
    const isQuote = /^(?:``|'')$/.test(xpos);
    const isAside = isQuote || xpos === "RB" || isInTime(view, at) || (xpos === "IN" && isInTime(view, at + 1));
    if (!isAside) break;
    at++;
  }
  return at;
}

function isInTime(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return token !== undefined && view.times.some(({ start, end }) => start <= token.start && token.start < end);
}

/** "nearly three hours", "the better part of an hour", "a quarter of an hour", "Tuesday afternoon". */
function lengthAt(view: SentenceView, from: number): Step | null {
  const units = view.lexicon.words.get("time-unit")!;
  for (let at = from; at < Math.min(view.tokens.length, from + farthest); at++) {
    if (units.has(view.lemmas[at]!)) {
      const isHalf = view.words[at + 1] === "and" && view.words[at + 3] === "half";
      return { end: at + (isHalf ? 4 : 1) };
    }
    const isOfLength = measuring.test(view.tokens[at]!.xpos) || /^(?:of|than|to|at|about|over)$/.test(view.words[at]!);
    if (!isOfLength && !isInTime(view, at)) return null;
  }
  return null;
}

const measuring = /^(?:DT|PDT|CD|JJ[RS]?|RB[RS]?|NN|HYPH|PRP\$)$/;

function slotAt(view: SentenceView, slot: string, at: number): Step | null {
  // "both foreign ministers": the tagger takes "both" for a joining word
  const isBoth = view.words[at] === "both" && view.tokens[at]!.xpos === "CC";
  // "had all of them to lunch"
  const isOfThem = /^(?:both|all|two|three|some)$/.test(view.words[at]!) && view.words[at + 1] === "of";
  const from = isOfThem ? at + 2 : isBoth ? at + 1 : at;
  const phrase = view.phrases.find(({ first }) => first === from || (first > from && boundStart(view, first) === from));
  if (phrase === undefined) return null;
  return fits(view, slot, phrase) ? { end: phrase.last, phrase } : null;
}

function fits(view: SentenceView, slot: string, phrase: NounPhrase): boolean {
  switch (slot) {
    case "{who}":
      return canNegotiate(view, phrase) && (!isBody(view, phrase) || meeting.test(view.words[phrase.first - 1] ?? ""));
    case "{place}":
      return isSeat(view, phrase);
    case "{paper}":
      return hasIn(view, "paper", phrase);
    case "{sides}":
      return (
        hasIn(view, "two-ends", phrase) ||
        hasIn(view, "negotiator", phrase) ||
        canNegotiate(view, phrase) ||
        areTwoTowns(view, phrase)
      );
    default:
      return true;
  }
}

/** Whether a noun phrase is of somebody who may sit at a table: a known actor, or a noun of the list ("the envoys"). */
export function canNegotiate(view: SentenceView, { first, head, isPronoun }: NounPhrase): boolean {
  if (isPronoun) return /^(?:he|she|they|we|him|her|them|us)$/.test(view.words[head]!);
  const mention = view.mentionAt[head];
  if (mention !== undefined && mention.type !== "place") return true;
  if (mention !== undefined && mention.actor !== null && view.actors.get(mention.actor)?.type === "state") return true;
  if (mention !== undefined) return false;
  // "her people", "their side"
  if (/^(?:people|man|side|lot)$/.test(view.lemmas[head]!) && /^(?:his|her|its|their|our|my)$/.test(view.words[first]!))
    return true;
  const value = view.lexicon.words.get("negotiator")!.get(view.lemmas[head]!);
  // "the two men": one man is anybody
  return value === "counted"
    ? view.words.slice(first, head).some((word) => /^(?:two|three|four|both|pair)$/.test(word))
    : value !== undefined;
}

const meeting = /^(?:with|by|from|between|to)$/;

/** "the rebels", "the company": whom one may sit with, but whom a verb hits or rings without any meeting. */
function isBody(view: SentenceView, { head }: NounPhrase): boolean {
  return view.mentionAt[head] === undefined && view.lexicon.words.get("negotiator")!.get(view.lemmas[head]!) === "body";
}

/** "between Varnhem and Kelsund": the towns stand for those who sit there. */
function areTwoTowns(view: SentenceView, { last, head }: NounPhrase): boolean {
  const isTown = (at: number) => view.mentionAt[at]?.type === "place";
  const inner = view.words.indexOf("and", head - 1);
  const and = inner >= 0 && inner < last ? inner : last;
  return view.words[and] === "and" && isTown(and - 1) && isTown(and + 1);
}

function isSeat(view: SentenceView, phrase: NounPhrase): boolean {
  return townAt(view, phrase.head)?.type === "place" || hasIn(view, "seat", phrase) || isNamedPlace(view, phrase);
}

/** "at the Quinta", "to Lindholt": behind such a word a proper name of nobody known by more than that name is a place. */
export function isNamedPlace(view: SentenceView, { first, last, head }: NounPhrase): boolean {
  if (view.tokens[head]!.upos !== "PROPN" || !/^(?:at|in|inside|to|into)$/.test(view.words[first - 1] ?? ""))
    return false;
  const mention = view.mentionAt[head];
  if (mention === undefined) return view.words[first] === "the" && head > first;
  const known = mention.actor === null ? undefined : view.actors.get(mention.actor);
  return last - first === 1 && known?.type === "person" && !/\s/u.test(known.name);
}

function hasIn(view: SentenceView, list: string, { first, last }: Pick<NounPhrase, "first" | "last">): boolean {
  const words = view.lexicon.words.get(list)!;
  for (let i = first; i < last; i++) if (words.has(view.lemmas[i]!)) return true;
  return false;
}
