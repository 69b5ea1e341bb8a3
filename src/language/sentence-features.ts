/**
 * @module
 * What a place between two tokens looks like, as features of the model that decides whether a sentence ends there.
 */

import { hashFeature } from "./hashing.js";
import {
  CAPITALISED,
  CLOSING_BRACKET,
  CLOSING_QUOTE,
  EDGE,
  OPENING_BRACKET,
  OPENING_QUOTE,
  SHOUTED,
  SMALL,
  type TokenShapes,
} from "./token-shapes.js";

/** What stands at a place where a sentence may end: nothing, a full stop, a loud stop, or dots. */
export const BARE = 0;
export const POINT = 1;
export const LOUD = 2;
export const DOTS = 3;

/** A place where a sentence may end. All are indices of tokens. */
export interface Turn {
  /** First token of the sentence so far. */
  readonly from: number;
  /** The stop, or the last token before the place where there is none. */
  readonly stop: number;
  /** The token after the stop and all that closes. */
  readonly next: number;
  /** First token of the paragraph, and the one after its last. */
  readonly first: number;
  readonly last: number;
}

export const nSentenceFeatures = 23;
/** How far back a sentence is looked at for its style and its open brackets, so that a place costs the same in any text. */
const farthest = 40;

/** Fills `features` for one place; `mark` says what stands there. */
export function sentenceFeatures(
  { shapes, words, endings }: TokenShapes,
  { from, stop, next, first, last }: Turn,
  mark: number,
  features: Int32Array,
): void {
  const before = mark === BARE ? stop : stop - 1;
  const hasBefore = before >= first;
  const b1 = hasBefore ? shapes[before]! : EDGE;
  const b2 = before > first ? shapes[before - 1]! : EDGE;
  const n1 = shapes[next]!;
  const n2 = next + 1 < last ? shapes[next + 1]! : EDGE;
  const n3 = next + 2 < last ? shapes[next + 2]! : EDGE;
  const wordBefore = hasBefore ? words[before]! : 0;
  const wordAfter = words[next]!;
  const wordThen = next + 1 < last ? words[next + 1]! : 0;
  const closing = next > stop + 1 ? shapes[next - 1]! : EDGE;
  const back = Math.max(from, stop - farthest);
  const style = styleOf(shapes, back, next);
  const nextStyle = styleOf(shapes, next + 1, Math.min(last, next + 7));
  const marked = n1 * 8 + mark;
  const around = b1 * 64 + n1;

  features[0] = hashFeature(0, mark, 0);
  features[1] = hashFeature(1, mark * 64 + closing, n1);
  features[2] = hashFeature(2, around, mark);
  features[3] = hashFeature(3, wordAfter, marked);
  features[4] = hashFeature(4, wordBefore, wordAfter);
  features[5] = hashFeature(5, b2 * 4096 + around, mark);
  features[6] = hashFeature(6, around * 64 + n2, mark);
  features[7] = hashFeature(7, wordAfter, wordThen);
  features[8] = hashFeature(8, (n1 * 64 + n2) * 64 + n3, mark);
  features[9] = hashFeature(9, before > first ? words[before - 1]! : 0, wordBefore);
  features[10] = hashFeature(10, lengthClass(next - from) * 8 + mark, b1);
  features[11] = hashFeature(11, lengthClass(last - next), marked);
  features[12] = hashFeature(12, insideOf(shapes, back, next), closing * 512 + marked);
  features[13] = hashFeature(13, hasBefore ? endings[before]! : 0, n1);
  features[14] = hashFeature(14, endings[next]!, n1);
  features[15] = hashFeature(15, style, marked);
  features[16] = hashFeature(16, nextStyle, marked);
  features[17] = hashFeature(17, style * 8 + nextStyle, around);
  features[18] = hashFeature(18, wordThen, marked);
  features[19] = hashFeature(19, wordBefore, marked);
  features[20] = hashFeature(20, shapes[last - 1]!, marked);
  features[21] = hashFeature(21, words[from]!, marked);
  features[22] = hashFeature(22, shapes[from]! * 64 + lengthClass(next - from), marked);
}

function lengthClass(length: number): number {
  return length < 6 ? length : length < 10 ? 6 : length < 16 ? 7 : length < 30 ? 8 : length < 60 ? 9 : 10;
}

/** How many words of a stretch have capitals, in steps: 0 for no words at all, 1 for none to 5 for all. */
function styleOf(shapes: readonly number[], from: number, to: number): number {
  let nSmall = 0;
  let nCapitals = 0;
  for (let at = from; at < to; at++) {
    const shape = shapes[at]!;
    if (shape === SMALL) nSmall++;
    else if (shape === CAPITALISED || shape === SHOUTED) nCapitals++;
  }
  const all = nSmall + nCapitals;
  return all === 0 ? 0 : 1 + Math.floor((nCapitals * 4) / all);
}

/** Whether a bracket (1) or quotation (2) that opened in a stretch is still open at its end. */
function insideOf(shapes: readonly number[], from: number, to: number): number {
  let inside = 0;
  for (let at = from; at < to; at++) {
    const shape = shapes[at]!;
    if (shape === OPENING_BRACKET) inside |= 1;
    else if (shape === OPENING_QUOTE) inside |= 2;
    else if (shape === CLOSING_BRACKET) inside &= ~1;
    else if (shape === CLOSING_QUOTE) inside &= ~2;
  }
  return inside;
}
