/**
 * @module
 * Which tokens of a paragraph end a sentence.
 *
 * Rules settle what is clear (`sentence-stops.ts`). What they leave open, and places without any stop (web texts run headings, lists and
 * signatures together), a small model decides from the looks of the tokens around. Marks that close after a stop belong to it. A
 * sentence that runs on for hundreds of tokens is cut, so that no later room meets an endless one.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { ABBREVIATION, CLOSING, NUMBER, type RawTokens, STOP } from "./raw-tokens.js";
import { BARE, DOTS, LOUD, nSentenceFeatures, POINT, sentenceFeatures, type Turn } from "./sentence-features.js";
import { stopAnswer } from "./sentence-stops.js";
import {
  CLOSING_QUOTE,
  COLON,
  COMMA,
  DASH,
  FULL_STOP,
  LOUD_STOP,
  OPENING_BRACKET,
  OPENING_QUOTE,
  SMALL,
  type TokenShapes,
} from "./token-shapes.js";

/** No sentence of a newspaper is longer; tables and lists without a full stop are. */
export const longestSentence = 400;

/** Tokens of a text with their shapes. */
export interface ShapedTokens {
  readonly text: string;
  readonly tokens: RawTokens;
  readonly shapes: TokenShapes;
}

/** Tokens from `first` to `last` (excluded). */
interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Indices after which a sentence ends, for the tokens of one paragraph; its last token always ends one. */
export function sentenceEnds(shaped: ShapedTokens, range: TokenRange, lexicon: LanguageLexicon): number[] {
  const weights = lexicon.sentenceEnds;
  const mask = weights.length - 1;
  const features = new Int32Array(nSentenceFeatures);
  return endsWhere(shaped, range, lexicon, (turn, mark) => {
    sentenceFeatures(shaped.shapes, turn, mark, features);
    let score = 0;
    for (let i = 0; i < nSentenceFeatures; i++) score += weights[features[i]! & mask]!;
    return score > 0;
  });
}

/** The same with the places that the rules leave open decided by the caller; `mark` says what stands there. */
export function endsWhere(
  { text, tokens, shapes: { shapes } }: ShapedTokens,
  { first, last }: TokenRange,
  lexicon: LanguageLexicon,
  decide: (turn: Turn, mark: number) => boolean,
): number[] {
  const ends: number[] = [];
  let from = first;
  for (let at = first; at < last; at++) {
    const kind = tokens.kinds[at]!;
    const isStop = kind === STOP || kind === ABBREVIATION;
    // a thousand marks behind a stop are no closing ones; the network has room for so many words of a sentence
    const next = isStop ? Math.min(afterClosing(text, tokens, at + 1, last), from + longestSentence) : at + 1;
    let isEnd = next >= last || next - from >= longestSentence;
    if (!isEnd && (isStop || mayEndBare(text, tokens, shapes, at, last))) {
      const turn = { from, stop: at, next, first, last };
      const answer = isStop ? stopAnswer(text, tokens, turn, lexicon) : "open";
      isEnd = answer === "open" ? decide(turn, isStop ? markOf(tokens, shapes, turn) : BARE) : answer === "ends";
    }
    if (isEnd) {
      ends.push(next);
      from = next;
    }
    at = next - 1;
  }
  return ends;
}

/** The first token after a stop that does not close something. */
function afterClosing(text: string, tokens: RawTokens, start: number, last: number): number {
  let at = start;
  for (let end = -1; at < last && at !== end; ) {
    end = at;
    if (closes(text, tokens, at)) at++;
    else if (isFootnote(text, tokens, at, last)) at += 3;
  }
  return at;
}

function closes(text: string, { starts, ends, kinds }: RawTokens, at: number): boolean {
  if (kinds[at] === CLOSING) return true;
  // the dots of ". . ." are one mark
  if (kinds[at] === STOP && kinds[at - 1] === STOP && ends[at]! - starts[at]! === 1 && text[starts[at]!] === ".")
    return true;
  // "now. )" and 'now. "' with a space before the mark: it closes when nothing follows it tightly
  const isTight = starts[at] === ends[at - 1];
  return isTight && (text[starts[at]!] === '"' || kinds[at] === STOP);
}

/** The number of a footnote: "... signed in May. [3] The". */
function isFootnote(text: string, { starts, kinds }: RawTokens, at: number, last: number): boolean {
  return at + 3 <= last && text[starts[at]!] === "[" && kinds[at + 1] === NUMBER && text[starts[at + 2]!] === "]";
}

function markOf({ kinds }: RawTokens, shapes: readonly number[], { stop, next }: Turn): number {
  if (next > stop + 1 && kinds[next - 1] === STOP) return DOTS;
  return shapes[stop] === FULL_STOP ? POINT : shapes[stop] === LOUD_STOP ? LOUD : DOTS;
}

/**
 * Whether a sentence could end without a stop: at a space before a capital, a number or a mark. Never after a dash or colon, where a
 * dateline or what somebody says goes on, nor after a quotation or "[the]"; after a comma only in signatures, which end without a stop.
 */
function mayEndBare(
  text: string,
  { starts, ends }: RawTokens,
  shapes: readonly number[],
  at: number,
  last: number,
): boolean {
  const next = shapes[at + 1]!;
  if (next === SMALL || next === COMMA || starts[at + 1] === ends[at]) return false;
  const here = shapes[at]!;
  if (here === COMMA && isStopShape(shapes[last - 1]!)) return false;
  if (here === DASH || here === COLON || here === CLOSING_QUOTE) return false;
  return here !== OPENING_BRACKET && here !== OPENING_QUOTE && !"])".includes(text[starts[at]!]!);
}

function isStopShape(shape: number): boolean {
  return shape === FULL_STOP || shape === LOUD_STOP || shape === CLOSING_QUOTE;
}
