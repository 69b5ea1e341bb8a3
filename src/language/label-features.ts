/**
 * @module
 * What is looked at to name the relation between a word and its head.
 */

import { hashFeature } from "./hashing.js";
import type { TaggedForms } from "./parser-features.js";
import { outside } from "./word-form.js";

/** How many features each arc has. */
export const nLabelFeatures = 22;

/** Writes the features of the arc from `heads[at]` to word `at`; `children` is the number of words below the head before this one. */
export function labelFeatures({ forms, tags }: TaggedForms, heads: Int32Array, at: number, into: Int32Array): void {
  const head = heads[at]!;
  const word = forms[at]!;
  const above = forms[head] ?? outside;
  const tag = tags[at]!;
  const headTag = head < 0 || head >= tags.length ? 250 : tags[head]!;
  const tagOf = (place: number) => tags[place] ?? 251;
  const side = head > at ? 1 : 2;
  const gap = Math.max(-6, Math.min(6, head - at)) + 8;
  const both = tag | (headTag << 8);
  const grandTag = head < 0 || head >= tags.length ? 251 : tagOf(heads[head]!);
  let i = 0;
  const put = (a: number, b: number) => {
    into[i] = hashFeature(200 + i, a, b);
    i++;
  };
  put(both, side);
  put(word.word, side);
  put(above.word, side);
  put(word.word, headTag * 4 + side);
  put(above.word, tag * 4 + side);
  put(word.word, above.word);
  put(both, gap);
  put(both | (side << 16), grandTag);
  put(both | (side << 16), tagOf(at - 1));
  put(both | (side << 16), tagOf(at + 1));
  put(both | (side << 16), tagOf(head - 1));
  put(both | (side << 16), tagOf(head + 1));
  put(word.suffix3, headTag * 4 + side);
  put(above.suffix3, tag * 4 + side);
  put(word.cluster, headTag * 4 + side);
  put(above.cluster, tag * 4 + side);
  put(word.cluster, above.cluster);
  put((forms[at - 1] ?? outside).word, both);
  put((forms[at + 1] ?? outside).word, both);
  put(word.shape, both);
  put((forms[at - 1] ?? outside).word, word.word);
  put(tag, side);
}
