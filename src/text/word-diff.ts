/**
 * @module
 * Two wordings side by side: which words both have, which one adds, leaves out or puts in the place of others.
 *
 * Two words are one only when they are spelled alike but for capitals and the form of an apostrophe, so "will" and "won't", "8" and "80",
 * or a question and a plain sentence are never the same.
 */

/** A stretch of words. `text` is the second wording's own; of `left-out` it is the first one's; `was` is what `changed` stands for. */
export interface WordChange {
  readonly how: "kept" | "added" | "left-out" | "changed";
  readonly text: string;
  readonly was?: string;
}

/** A word, number or question mark of a wording. */
export interface DiffWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Above this product of lengths the middle of two wordings is told as changed as a whole: no quotation is so long. */
const maxCells = 1_000_000;
const number = String.raw`(?:(?<![\p{L}\p{N}])[-+−])?[$€£¥]?\d(?:[\d.,:]*\d)?%?`;
const word = String.raw`[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}\d]+)*`;
const token = new RegExp(`${number}|${word}|\\?`, "gu");

/** The words of a wording, with their places in it. */
export function diffWordsOf(text: string): DiffWord[] {
  return [...text.matchAll(token)].map(({ 0: found, index }) => ({
    key: found.normalize("NFC").toLowerCase().replaceAll("’", "'").replaceAll("−", "-"),
    start: index,
    end: index + found.length,
  }));
}

/** What becomes of the words of `from` in `to`, in reading order; one `kept` stretch, or none, when every word is the same. */
export function compareWords(from: string, to: string): WordChange[] {
  const [old, own] = [diffWordsOf(from), diffWordsOf(to)];
  const changes: WordChange[] = [];
  let [a, b] = [0, 0];
  for (const [at, bt, length] of [...commonRuns(old, own), [old.length, own.length, 0] as const]) {
    const [gone, fresh] = [wordsBetween(from, old, a, at), wordsBetween(to, own, b, bt)];
    if (gone !== "" && fresh !== "") changes.push({ how: "changed", text: fresh, was: gone });
    else if (fresh !== "") changes.push({ how: "added", text: fresh });
    else if (gone !== "") changes.push({ how: "left-out", text: gone });
    if (length > 0) changes.push({ how: "kept", text: wordsBetween(to, own, bt, bt + length) });
    [a, b] = [at + length, bt + length];
  }
  return changes;
}

function wordsBetween(text: string, words: readonly DiffWord[], first: number, last: number): string {
  return first < last ? text.slice(words[first]!.start, words[last - 1]!.end).replace(/\s+/gu, " ") : "";
}

/** Stretches that both have, as place in `a`, place in `b` and length, in order. */
function commonRuns(a: readonly DiffWord[], b: readonly DiffWord[]): [number, number, number][] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start]!.key === b[start]!.key) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end)!.key === b.at(-1 - end)!.key) end++;
  const [m, n] = [a.length - start - end, b.length - start - end];
  const middle = m * n > maxCells ? [] : longestCommon(a.slice(start, start + m), b.slice(start, start + n));
  const pairs = [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...middle.map(([at, bt]): [number, number] => [start + at, start + bt]),
    ...Array.from({ length: end }, (_, at): [number, number] => [a.length - end + at, b.length - end + at]),
  ];
  const runs: [number, number, number][] = [];
  for (const [at, bt] of pairs) {
    const last = runs.at(-1);
    if (last && last[0] + last[2] === at && last[1] + last[2] === bt) last[2]++;
    else runs.push([at, bt, 1]);
  }
  return runs;
}

/** The longest common subsequence as pairs of places. */
function longestCommon(a: readonly DiffWord[], b: readonly DiffWord[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i]!.key === b[j]!.key
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
