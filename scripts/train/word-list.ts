/**
 * @module
 * The word list: the usual class of frequent words, and classes of meaning from word vectors where a file of them is given.
 */

import { hashWord } from "../../src/language/hashing.js";
import { normalised } from "../../src/language/word-form.js";
import type { TreebankWord } from "./treebank.js";

/** Words seen less often keep no usual class, so that training also meets words it "does not know". */
const leastCount = 4;
/** A word seen so often, and in this share of cases with one class, is tagged without a look around it. */
const sureCount = 30;
const sureShare = 0.997;

export function wordListBytes(
  sentences: readonly (readonly TreebankWord[])[],
  classOf: (word: TreebankWord) => number,
  clusters: ReadonlyMap<number, number>,
): Uint8Array {
  const counts = new Map<string, Map<number, number>>();
  for (const word of sentences.flat()) {
    const form = normalised(word.form);
    const perClass = counts.get(form) ?? new Map<number, number>();
    perClass.set(classOf(word), (perClass.get(classOf(word)) ?? 0) + 1);
    counts.set(form, perClass);
  }
  const rows = new Map<number, { usual: number; cluster: number; isSure: boolean }>();
  for (const [hash, cluster] of clusters) rows.set(hash, { usual: 255, cluster, isSure: false });
  for (const [form, perClass] of counts) {
    const total = [...perClass.values()].reduce((sum, count) => sum + count, 0);
    if (total < leastCount) continue;
    const [usual, count] = [...perClass].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    const isSure = total >= sureCount && count >= total * sureShare;
    rows.set(hashWord(form), { usual, cluster: clusters.get(hashWord(form)) ?? 65535, isSure });
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const bytes = new Uint8Array(8 + 8 * sorted.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("RAPL"));
  view.setUint32(4, sorted.length, true);
  sorted.forEach(([hash, { usual, cluster, isSure }], i) => {
    view.setInt32(8 + 4 * i, hash, true);
    view.setUint16(8 + 4 * sorted.length + 2 * i, cluster, true);
    bytes[8 + 6 * sorted.length + i] = usual;
    bytes[8 + 7 * sorted.length + i] = isSure ? 1 : 0;
  });
  return bytes;
}
