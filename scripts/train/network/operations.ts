/**
 * @module
 * The network's operations on matrices, each with its way back. The rows of a matrix are words, sentence after sentence; `starts` tells
 * the row where each sentence begins, and last the number of rows.
 */

import { addRow, type Matrix, type Parameter } from "./memory.js";

/** Weights and bias. */
export interface Layer {
  readonly weights: Parameter;
  readonly bias?: Parameter;
}

/** Each row times the weights, plus the bias. */
export function linear(x: Matrix, { weights, bias }: Layer): Matrix {
  const { memory } = x;
  const { kernel } = memory;
  const y = memory.matrix(x.rows, weights.columns);
  if (bias !== undefined) kernel.fill(4 * y.at, 4 * bias.at, y.rows, y.columns);
  memory.multiply(x, weights, { to: y, adds: bias !== undefined });
  memory.onWayBack(() =>
    memory.aside(() => {
      const gradient = y.gradient!;
      if (bias !== undefined)
        for (let row = 0; row < y.rows; row++) addRow(kernel, [bias.gradient, 0], [gradient, row]);
      memory.multiply(memory.turned(x), gradient, { to: weights.gradient, adds: true });
      if (x.gradient !== undefined) memory.multiply(gradient, memory.turned(weights), { to: x.gradient, adds: true });
    }),
  );
  return y;
}

/** Zero for what is below it. */
export function rectify(x: Matrix): Matrix {
  const { memory } = x;
  const y = memory.matrix(x.rows, x.columns);
  y.values.set(x.values);
  memory.kernel.rectify(4 * y.at, y.values.length);
  memory.onWayBack(() => {
    if (x.gradient === undefined) return;
    memory.kernel.rectifyBack(4 * x.at, 4 * y.gradient!.at, 4 * x.gradient.at, x.values.length);
  });
  return y;
}

/** Sets a share of the numbers to zero and raises the others to make up for it; only while learning. */
export function dropout(x: Matrix, share: number): Matrix {
  return masked(x, share, (mask) => fillMask(x, share, mask));
}

/** The same, but what is dropped in one word is dropped in its whole sentence, because a recurrence would carry it on from the next word. */
export function sentenceDropout(x: Matrix, share: number, starts: Int32Array): Matrix {
  return masked(x, share, (mask) => {
    const { columns } = x;
    const rows = new Float32Array((starts.length - 1) * columns);
    fillMask(x, share, rows);
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const row = rows.subarray(sentence * columns, (sentence + 1) * columns);
      for (let word = starts[sentence]!; word < starts[sentence + 1]!; word++) mask.set(row, word * columns);
    }
  });
}

function fillMask({ memory }: Matrix, share: number, mask: Float32Array): void {
  for (let at = 0; at < mask.length; at++) mask[at] = memory.random.next() < share ? 0 : 1 / (1 - share);
}

function masked(x: Matrix, share: number, write: (mask: Float32Array) => void): Matrix {
  const { memory } = x;
  const { kernel } = memory;
  if (!memory.isLearning || share === 0) return x;
  const y = memory.matrix(x.rows, x.columns);
  const mask = memory.block(x.rows, x.columns);
  write(mask.values);
  kernel.product(4 * y.at, 4 * x.at, 4 * mask.at, mask.values.length);
  memory.onWayBack(() => {
    if (x.gradient === undefined) return;
    kernel.addProduct(4 * x.gradient.at, 4 * y.gradient!.at, 4 * mask.at, mask.values.length);
  });
  return y;
}

/** Rows of matrices side by side. */
export function beside(matrices: readonly Matrix[]): Matrix {
  const { memory, rows } = matrices[0]!;
  const columns = matrices.reduce((sum, matrix) => sum + matrix.columns, 0);
  const y = memory.matrix(rows, columns);
  let first = 0;
  for (const x of matrices) {
    const from = first;
    first += x.columns;
    for (let row = 0; row < rows; row++)
      y.values.set(x.values.subarray(row * x.columns, (row + 1) * x.columns), row * columns + from);
    memory.onWayBack(() => {
      if (x.gradient === undefined) return;
      for (let row = 0; row < rows; row++)
        memory.kernel.addTo(
          4 * (x.gradient.at + row * x.columns),
          4 * (y.gradient!.at + row * columns + from),
          x.columns,
        );
    });
  }
  return y;
}

/** Each word between its neighbours, three words in a row. `edges` stand before (its first row) and after (its second) a sentence. */
export function windows(x: Matrix, edges: Parameter, starts: Int32Array): Matrix {
  const { memory, columns } = x;
  const y = memory.matrix(x.rows, 3 * columns);
  const forEach = (visit: (to: number, source: Matrix, row: number) => void) => {
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
      for (let word = first; word < end; word++) {
        visit(3 * word, word > first ? x : edges, word > first ? word - 1 : 0);
        visit(3 * word + 1, x, word);
        visit(3 * word + 2, word + 1 < end ? x : edges, word + 1 < end ? word + 1 : 1);
      }
    }
  };
  forEach((to, source, row) => y.values.set(source.values.subarray(row * columns, (row + 1) * columns), to * columns));
  memory.onWayBack(() => {
    const asThirds = { ...y.gradient!, columns };
    forEach((from, { gradient }, row) => {
      if (gradient !== undefined) addRow(memory.kernel, [gradient, row], [asThirds, from]);
    });
  });
  return y;
}

/** Which rows of a table belong to each word: `rows[starts[word]]` up to `rows[starts[word + 1]]`. */
export interface TableRows {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** One row for each word. */
export function oneRowEach(rows: Int32Array): TableRows {
  return { rows, starts: Int32Array.from({ length: rows.length + 1 }, (_, word) => word) };
}

/** Adds to each word its rows of a table. */
export function addBag(x: Matrix, table: Parameter, { rows, starts }: TableRows): Matrix {
  const { memory } = x;
  const { kernel } = memory;
  const y = memory.matrix(x.rows, x.columns);
  y.values.set(x.values);
  for (let word = 0; word < x.rows; word++)
    for (let at = starts[word]!; at < starts[word + 1]!; at++) addRow(kernel, [y, word], [table, rows[at]!]);
  memory.onWayBack(() => {
    const gradient = y.gradient!;
    if (x.gradient !== undefined) kernel.addTo(4 * x.gradient.at, 4 * gradient.at, y.values.length);
    for (let word = 0; word < x.rows; word++) {
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        table.touched?.add(rows[at]!);
        addRow(kernel, [table.gradient, rows[at]!], [gradient, word]);
      }
    }
  });
  return y;
}

/**
 * The cross entropy of the first `nClasses` scores of each word with its gold class, summed up; a word whose class is below 0 is left out.
 * Gradients are those of the sum times `scale`.
 */
export function crossEntropy(
  scores: Matrix,
  gold: Int32Array,
  { nClasses, scale }: { nClasses: number; scale: number },
): number {
  const shares = new Float64Array(nClasses);
  let loss = 0;
  for (let word = 0; word < scores.rows; word++) {
    const label = gold[word]!;
    if (label < 0) continue;
    const from = word * scores.columns;
    loss += fillShares(scores.values.subarray(from, from + nClasses), shares) - scores.values[from + label]!;
    if (scores.gradient === undefined) continue;
    const gradient = scores.gradient.values;
    for (let at = 0; at < nClasses; at++) gradient[from + at]! += scale * (shares[at]! - (at === label ? 1 : 0));
  }
  return loss;
}

/** Writes what share each score has of all (softmax) and gives the logarithm of the sum of their exponentials. */
export function fillShares(scores: Float32Array, shares: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) if (scores[at]! > most) most = scores[at]!;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const share = Math.exp(scores[at]! - most);
    shares[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at++) shares[at]! /= sum;
  return most + Math.log(sum);
}
