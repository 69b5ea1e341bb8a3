/**
 * @module
 * What the rules say of a stop: it ends the sentence, it does not, or only the model can tell.
 *
 * Edited copy is nearly always clear: a full stop after a word ends a sentence when a capital follows ('... now." The'); “Why now?” he
 * asked" and "“Why now?” Askov asked" stay whole; "talks.The" lacks a space; an abbreviation ends a sentence only before a word that
 * starts sentences. Left open: dots, numbers, and what goes on with a small letter or a mark.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { classAt, DIGIT, isCapitalAt, isSmallAt, SPACE } from "./characters.js";
import { ABBREVIATION, CLOSING, NUMBER, OPENING, type RawTokens, STOP } from "./raw-tokens.js";
import type { Turn } from "./sentence-features.js";

export type Answer = "ends" | "goes on" | "open";

/** What the rules say of the stop or abbreviation at `turn.stop`. */
export function stopAnswer(text: string, tokens: RawTokens, turn: Turn, lexicon: LanguageLexicon): Answer {
  const { starts, ends, kinds } = tokens;
  const { stop, next } = turn;
  const word = wordAfterOpening(tokens, next, turn.last);
  const at = starts[word]!;
  const isShortened = kinds[stop] === ABBREVIATION;
  if (starts[next] === ends[next - 1]) {
    const mayEnd = next > stop + 1 || !isShortened;
    return mayEnd && isTightStart(text, tokens, stop, at) ? "ends" : "goes on";
  }
  if (isShortened) return abbreviationEnds(text, tokens, turn, word, lexicon) ? "ends" : "goes on";
  if (isListNumber(tokens, turn)) return "goes on";
  const mark = text[starts[stop]!]!;
  const hasClosing = next > stop + 1 && kinds[next - 1] !== STOP;
  if (hasClosing && isSmallAt(text, at)) return "goes on";
  if (hasClosing && mark !== "." && isAttributed(text, tokens, turn, lexicon)) return "goes on";
  const isDots =
    mark === "…" ||
    (mark === "." && (ends[stop]! - starts[stop]! > 1 || (kinds[next - 1] === STOP && next > stop + 1)));
  if (isDots || isShortNumber(tokens, stop - 1)) return "open";
  return isCapitalAt(text, at) && stop > turn.from ? "ends" : "open";
}

function wordAfterOpening(tokens: RawTokens, next: number, last: number): number {
  let word = next;
  while (word < last - 1 && tokens.kinds[word] === OPENING) word++;
  return word;
}

/** "talks.The next day": a small letter before the stop, a capital and a small letter after it. */
function isTightStart(text: string, tokens: RawTokens, stop: number, at: number): boolean {
  const before = tokens.ends[stop - 1];
  if (before === undefined || classAt(text, before - 1) === SPACE) return false;
  return (isSmallAt(text, before - 1) || classAt(text, before - 1) === DIGIT) && isCapitalAt(text, at);
}

/** "1. Withdraw", "2. Release": a number alone at the head of a paragraph or line. */
function isListNumber(tokens: RawTokens, { from, stop }: Turn): boolean {
  return stop === from + 1 && isShortNumber(tokens, from);
}

function isShortNumber({ starts, ends, kinds }: RawTokens, at: number): boolean {
  return kinds[at] === NUMBER && ends[at]! - starts[at]! <= 2;
}

/** Whether an abbreviation is the last word: `word` is the first one after it. */
function abbreviationEnds(
  text: string,
  { starts, ends, kinds }: RawTokens,
  { stop, next }: Turn,
  word: number,
  { abbreviations, starters }: LanguageLexicon,
): boolean {
  const shortened = text.slice(starts[stop]!, ends[stop]! - 1);
  const kind = abbreviations.get(shortened);
  if (kind === "name" || kind === "number" || shortened.length === 1 || !isCapitalAt(text, starts[word]!)) return false;
  const following = text.slice(starts[word]!, ends[word]).toLowerCase();
  return starters.has(following) || (next > stop + 1 && kinds[stop + 1] === CLOSING);
}

/** `"Why now?" Premier Lene Askov asked`: capitalised words and then a verb of saying. */
function isAttributed(
  text: string,
  tokens: RawTokens,
  { next, last }: Turn,
  { sayingVerbs }: LanguageLexicon,
): boolean {
  for (let at = next; at < Math.min(last, next + 6); at++) {
    const word = text.slice(tokens.starts[at]!, tokens.ends[at]);
    if (sayingVerbs.has(word.toLowerCase())) return true;
    if (!isCapitalAt(text, tokens.starts[at]!)) return false;
  }
  return false;
}
