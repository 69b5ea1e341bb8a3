/**
 * @module
 * Names from the network's marks: the likeliest row of marks in which every "inside" follows its "begin".
 */

import type { NameSpan } from "../model/index.js";
import { nNameMarks } from "./network.js";

const types = ["person", "organization", "place"] as const;

/** The names of one sentence of `n` words. `scores` from row `row`: outside, begin and inside of each type; `first` is the number of the sentence's first token. */
export function nameSpans(scores: Float32Array, row: number, n: number, first: number): NameSpan[] {
  const marks = bestMarks(scores, row, n);
  if (marks === undefined) return [];
  const names: NameSpan[] = [];
  for (let at = 0; at < n; at++) {
    const mark = marks[at]!;
    if (mark % 2 === 0) continue;
    let last = at + 1;
    while (last < n && marks[last] === mark + 1) last++;
    let score = 1;
    for (let word = at; word < last; word++) score = Math.min(score, shareOf(scores, row + word, marks[word]!));
    names.push({ first: first + at, last: first + last, type: types[(mark - 1) >> 1]!, score });
    at = last - 1;
  }
  return names;
}

/** Room for the search in one sentence; it is written over by the next. */
let best = new Float32Array(256 * nNameMarks);
let from = new Uint8Array(256 * nNameMarks);

/** One mark a word (Viterbi), or nothing when every word is outside. */
function bestMarks(scores: Float32Array, row: number, n: number): Uint8Array | undefined {
  if (isOutside(scores, row, n)) return undefined;
  if (best.length < n * nNameMarks) {
    best = new Float32Array(2 * n * nNameMarks);
    from = new Uint8Array(2 * n * nNameMarks);
  }
  for (let mark = 0; mark < nNameMarks; mark++)
    best[mark] = (isInside(mark) ? Number.NEGATIVE_INFINITY : 0) + scores[row * nNameMarks + mark]!;
  for (let at = 1; at < n; at++) addWord(at * nNameMarks, scores, (row + at) * nNameMarks);
  const marks = new Uint8Array(n);
  let mark = 0;
  for (let other = 1; other < nNameMarks; other++)
    if (best[(n - 1) * nNameMarks + other]! > best[(n - 1) * nNameMarks + mark]!) mark = other;
  for (let at = n - 1; at >= 0; at--) {
    marks[at] = mark;
    mark = from[at * nNameMarks + mark]!;
  }
  return marks;
}

/** The best rows of marks that end in each mark of a word: behind any mark may stand "outside" and "begin", behind its own "begin" or itself "inside". */
function addWord(here: number, scores: Float32Array, score: number): void {
  const before = here - nNameMarks;
  let highest = 0;
  for (let mark = 1; mark < nNameMarks; mark++) if (best[before + mark]! > best[before + highest]!) highest = mark;
  const top = best[before + highest]!;
  from[here] = highest;
  best[here] = top + scores[score]!;
  for (let begins = 1; begins < nNameMarks; begins += 2) {
    const begun = best[before + begins]!;
    const inside = best[before + begins + 1]!;
    from[here + begins] = highest;
    best[here + begins] = top + scores[score + begins]!;
    from[here + begins + 1] = inside > begun ? begins + 1 : begins;
    best[here + begins + 1] = (inside > begun ? inside : begun) + scores[score + begins + 1]!;
  }
}

function isInside(mark: number): boolean {
  return mark > 0 && mark % 2 === 0;
}

/** Whether "outside" scores highest for every word, so that no search is needed. */
function isOutside(scores: Float32Array, row: number, n: number): boolean {
  for (let at = row * nNameMarks; at < (row + n) * nNameMarks; at += nNameMarks)
    for (let mark = 1; mark < nNameMarks; mark++) if (scores[at + mark]! > scores[at]!) return false;
  return true;
}

/** The probability of one mark for one word. */
function shareOf(scores: Float32Array, word: number, mark: number): number {
  let sum = 0;
  const own = scores[word * nNameMarks + mark]!;
  for (let other = 0; other < nNameMarks; other++) sum += Math.exp(scores[word * nNameMarks + other]! - own);
  return 1 / sum;
}
