/**
 * @module
 * Which tokens of a paragraph end a sentence.
 *
 * A full stop ends one unless a small letter follows inside the same breath; marks that close after it belong to it
 * ('... now." The'); "“Why now?” he asked" and "“Why now?” Askov asked" stay whole; an abbreviation ends one only before a word
 * that starts sentences. A sentence that runs on for hundreds of tokens is cut, so that no later room meets an endless one.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { classAt, DIGIT, isCapitalAt, isSmallAt, SPACE } from "./characters.js";
import { ABBREVIATION, CLOSING, NUMBER, OPENING, type RawTokens, STOP } from "./raw-tokens.js";

/** No sentence of a newspaper is longer; tables and lists without a full stop are. */
export const longestSentence = 400;

/** Words with a capital that begin a sentence far more often than they go on after an abbreviation. */
const starters = new Set(
  (
    "the a an this that these those it he she they we i you his her their its our in on at but and or if when while as for " +
    "after before since there here what who how why both each some many most no not one by with from under during such " +
    "however meanwhile also then so yet still last earlier later among all any another neither officials"
  ).split(" "),
);
/** Verbs that attach a name to a question or exclamation before it. */
const attributing = new Set(
  "said says asked asks told tells replied added wrote shouted cried tweeted posted exclaimed answered wondered".split(
    " ",
  ),
);

/** Indices after which a sentence ends, for tokens `first` to `last` (excluded); the last token always ends one. */
export function sentenceEnds(
  text: string,
  tokens: RawTokens,
  { first, last }: { first: number; last: number },
  lexicon: LanguageLexicon,
): number[] {
  const ends: number[] = [];
  let from = first;
  for (let at = first; at < last; at++) {
    const isStop = tokens.kinds[at] === STOP || tokens.kinds[at] === ABBREVIATION;
    const close = isStop ? afterClosing(text, tokens, at + 1, last) : at + 1;
    const isEnd =
      close >= last || (isStop && endsSentence(text, tokens, { from, stop: at, next: close, last }, lexicon));
    if (isEnd || close - from >= longestSentence) {
      ends.push(close);
      from = close;
    }
    at = close - 1;
  }
  return ends;
}

/** The first token after a stop that does not close something. */
function afterClosing(text: string, tokens: RawTokens, start: number, last: number): number {
  let at = start;
  while (at < last && closes(text, tokens, at)) at++;
  return at;
}

function closes(text: string, tokens: RawTokens, at: number): boolean {
  if (tokens.kinds[at] === CLOSING) return true;
  // "now. )" and 'now. "' with a space before the mark: it closes when nothing follows it tightly
  const isTight = tokens.starts[at] === tokens.ends[at - 1];
  return isTight && (text[tokens.starts[at]!] === '"' || tokens.kinds[at] === STOP);
}

/** A possible end: the stop, and the token after everything that closes. */
interface Turn {
  /** First token of the sentence so far. */
  readonly from: number;
  readonly stop: number;
  readonly next: number;
  readonly last: number;
}

function endsSentence(text: string, tokens: RawTokens, turn: Turn, lexicon: LanguageLexicon): boolean {
  const { stop, next } = turn;
  const hasGap = tokens.starts[next]! > tokens.ends[next - 1]!;
  const word = wordAfterOpening(tokens, next, turn.last);
  const at = tokens.starts[word]!;
  if (!hasGap) return next > stop + 1 || tokens.kinds[stop] === STOP ? isTightStart(text, tokens, stop, at) : false;
  if (tokens.kinds[stop] === ABBREVIATION) return abbreviationEnds(text, tokens, { ...turn, next: word }, lexicon);
  if (isListNumber(tokens, turn)) return false;
  const mark = text.slice(tokens.starts[stop]!, tokens.ends[stop]);
  const hasQuote = next > stop + 1;
  if (mark === ".") return !isSmallAt(text, at) || (!hasQuote && word === next);
  if (mark.startsWith("..") || mark.startsWith("…")) return !isSmallAt(text, at);
  if (isSmallAt(text, at)) return !hasQuote && mark !== "!";
  return !(hasQuote && isAttributed(text, tokens, next, turn.last));
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
  return stop === from + 1 && tokens.kinds[from] === NUMBER && tokens.ends[from]! - tokens.starts[from]! <= 2;
}

function abbreviationEnds(text: string, tokens: RawTokens, turn: Turn, lexicon: LanguageLexicon): boolean {
  const { stop, next } = turn;
  const word = text.slice(tokens.starts[stop]!, tokens.ends[stop]! - 1);
  const kind = lexicon.abbreviations.get(word);
  if (kind === "name" || kind === "number" || !isCapitalAt(text, tokens.starts[next]!)) return false;
  const following = text.slice(tokens.starts[next]!, tokens.ends[next]).toLowerCase();
  if (word.length === 1) return false;
  return starters.has(following) || (turn.next > stop + 1 && tokens.kinds[stop + 1] === CLOSING);
}

/** `"Why now?" Premier Lene Askov asked`: capitalised words and then a verb of saying. */
function isAttributed(text: string, tokens: RawTokens, next: number, last: number): boolean {
  for (let at = next; at < Math.min(last, next + 6); at++) {
    const word = text.slice(tokens.starts[at]!, tokens.ends[at]);
    if (attributing.has(word.toLowerCase())) return true;
    if (!isCapitalAt(text, tokens.starts[at]!)) return false;
  }
  return false;
}
