/**
 * @module
 * What a place between two tokens looks like, as features of the model that decides whether a sentence ends there.
 */

import { hashFeature } from "./hashing.js";
import { CAPITALISED, CLOSING_BRACKET, CLOSING_QUOTE, EDGE, OPENING_BRACKET, OPENING_QUOTE, SHOUTED, SMALL, type TokenShapes } from "./token-shapes.js";

/** What stands at a place where a sentence may end: nothing, a full stop, a loud stop, or dots. */
export const BARE = 0;
export const POINT = 1;
export const LOUD = 2;
export const DOTS = 3;

/** A possible end of a sentence. */
export interface Turn {
  /** First token of the sentence so far. */
  readonly from: number;
  /** The stop, or the last token before the place where there is none. */
  readonly stop: number;
  /** The token after the stop and all that closes. */
  readonly next: number;
  /** After the last token of the paragraph. */
  readonly last: number;
  /** First token of the paragraph. */
  readonly first: number;
}

export const nSentenceFeatures = 28;

/** Fills `features` for one place; `mark` says what stands there. */
export function sentenceFeatures(
  { shapes, words, endings }: TokenShapes,
  { from, stop, next, last, first }: Turn,
  mark: number,
  features: Int32Array,
): void {
  const shape = (at: number) => (at < first || at >= last ? EDGE : shapes[at]!);
  const word = (at: number) => (at < first || at >= last ? 0 : words[at]!);
  const before = mark === BARE ? stop : stop - 1;
  const b1 = shape(before);
  const b2 = shape(before - 1);
  const n1 = shape(next);
  const n2 = shape(next + 1);
  const n3 = shape(next + 2);
  const wb = word(before);
  const wn = word(next);
  const closing = next > stop + 1 ? shapes[next - 1]! : 0;
  let capitals = 0;
  let smalls = 0;
  let depth = 0;
  const back = Math.max(from, stop - 40);
  for (let at = back; at < next; at++) {
    const s = shapes[at]!;
    if (s === SMALL) smalls++;
    else if (s === CAPITALISED || s === SHOUTED) capitals++;
    if (s === OPENING_BRACKET) depth |= 1;
    else if (s === OPENING_QUOTE) depth |= 2;
    else if (s === CLOSING_BRACKET) depth &= ~1;
    else if (s === CLOSING_QUOTE) depth &= ~2;
  }
  let nextCapitals = 0;
  let nextSmalls = 0;
  for (let at = next + 1; at < Math.min(last, next + 7); at++) {
    const s = shapes[at]!;
    if (s === SMALL) nextSmalls++;
    else if (s === CAPITALISED || s === SHOUTED) nextCapitals++;
  }
  const length = bucket(next - from);
  const left = bucket(last - next);
  const style = share(capitals, smalls);
  const nextStyle = share(nextCapitals, nextSmalls);
  const lastShape = shapes[last - 1]!;
  let n = 0;
  const put = (a: number, b: number) => {
    features[n] = hashFeature(n, a, b);
    n++;
  };
  put(mark, 0);
  put(mark * 64 + closing, n1);
  put(wb, mark);
  put(b1 * 64 + n1, mark);
  put(wn, mark * 64 + n1);
  put(wb, wn);
  put((b2 * 64 + b1) * 64 + n1, mark);
  put((b1 * 64 + n1) * 64 + n2, mark);
  put(wn, word(next + 1));
  put((n1 * 64 + n2) * 64 + n3, mark);
  put(word(before - 1), wb);
  put(length * 8 + mark, b1);
  put(length, n1);
  put(left * 8 + mark, n1);
  put(depth * 8 + mark, closing * 64 + n1);
  put(endings[before] ?? 0, n1);
  put(endings[next]!, n1);
  put(style * 8 + mark, n1);
  put(nextStyle * 8 + mark, n1);
  put(style * 8 + nextStyle, b1 * 64 + n1);
  put(word(next + 1), n1 * 8 + mark);
  put(wb, n1 * 8 + mark);
  put(lastShape * 8 + mark, n1);
  put(words[from]!, n1 * 8 + mark);
  put(shapes[from]! * 64 + length, n1 * 8 + mark);
  put(wn, b1);
  put((b1 * 64 + n1) * 8 + style, length);
  put(mark, b1 * 64 + n1);
}

function bucket(length: number): number {
  return length < 6 ? length : length < 10 ? 6 : length < 16 ? 7 : length < 30 ? 8 : length < 60 ? 9 : 10;
}

/** How much of a stretch has capitals, in five steps. */
function share(capitals: number, smalls: number): number {
  const all = capitals + smalls;
  return all === 0 ? 0 : 1 + Math.floor((capitals * 4) / all);
}
