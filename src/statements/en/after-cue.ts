/**
 * @module
 * What stands between a cue and the words it brings: the day, the place, the medium and who was told.
 */

import type { Page, Range } from "../page.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

/** The way from a cue to its complement. `at` is the first token after it. */
export interface AfterCue {
  readonly at: number;
  readonly addressee: Range | null;
  readonly venue: Range | null;
  /** Index of a time expression, or -1. */
  readonly time: number;
}

/** Steps over adverbs, time expressions, "to reporters", "in a statement" and "on Telegram", in any order. */
export function afterCue(page: Page, from: number, last: number): AfterCue {
  let at = from;
  let addressee: Range | null = null;
  let venue: Range | null = null;
  let time = -1;
  for (let step = 0; step < 8 && at < last; step++) {
    const next = stepOver(page, at, last);
    if (next === null) break;
    if (next.kind === "addressee") addressee ??= next.range;
    if (next.kind === "venue") venue ??= next.range;
    if (next.kind === "time" && time === -1) time = page.timeAt[next.range.first]!;
    at = next.end;
  }
  return { at, addressee, venue, time };
}

interface Step {
  readonly kind: "adverb" | "time" | "addressee" | "venue";
  readonly range: Range;
  readonly end: number;
}

function stepOver(page: Page, at: number, last: number): Step | null {
  const tag = page.tags[at]!;
  if (page.timeAt[at] !== -1) return timeStep(page, at, last);
  if (tag.startsWith("RB") && !/^(?:not|never|that|there|n't)$/.test(page.words[at]!))
    return { kind: "adverb", range: { first: at, end: at + 1 }, end: at + 1 };
  if (tag !== "IN" && tag !== "TO" && tag !== "RP") return null;
  if (/^(?:that|as|than|if|because)$/.test(page.words[at]!)) return null;
  if (page.timeAt[at + 1] !== -1) return timeStep(page, at + 1, last);
  // "until late on Tuesday"
  if (/^(?:until|till|before|by)$/.test(page.words[at]!) && page.words[at + 2] === "on" && page.timeAt[at + 3] !== -1)
    return timeStep(page, at + 3, last);
  return phraseStep(page, at, last);
}

function timeStep(page: Page, first: number, last: number): Step {
  let end = first;
  while (end < last && page.timeAt[end] === page.timeAt[first]) end++;
  return { kind: "time", range: { first, end }, end };
}

function phraseStep(page: Page, preposition: number, last: number): Step | null {
  const word = page.words[preposition]!;
  const end = withoutNext(page, preposition + 1, phraseFrom(page, preposition + 1, last));
  if (end === preposition + 1 || /^(?:that|of|if|as|than|because)$/.test(word)) return null;
  const range = { first: preposition + 1, end };
  if (word === "to" && isListener(page, range)) return { kind: "addressee", range, end };
  // "declined through a spokeswoman to say"
  if (/^(?:through|via)$/.test(word) && has(page, range, "role-noun")) return { kind: "venue", range, end };
  if (!has(page, range, "venue") && !(word === "on" && isMedium(page, range))) return null;
  return { kind: "venue", range, end: venueEnd(page, end, last) };
}

/** "to reporters", "to me". */
function isListener(page: Page, range: Range): boolean {
  const isPronoun = range.end - range.first === 1 && /^(?:me|us|him|her|them)$/.test(page.words[range.first]!);
  return isPronoun || has(page, range, "addressee");
}

/** "said in a research note new figures showed": a phrase that runs into the words ends with the medium. */
function withoutNext(page: Page, first: number, end: number): number {
  const venues = page.lexicon.words("venue");
  for (let at = end - 2; at >= first; at--) {
    if (!venues.has(page.words[at]!)) continue;
    const isNext = /^(?:JJ|NNS|NNP|CD)/.test(page.tags[at + 1]!) && !venues.has(page.words[end - 1]!);
    return isNext && page.tags[at]!.startsWith("NN") && page.timeAt[at + 1] === -1 ? at + 1 : end;
  }
  return end;
}

/** "an interview with CNN", "a statement to the agency", "a post on X". */
function venueEnd(page: Page, from: number, last: number): number {
  let end = from;
  for (let step = 0; step < 3; step++) {
    if (!/^(?:with|to|on|at|for|by|of|published|posted|broadcast)$/.test(page.words[end] ?? "")) break;
    if (page.timeAt[end + 1] !== -1) break;
    const next = page.tags[end] === "VBN" ? end + 1 : fullPhraseFrom(page, end + 1, last);
    if (next === end + 1 && page.tags[end] !== "VBN") break;
    end = next;
  }
  return end;
}

/** "on X", "on CNN": a name after "on" is where it was said. */
function isMedium(page: Page, { first, end }: Range): boolean {
  return end - first <= 4 && page.tags[first]!.startsWith("NNP");
}

function has(page: Page, { first, end }: Range, list: string): boolean {
  const words = page.lexicon.words(list);
  for (let at = first; at < end; at++) if (words.has(page.words[at]!)) return true;
  return false;
}
