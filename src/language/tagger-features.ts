/**
 * @module
 * What the tagger looks at to tag one word: the word, its neighbours on both sides, and the two tags before it.
 */

import { hashFeature } from "./hashing.js";
import { outside, type WordForm } from "./word-form.js";

/** How many features each word has. */
export const nTaggerFeatures = 35;

/** The words of one sentence; `isHeadline` when nearly all of them have capitals, so that a capital says little. */
export interface TaggerSentence {
  readonly forms: readonly WordForm[];
  readonly isHeadline: boolean;
}

/** Writes the features of word `at` into `into`; `tag1` and `tag2` are the classes of the word before and the one before that. */
export function taggerFeatures(
  { forms, isHeadline }: TaggerSentence,
  at: number,
  tag1: number,
  tag2: number,
  into: Int32Array,
): void {
  const w = forms[at]!;
  const l1 = forms[at - 1] ?? outside;
  const l2 = forms[at - 2] ?? outside;
  const r1 = forms[at + 1] ?? outside;
  const r2 = forms[at + 2] ?? outside;
  const place = (at === 0 ? 1 : 0) + (isHeadline ? 2 : 0);
  let n = 0;
  const put = (a: number, b: number) => {
    into[n] = hashFeature(n, a, b);
    n++;
  };
  put(0, 0);
  put(w.word, 0);
  put(l1.word, 0);
  put(r1.word, 0);
  put(l2.word, 0);
  put(r2.word, 0);
  put(w.suffix1, 0);
  put(w.suffix2, 0);
  put(w.suffix3, 0);
  put(w.suffix4, 0);
  put(w.prefix2, 0);
  put(w.prefix3, 0);
  put(w.shape, place);
  put(w.shape, tag1);
  put(l1.suffix3, 0);
  put(r1.suffix3, 0);
  put(l1.shape, w.shape);
  put(r1.shape, w.shape);
  put(tag1, 0);
  put(tag2, 0);
  put(tag1, tag2);
  put(tag1, w.word);
  put(tag1, w.suffix3);
  put(tag1, r1.word);
  put(l1.word, w.word);
  put(w.word, r1.word);
  put(w.usual, r1.usual);
  put(r1.usual, tag1);
  put(r1.usual, r2.usual);
  put(w.cluster, 0);
  put(w.cluster, tag1);
  put(r1.cluster, w.cluster);
  put(w.word, w.shape);
  put(w.usual, w.shape * 4 + place);
  put(tag1 * 256 + tag2, r1.usual);
}
