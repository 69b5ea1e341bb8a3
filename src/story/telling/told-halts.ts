/**
 * @module
 * How long a halt runs and when it begins and ends: "a 30-hour pause", "hold their fire for three days from noon on Friday", "It is to begin at
 * dawn on Sunday".
 *
 * A length must stand right beside the word for the halt, or behind "for" in its sentence or in the next one that goes on with "it". Leaves
 * alone how long ago, how soon and how late something is ("within two days of the truce", "nine hours into the pause").
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import type { Quantity } from "../quantities/quantity.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { aroundOf, type ToldSentence, toldSentences } from "./told-sentences.js";

/** One telling of a halt's length, beginning or end. */
export interface ToldHalt extends Span {
  /** `halt` or `extension`. */
  readonly kind: string;
  readonly of: "length" | "from" | "until";
  readonly quantity: Quantity;
  readonly holder: string | null;
  /** Its sentence and the one before it. */
  readonly about: Span;
}

/** A length behind "for" stands so many words behind the word for the halt at most, and before it so near. */
const behind = 9;
const behindWhich = 18;
const before = 2;
/** A time stands so near it. */
const reach = 14;

/** The tellings of one article, in text order; its quantities are given. */
export function haltsOf(reading: DatedReading, quantities: readonly Quantity[], lexicon: StoryLexicon): ToldHalt[] {
  if (!mayTell(reading.article, "halts", lexicon)) return [];
  const told = quantities.filter(({ dimension }) => parts.has(dimension));
  if (told.length === 0) return [];
  const sentences = toldSentences(reading);
  let first = 0;
  return sentences.flatMap((sentence, at): ToldHalt[] => {
    while (first < told.length && told[first]!.start < sentence.start) first++;
    const own: Quantity[] = [];
    for (let next = first; next < told.length && told[next]!.end <= sentence.end; next++) own.push(told[next]!);
    if (own.length === 0) return [];
    const places = placesIn(reading, sentences, at, lexicon);
    return places.length === 0 ? [] : own.flatMap((each) => haltAt(reading, { sentence, places, lexicon }, each));
  });
}

const parts: ReadonlySet<string> = new Set(["length", "from", "until"]);

/** A word for the halt, by the places of its first and last word in the sentence. */
interface Place {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

function placesIn(
  { article }: DatedReading,
  sentences: readonly ToldSentence[],
  at: number,
  { halts }: StoryLexicon,
): Place[] {
  const sentence = sentences[at]!;
  if (!halts.mayFind(sentence.words)) return [];
  const found = halts.find(sentence.words);
  const own = found.flatMap(({ value, from, to }) => (value === "lasting" ? [] : [{ kind: value, from, to }]));
  const last = sentences[at - 1];
  const isAlone = last === undefined || article.text.slice(last.end, sentence.start).includes("\n");
  if (isAlone || own.some(({ kind }) => kind === "halt") || !pronouns.has(sentence.words[0] ?? "")) return own;
  const going = found.filter(({ value }) => value === "lasting");
  if ((going[0]?.from ?? lastingWithin + 1) > lastingWithin) return own;
  const kind = halts.find(last.words).findLast(({ value }) => value !== "lasting")?.value;
  return kind === undefined ? own : [...going.map(({ from, to }) => ({ kind, from, to })), ...own];
}

const pronouns: ReadonlySet<string> = new Set(["it", "this", "that", "they"]);
/** "It is meant to | last": so near the beginning of its sentence. */
const lastingWithin = 5;

interface Ground {
  readonly sentence: ToldSentence;
  readonly places: readonly Place[];
  readonly lexicon: StoryLexicon;
}

function haltAt(reading: DatedReading, { sentence, places, lexicon }: Ground, quantity: Quantity): ToldHalt[] {
  const range = rangeOfWords(reading.article, quantity);
  const [from, to] = [range.from - sentence.from, range.to - sentence.from];
  const isLength = quantity.dimension === "length";
  const place = places.find((each) => {
    const away = from - each.to;
    if (!isLength) return Math.abs(away) <= reach;
    if (away <= 0) {
      const role = lexicon.quantities.roles.get(sentence.words[from - 1] ?? "");
      const isBeside = each.to >= from && each.from - to <= before;
      return isBeside && isJoined(reading, quantity, sentence, { halt: each.from, role });
    }
    const most = isUnderIt(sentence, each.to, from) ? behindWhich : behind;
    return away <= most && roleOf(sentence, from, lexicon) !== null;
  });
  if (place === undefined || (isLength && isBehind(sentence, to, lexicon))) return [];
  const about = aroundOf(reading, quantity, { before: 1, behind: 0 });
  const of = quantity.dimension as ToldHalt["of"];
  return [
    { start: quantity.start, end: quantity.end, kind: place.kind, of, quantity, holder: quantity.told.holder, about },
  ];
}

/** "A 30-hour pause", "a week-long truce", not "within two days the truce": no comma and no such word. */
function isJoined({ article }: DatedReading, { end }: Quantity, sentence: ToldSentence, at: WordsAt): boolean {
  const { starts } = wordsOfArticle(article);
  const between = article.text.slice(end, starts[sentence.from + at.halt] ?? end);
  // "42 hours of the truce" are left of it
  return !/[,;:.]| of (?:the|its|their) /u.test(between) && !otherRoles.has(at.role ?? "");
}

interface WordsAt {
  readonly halt: number;
  readonly role: string | undefined;
}

const otherRoles: ReadonlySet<string> = new Set(["within", "after", "past", "every", "ago", "before", "late", "early"]);
/** "A standstill under which neither side is to raise its duties for 60 days". */
function isUnderIt({ words }: ToldSentence, halt: number, length: number): boolean {
  return words.slice(halt + 1, length).includes("which");
}

const lengthRoles: ReadonlySet<string> = new Set(["for", "of", "by"]);

function roleOf({ words }: ToldSentence, at: number, { quantities: { roles } }: StoryLexicon): string | null {
  const role = roles.get(words[at - 1] ?? "") ?? roles.get(words[at - 2] ?? "") ?? roles.get(words[at - 3] ?? "");
  return role !== undefined && lengthRoles.has(role) ? role : null;
}

/** "Two days later", "three hours into the pause". */
function isBehind({ words }: ToldSentence, at: number, { quantities: { rolesBehind } }: StoryLexicon): boolean {
  const next = words[at] ?? "";
  return rolesBehind.has(next) || next === "into" || next === "after" || next === "before";
}
