/**
 * @module
 * What the parser looks at for one step: the top of the stack, the next words, what already hangs below them, and how far apart they are.
 */

import { hashFeature } from "./hashing.js";
import type { ParserState } from "./parser-state.js";
import { outside, type WordForm } from "./word-form.js";

/** How many features each step has. */
export const nParserFeatures = 48;

/** Stand for the root and for a place where no word is. */
const rootTag = 250;
const emptyTag = 251;

/** The words of one sentence with the classes the tagger gave them. */
export interface TaggedForms {
  readonly forms: readonly WordForm[];
  readonly tags: Uint8Array;
}

/** Writes the features of a state into `into`. */
export function parserFeatures(state: ParserState, { forms, tags }: TaggedForms, into: Int32Array): void {
  const { n, stack, depth, next, leftmost, rightmost, nLeft, nRight } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const tagOf = (at: number) => (at < 0 || at > n ? emptyTag : at === n ? rootTag : tags[at]!);
  const formOf = (at: number) => forms[at] ?? outside;
  const below = (list: Int32Array, at: number) => tagOf(at < 0 ? -1 : list[at]!);
  const t0 = tagOf(s0);
  const t1 = tagOf(s1);
  const t2 = tagOf(s2);
  const b0 = tagOf(next);
  const b1 = tagOf(next + 1);
  const b2 = tagOf(next + 2);
  const f0 = formOf(s0);
  const f1 = formOf(s1);
  const g0 = formOf(next);
  const g1 = formOf(next + 1);
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 7);
  const gap1 = s1 < 0 ? 0 : Math.min(s0 - s1, 7);
  const l0 = below(leftmost, s0);
  const r0 = below(rightmost, s0);
  const r1 = below(rightmost, s1);
  const lb = below(leftmost, next);
  const pair = t0 | (b0 << 8);
  const count0 = s0 < 0 ? 0 : nLeft[s0]! * 10 + nRight[s0]!;
  const count1 = s1 < 0 ? 0 : nRight[s1]!;
  let i = 0;
  const put = (a: number, b: number) => {
    into[i] = hashFeature(100 + i, a, b);
    i++;
  };
  put(t0, 0);
  put(b0, b1);
  put(f0.word, t0);
  put(f1.word, t1);
  put(g0.word, b0);
  put(g1.word, b1);
  put(pair, 0);
  put(f0.word, b0);
  put(t0, g0.word);
  put(f0.word, g0.word);
  put(t0, t1);
  put(f0.word, t1);
  put(t0, f1.word);
  put(f0.word, f1.word);
  put(t1, b0);
  put(f1.word, b0);
  put(t1, g0.word);
  put(pair, b1);
  put(pair, t1);
  put(t0 | (t1 << 8), t2);
  put(pair, l0);
  put(pair, r0);
  put(pair, lb);
  put(t0 | (t1 << 8), r1);
  put(t0 | (t1 << 8), l0);
  put(b0 | (b1 << 8), b2);
  put(pair, gap);
  put(f0.word, gap);
  put(g0.word, gap);
  put(t0 | (t1 << 8), gap1);
  put(pair, count0);
  put(f0.word, count0);
  put(b0, nLeft[next]!);
  put(t1, count1 * 256 + t0);
  put(f0.cluster, g0.cluster);
  put(f0.cluster, b0);
  put(t0, g0.cluster);
  put(f0.cluster, f1.cluster);
  put(f1.cluster, t0);
  put(f0.suffix3, b0);
  put(g0.suffix3, t0);
  put(pair | (t1 << 16), b1);
  put(pair | (t1 << 16), t2);
  put(pair, f1.word);
  put(t0 | (t1 << 8), g0.word);
  put(t1 | (b0 << 8), f0.word);
  put(pair | (lb << 16), r0);
  put(t0 | (b1 << 8), g0.word);
}
