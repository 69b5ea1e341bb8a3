/**
 * @module
 * Arcs between words: a score for every pair, the loss of the gold heads, and pairs of words whose relation is to be named.
 *
 * The reader scores them the same way, in src/language/network-trees.ts.
 */

import { betweenClass, distanceClass } from "../../../src/language/arc-classes.js";
import { type Block, type Matrix, type Parameter, rowsOf } from "./memory.js";
import { fillShares } from "./operations.js";

/** How many verbs and marks stand before each word. */
export interface Before {
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
}

/** What arcs are scored by: words as heads and as dependents, and what they think of the distance to the other and of what stands between. */
export interface Arcs {
  readonly heads: Matrix;
  readonly dependents: Matrix;
  readonly farHeads: Matrix;
  readonly farDependents: Matrix;
  readonly root: Parameter;
  /** One number, in its first column. */
  readonly rootBias: Parameter;
  readonly before: Before;
}

/** Rows of one sentence. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Scores of one sentence of `n` words: rows of `n` + 1 columns, one for each head and the last for the root. */
export function arcScores(arcs: Arcs, { first, end }: Stretch): Float32Array {
  const { heads, dependents, root } = arcs;
  const { memory, columns } = heads;
  const n = end - first;
  const scores = new Float32Array(n * (n + 1));
  memory.aside(() => {
    const turned = memory.turned(rowsOf(heads, first, end), (n + 7) & ~7);
    const products = memory.block(n, turned.columns);
    memory.multiply(rowsOf(dependents, first, end), turned, { to: products, adds: false });
    for (let at = 0; at < n; at++) {
      const row = scores.subarray(at * (n + 1), (at + 1) * (n + 1));
      for (let head = 0; head < n; head++)
        row[head] =
          head === at ? -1e9 : products.values[at * turned.columns + head]! + farScore(arcs, first + head, first + at);
      let score = arcs.rootBias.values[0]!;
      for (let column = 0; column < columns; column++)
        score += dependents.values[(first + at) * columns + column]! * root.values[column]!;
      row[n] = score;
    }
  });
  return scores;
}

/** The two columns that count for a pair: of its distance, and of what stands between. */
function farColumns({ verbs, marks }: Before, head: number, dependent: number): [number, number] {
  const [low, high] = head < dependent ? [head, dependent] : [dependent, head];
  return [
    distanceClass(head, dependent),
    betweenClass(verbs[high]! - verbs[low + 1]!, marks[high]! - marks[low + 1]!, head > dependent),
  ];
}

function farScore({ farHeads, farDependents, before }: Arcs, head: number, dependent: number): number {
  const [distance, between] = farColumns(before, head, dependent);
  const own = dependent * farDependents.columns;
  const theirs = head * farHeads.columns;
  return (
    farDependents.values[own + distance]! +
    farHeads.values[theirs + distance]! +
    farDependents.values[own + between]! +
    farHeads.values[theirs + between]!
  );
}

/**
 * The cross entropy of each word's head among all words and the root, summed up. `gold` holds rows of heads, below 0 for the root. Gradients
 * are those of the sum times `scale`.
 */
export function headLoss(arcs: Arcs, gold: { starts: Int32Array; heads: Int32Array }, scale: number): number {
  const { starts } = gold;
  let loss = 0;
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const stretch = { first: starts[sentence]!, end: starts[sentence + 1]! };
    arcs.heads.memory.aside(() => {
      loss += sentenceLoss(arcs, { ...stretch, gold: gold.heads }, scale);
    });
  }
  return loss;
}

function sentenceLoss(arcs: Arcs, { first, end, gold }: Stretch & { gold: Int32Array }, scale: number): number {
  const n = end - first;
  const scores = arcScores(arcs, { first, end });
  const shares = new Float64Array(n + 1);
  const gradients = arcs.heads.memory.block(n, (n + 7) & ~7);
  gradients.values.fill(0);
  let loss = 0;
  for (let at = 0; at < n; at++) {
    const row = scores.subarray(at * (n + 1), (at + 1) * (n + 1));
    const head = gold[first + at]! < 0 ? n : gold[first + at]! - first;
    loss += fillShares(row, shares) - row[head]!;
    for (let other = 0; other < n; other++) {
      if (other === at) continue;
      const gradient = scale * (shares[other]! - (other === head ? 1 : 0));
      gradients.values[at * gradients.columns + other] = gradient;
      goBackFar(arcs, [first + other, first + at], gradient);
    }
    goBackRoot(arcs, first + at, scale * (shares[n]! - (head === n ? 1 : 0)));
  }
  goBackProducts(arcs, { first, end }, gradients);
  return loss;
}

function goBackFar(
  { farHeads, farDependents, before }: Arcs,
  [head, dependent]: [number, number],
  gradient: number,
): void {
  for (const column of farColumns(before, head, dependent)) {
    farDependents.gradient!.values[dependent * farDependents.columns + column]! += gradient;
    farHeads.gradient!.values[head * farHeads.columns + column]! += gradient;
  }
}

function goBackRoot({ dependents, root, rootBias }: Arcs, dependent: number, gradient: number): void {
  rootBias.gradient.values[0]! += gradient;
  const from = dependent * dependents.columns;
  for (let column = 0; column < dependents.columns; column++) {
    dependents.gradient!.values[from + column]! += gradient * root.values[column]!;
    root.gradient.values[column]! += gradient * dependents.values[from + column]!;
  }
}

/** From the products of dependents and heads to both of them. */
function goBackProducts({ heads, dependents }: Arcs, { first, end }: Stretch, gradients: Block): void {
  const { memory } = heads;
  const toDependents = rowsOf(dependents.gradient!, first, end);
  const toHeads = rowsOf(heads.gradient!, first, end);
  memory.multiply(gradients, rowsOf(heads, first, end), { to: toDependents, adds: true });
  memory.multiply(memory.turned(gradients), rowsOf(dependents, first, end), { to: toHeads, adds: true });
}

/** What pairs are made of: words as heads and as dependents, a row for the root, a row for each class of distance. */
export interface PairParts {
  readonly heads: Matrix;
  readonly dependents: Matrix;
  readonly root: Parameter;
  readonly distances: Parameter;
}

/** For each word itself, its head (a row, or below 0 for the root) and their distance added up, and zero for what is below it. */
export function pairs({ heads, dependents, root, distances }: PairParts, gold: Int32Array): Matrix {
  const { memory, columns } = dependents;
  const { kernel } = memory;
  const y = memory.matrix(dependents.rows, columns);
  y.values.set(dependents.values);
  // what is added to a word, as rows of matrices: on the way back each of them gets the word's gradient
  const partsOf = (word: number): [Matrix, number][] => {
    const head = gold[word]!;
    return head < 0
      ? [[root, 0]]
      : [
          [heads, head],
          [distances, distanceClass(head, word)],
        ];
  };
  for (let word = 0; word < y.rows; word++)
    for (const [part, row] of partsOf(word))
      kernel.addTo(4 * (y.at + word * columns), 4 * (part.at + row * columns), columns);
  kernel.rectify(4 * y.at, y.values.length);
  memory.onWayBack(() => {
    const open = (word: number, to: Block, row: number) =>
      kernel.rectifyBack(
        4 * (y.at + word * columns),
        4 * (y.gradient!.at + word * columns),
        4 * (to.at + row * columns),
        columns,
      );
    for (let word = 0; word < y.rows; word++) {
      open(word, dependents.gradient!, word);
      for (const [part, row] of partsOf(word)) open(word, part.gradient!, row);
    }
  });
  return y;
}
