/**
 * @module
 * Whom "one of them", "one of the three" and "those people" are taken from: the unnamed people whom the text brought in before.
 */

import { wordsOf } from "../../text/span.js";
import { holds } from "../../text/stretch.js";
import { isFiniteVerb, type Page, type Range, spanOf, whereOf } from "../page.js";
import { type Known, sourceFrom } from "./known.js";
import { namedSpeaker } from "./named.js";

/** How many sentences back the people may have been brought in. */
const maxSentencesBack = 4;
/** The most words that tell who they are. */
const maxWords = 12;

/** The people a phrase is taken from; null when it is no such phrase or the text brought in nobody who fits. */
export function partSpeaker(page: Page, range: Range): Known | null {
  const asked = askedFor(page, range);
  if (asked === null) return null;
  const own = page.sentenceAt[range.first]!;
  for (let index = own; index >= 0 && index >= own - maxSentencesBack; index--) {
    const sentence = page.sentences[index]!;
    if (whereOf(page, sentence) !== "body") break;
    const end = index === own ? range.first : sentence.last;
    const people = peopleIn(page, sentence.first, end, asked);
    if (people === null) continue;
    const known = namedSpeaker(page, people);
    const { actor, entity } = known.source;
    return { ...known, kind: asked.kind, source: sourceFrom(wordsOf(page.text, spanOf(page, range)), actor, entity) };
  }
  return null;
}

interface Asked {
  readonly kind: Known["kind"];
  /** The noun that the phrase repeats; "" for "them". */
  readonly noun: string;
  /** The number that the phrase repeats: "three". */
  readonly count: string;
}

/** "One of them", "one of the three", "another of the aides", "those people". */
function askedFor(page: Page, { first, end }: Range): Asked | null {
  const words = page.words.slice(first, end);
  const [head, of, third, last] = words;
  const { words: list } = page.lexicon;
  if ((head === "those" || head === "these") && words.length === 2 && isPeople(page, of!))
    return { kind: "many", noun: of!, count: "" };
  if (!list("part").has(head ?? "") || of !== "of") return null;
  const kind = list("part-single").has(head!) ? "person" : "many";
  if (third === "them" && words.length === 3) return { kind, noun: "", count: "" };
  if (words.length !== 4 || !/^(?:the|those|these)$/.test(third ?? "")) return null;
  if (page.tags[end - 1] === "CD") return { kind, noun: "", count: last! };
  return isPeople(page, last!) ? { kind, noun: last!, count: "" } : null;
}

/** The first people of a stretch that fit, up to the verb or the comma behind them. */
function peopleIn(page: Page, first: number, end: number, asked: Asked): Range | null {
  for (let at = first; at < end; at++) {
    const word = page.words[at]!;
    if (page.quotationAt[at] !== -1 || !/^NNS/.test(page.tags[at]!) || !isPeople(page, word)) continue;
    if (asked.noun !== "" && asked.noun !== word) continue;
    const start = startOf(page, at, first);
    if (/^(?:the|those|these|his|her|their|its|our|my|your)$/.test(page.words[start]!)) continue;
    if (asked.count !== "" && !holds(page.words, start, at, asked.count)) continue;
    return { first: start, end: endOf(page, at, end) };
  }
  return null;
}

function startOf(page: Page, head: number, floor: number): number {
  let first = head;
  while (first > floor && /^(?:DT|JJ|NN|CD|HYPH|VB[GN]|PRP\$|POS|RBR)/.test(page.tags[first - 1]!)) first--;
  return first;
}

function endOf(page: Page, head: number, limit: number): number {
  let end = head + 1;
  // "people |briefed| on the call spoke": no past tense where another verb follows
  if (page.tags[end] === "VBD" && verbsBehind(page, end, limit) > 1) end++;
  while (end < Math.min(limit, head + maxWords) && !isVerbOrMark(page, end, head)) end++;
  return end;
}

/** Where the words about the people stop. The tagger takes some past tenses for participles, which are only sure right behind the noun. */
function isVerbOrMark(page: Page, at: number, head: number): boolean {
  return isFiniteVerb(page, at) || /^[,.:]/.test(page.tags[at]!) || (page.tags[at] === "VBN" && at > head + 1);
}

function verbsBehind(page: Page, first: number, limit: number): number {
  let n = 0;
  for (let at = first; at < Math.min(limit, first + maxWords) && !/^[,.:]|^CC$/.test(page.tags[at]!); at++)
    if (isFiniteVerb(page, at)) n++;
  return n;
}

function isPeople(page: Page, word: string): boolean {
  const { words } = page.lexicon;
  return words("people").has(word) || words("role-noun").has(word);
}
