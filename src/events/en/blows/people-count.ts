/**
 * @module
 * A number of people as it is written: "35", "forty-one", "1.5 million", "dozens", "a woman", "between 200 and 300".
 *
 * Left alone: years, days, ages, times, shares and amounts of money, and a number that is part of a time expression.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { EventsLexicon } from "../../../lexicon/events.js";
import type { SentenceView } from "../../sentence-view.js";
import { canBeAgent } from "../../unnamed.js";

/** A number and the tokens it takes up. `value` is null where only a range or a word is given. */
export interface PeopleCount {
  readonly value: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly first: number;
  readonly last: number;
  /** "A woman": the number is in the article, and only people hurt in so many words count. */
  readonly isArticle: boolean;
}

const counting = new WeakMap<EventsLexicon, ReadonlySet<string>>();

/** The words a number of people begins with, where it is written in letters; put together once for a lexicon. */
export function countingWords(lexicon: EventsLexicon): ReadonlySet<string> {
  const known = counting.get(lexicon);
  if (known !== undefined) return known;
  const { words } = lexicon;
  const made = new Set(["a", "an", "tens", ...words.get("number")!.keys(), ...words.get("vague")!.keys()]);
  counting.set(lexicon, made);
  return made;
}

/** Whether a number may begin with a word; most words begin none, and one look says so. */
export function mayCount(word: string, words: ReadonlySet<string>): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || words.has(word);
}

/** The number that begins at a token. */
export function peopleCountAt(view: SentenceView, at: number): PeopleCount | null {
  const number = figureAt(view, at) ?? spelledAt(view, at) ?? vagueAt(view, at) ?? singularAt(view, at);
  if (number === null || isTimeOrMoney(view, at) || isMeasure(view, number) || isAge(view, at)) return null;
  return rangeFrom(view, number) ?? number;
}

function isTimeOrMoney(view: SentenceView, at: number): boolean {
  const { start } = view.tokens[at]!;
  if (/^[$€£]$/.test(view.words[at - 1] ?? "")) return true;
  return view.times.some((time) => time.start <= start && start < time.end);
}

/** "30 percent", "12-year-old", "7 a.m.", "40-mile": a number of something else than people. */
function isMeasure(view: SentenceView, { last, value }: PeopleCount): boolean {
  const next = view.words[last] ?? "";
  if (/^(?:%|percent|per|year-old|-year-old|a\.?m\.?|p\.?m\.?)$/.test(next)) return true;
  if (view.tokens[last]?.xpos === "HYPH") return true;
  return value !== null && value >= 1900 && value <= 2100 && !isPerson(view, last);
}

/** "a girl of nine", "a man aged 60": how old one person is. */
function isAge(view: SentenceView, at: number): boolean {
  const before = view.words[at - 1];
  if (before === "aged") return true;
  if (before !== "of" || at < 2) return false;
  const head = at - 2;
  const first = phraseAt(view.phrases, head)?.first ?? head;
  const isOne = view.tokens[head]!.xpos === "NN" && /^(?:a|an|the|one|another|his|her|their)$/.test(view.words[first]!);
  return isOne && view.lexicon.words.get("one-person")!.get(view.lemmas[head]!) === "1";
}

function exact(value: number, first: number, last: number): PeopleCount {
  return { value, low: value, high: value, first, last, isArticle: false };
}

const figures = /^(?:\d{1,3}(?:,\d{3})+|\d{1,7}|\d{1,3}\.\d{1,2})$/;

/** "35", "13,000", "1.5 million". */
function figureAt(view: SentenceView, at: number): PeopleCount | null {
  const word = view.words[at]!;
  if (!figures.test(word)) return null;
  const value = Number.parseFloat(word.replaceAll(",", ""));
  const factor = magnitudeAt(view, at + 1);
  if (factor > 1) return exact(Math.round(value * factor), at, at + 2);
  return word.includes(".") ? null : exact(value, at, at + 1);
}

function magnitudeAt(view: SentenceView, at: number): number {
  const value = Number(view.lexicon.words.get("number")!.get(view.words[at] ?? "") ?? "1");
  return value >= 100 ? value : 1;
}

/** "seven", "forty-one", "two hundred", "a hundred". */
function spelledAt(view: SentenceView, at: number): PeopleCount | null {
  const numbers = view.lexicon.words.get("number")!;
  const spelled = numbers.get(view.words[at]!);
  const isA = /^an?$/.test(view.words[at]!);
  if (isA && magnitudeAt(view, at + 1) > 1) return exact(magnitudeAt(view, at + 1), at, at + 2);
  if (isA && view.words[at + 1] === "dozen") return exact(12, at, at + 2);
  if (spelled === undefined) return null;
  let value = Number(spelled);
  let last = at + 1;
  const unit = Number(numbers.get(view.words[at + 2] ?? "") ?? "0");
  if (value >= 20 && value < 100 && view.words[last] === "-" && unit > 0 && unit < 10) {
    value += unit;
    last = at + 3;
  }
  if (value >= 100 || (value === 1 && /^(?:no|any|every|each|this|that|the)$/.test(view.words[at - 1] ?? "")))
    return null;
  if (view.words[last] === "dozen") return exact(value * 12, at, last + 1);
  const factor = magnitudeAt(view, last);
  return factor > 1 ? exact(value * factor, at, last + 1) : exact(value, at, last);
}

/** "dozens", "scores", "hundreds of thousands". */
function vagueAt(view: SentenceView, at: number): PeopleCount | null {
  const vague = view.lexicon.words.get("vague")!;
  const word = view.words[at]!;
  const first = word === "tens" ? "20" : vague.get(word);
  if (first === undefined || (word === "many" && /^(?:as|how|so)$/.test(view.words[at - 1] ?? ""))) return null;
  const isDouble = view.words[at + 1] === "of" && /^(?:thousands|millions)$/.test(view.words[at + 2] ?? "");
  if (word === "tens" && !isDouble) return null;
  const factor = isDouble ? (view.words[at + 2] === "thousands" ? 1_000 : 1_000_000) : 1;
  const low = Number(first) * factor;
  return { value: null, low, high: null, first: at, last: isDouble ? at + 3 : at + 1, isArticle: false };
}

/** "a woman", "an Ostmarkian soldier": one; "a couple": two. */
function singularAt(view: SentenceView, at: number): PeopleCount | null {
  if (!/^an?$/.test(view.words[at]!)) return null;
  const phrase = phraseAt(view.phrases, at);
  if (phrase === undefined || phrase.first !== at || view.tokens[phrase.head]!.xpos !== "NN") return null;
  const ones = view.lexicon.words.get("one-person")!.get(view.lemmas[phrase.head]!);
  return ones === undefined ? null : { ...exact(Number(ones), at, at + 1), isArticle: true };
}

/** "between 200 and 300", "30 to 40". */
function rangeFrom(view: SentenceView, number: PeopleCount): PeopleCount | null {
  const word = view.words[number.last] ?? "";
  const isRange = word === "to" || (word === "and" && view.words[number.first - 1] === "between");
  if (!isRange || number.value === null) return null;
  const upper = figureAt(view, number.last + 1) ?? spelledAt(view, number.last + 1);
  if (upper === null || upper.low <= number.low) return null;
  return { ...number, value: null, high: upper.value, last: upper.last };
}

/** Whether a token is a noun of people: "soldiers", "miners", "Palestinians"; "fish" is none. */
export function isPerson(view: SentenceView, at: number): boolean {
  const lemma = view.lemmas[at];
  if (lemma === undefined) return false;
  if (view.lexicon.words.get("people")!.has(lemma) || view.mentionAt[at]?.type === "group") return true;
  return canBeAgent(view, at);
}
