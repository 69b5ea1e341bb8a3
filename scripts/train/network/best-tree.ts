/**
 * @module
 * The best tree by the scores of its arcs: one root, no circles, and (in sentences of usual length) no crossing arcs.
 *
 * Eisner's search (1996), written plainly: training measures with it, and a test holds the one in the kernel against it. Its cost grows with the
 * cube of the length; sentences beyond `longestSearch` words, which are lists and tables, only have their circles opened.
 */

import { openCircles } from "../../../src/language/open-circles.js";

/** Longest sentence that is searched. */
export const longestSearch = 120;

/** Heads of `n` words; scores are rows of `n` + 1 columns, the last one for the root, whose number is `n`. */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  return n <= longestSearch ? searched(scores, n) : openCircles(scores, n);
}

/** Cells of the search, one for each stretch of words; the tables are written over by every search. */
const nCells = longestSearch * longestSearch;
const table = () => new Float32Array(nCells);
/** An arc spans the stretch, its head left or right: by first word, by last word. */
const [arcRight, arcLeftByEnd] = [table(), table()];
/** The head at the left (or right) end has all its dependents in the stretch: by first word, and by last word. */
const [right, rightByEnd, left, leftByEnd] = [table(), table(), table(), table()];
const [cutRight, cutLeft, cutArc] = [new Uint8Array(nCells), new Uint8Array(nCells), new Uint8Array(nCells)];

/** Eisner's search over stretches of growing length. Every table exists in the order in which it is read, because the inner loops are all its cost. */
function searched(scores: Float32Array, n: number): Int32Array {
  const width = n + 1;
  for (let at = 0; at < n; at++) {
    const cell = at * n + at;
    right[cell] = 0;
    rightByEnd[cell] = 0;
    left[cell] = 0;
    leftByEnd[cell] = 0;
  }
  for (let length = 1; length < n; length++) {
    for (let from = 0; from + length < n; from++) {
      const to = from + length;
      const row = from * n;
      const column = to * n;
      let best = Number.NEGATIVE_INFINITY;
      let at = from;
      for (let cut = from; cut < to; cut++) {
        const score = right[row + cut]! + leftByEnd[column + cut + 1]!;
        if (score > best) {
          best = score;
          at = cut;
        }
      }
      cutArc[row + to] = at;
      arcRight[row + to] = best + scores[to * width + from]!;
      arcLeftByEnd[column + from] = best + scores[from * width + to]!;
      best = Number.NEGATIVE_INFINITY;
      for (let cut = from; cut < to; cut++) {
        const score = left[row + cut]! + arcLeftByEnd[column + cut]!;
        if (score > best) {
          best = score;
          at = cut;
        }
      }
      cutLeft[row + to] = at;
      left[row + to] = best;
      leftByEnd[column + from] = best;
      best = Number.NEGATIVE_INFINITY;
      for (let cut = from + 1; cut <= to; cut++) {
        const score = arcRight[row + cut]! + rightByEnd[column + cut]!;
        if (score > best) {
          best = score;
          at = cut;
        }
      }
      cutRight[row + to] = at;
      right[row + to] = best;
      rightByEnd[column + from] = best;
    }
  }
  const heads = new Int32Array(n);
  const root = bestRoot(scores, n);
  heads[root] = n;
  // stretches still to be taken apart: from, to, which of the four
  const open: [number, number, "left" | "right" | "arcLeft" | "arcRight"][] = [
    [0, root, "left"],
    [root, n - 1, "right"],
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to, kind] = next;
    if (from === to) continue;
    const cell = from * n + to;
    if (kind === "left") open.push([from, cutLeft[cell]!, "left"], [cutLeft[cell]!, to, "arcLeft"]);
    else if (kind === "right") open.push([from, cutRight[cell]!, "arcRight"], [cutRight[cell]!, to, "right"]);
    else {
      if (kind === "arcLeft") heads[from] = to;
      else heads[to] = from;
      open.push([from, cutArc[cell]!, "right"], [cutArc[cell]! + 1, to, "left"]);
    }
  }
  return heads;
}

/** The word whose tree to both sides, with the root's arc, scores highest. */
function bestRoot(scores: Float32Array, n: number): number {
  let root = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < n; at++) {
    const score = left[at]! + right[at * n + n - 1]! + scores[at * (n + 1) + n]!;
    if (score <= best) continue;
    best = score;
    root = at;
  }
  return root;
}
