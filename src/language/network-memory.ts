/**
 * @module
 * The network's memory and arithmetic: one block of 32-bit floats that WebAssembly works on. `Place`s are offsets in floats, sizes too.
 *
 * Arithmetic is strict IEEE 754 single precision without fused steps, so every machine gives the same bits.
 */

import type { Tensor } from "../lexicon/network-tables.js";
import { networkCode } from "./network-code.js";
import { type Kernel, kernelOf } from "./network-kernel.js";

/** A matrix in the memory. */
export interface Place {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whole numbers of 16 bits in the memory; `at` counts floats, `columns` is even. `scale` is how many of them make 1. */
export interface ShortPlace extends Place {
  readonly scale: number;
}

/** What the scores of arcs are made of. */
export interface ArcParts {
  /** Of every word with every word, as allPairs writes them. */
  readonly products: Place;
  readonly dependents: Place;
  readonly heads: Place;
  /** How many verbs and marks stand before each word of the text, as numbers. */
  readonly verbs: Place;
  readonly marks: Place;
  /** Class of each distance, a byte each. */
  readonly distances: Place;
  /** Score of the root for each word, in the first of eight columns. */
  readonly roots: Place;
}

/** Words whose windows are read. */
export interface Windows {
  readonly table: Place;
  readonly rows: number;
  readonly bias: Place;
  readonly scale: number;
  readonly m: number;
}

/** Weights as whole numbers below this: with inputs cut at 8191 no sum of up to 250 products leaves 32 bits. */
const mostWeight = 1023;

/** Places are taken one after another and never given back; what changes from sentence to sentence is written over. */
export class NetworkMemory {
  readonly floats: Float32Array;
  readonly numbers: Int32Array;
  readonly shorts: Int16Array;
  readonly bytes: Uint8Array;
  readonly #kernel: Kernel;
  #top = 256;

  /** `size` in floats. */
  constructor(size: number) {
    const { kernel, buffer } = kernelOf<Kernel>(networkCode, size);
    this.#kernel = kernel;
    this.floats = new Float32Array(buffer);
    this.numbers = new Int32Array(buffer);
    this.shorts = new Int16Array(buffer);
    this.bytes = new Uint8Array(buffer);
  }

  take(rows: number, columns: number, values?: Float32Array): Place {
    const at = this.#top;
    this.#top += (rows * columns + 7) & ~7;
    if (this.#top > this.floats.length) throw new Error(`assert: the network's memory ends at ${this.floats.length}`);
    if (values !== undefined) this.floats.set(values, at);
    return { at, rows, columns };
  }

  takeShorts(rows: number, columns: number, scale: number): ShortPlace {
    return { ...this.take(rows, columns / 2), columns, scale };
  }

  /** Weights as 16-bit numbers in the order multiplyShorts wants; rows beyond an even number are zero. */
  takeWeights({ rows, columns, values }: Tensor): ShortPlace {
    const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
    const scale = mostWeight / most;
    const place = this.takeShorts(rows, columns, scale);
    let at = 2 * place.at;
    for (let panel = 0; panel < columns; panel += 8) {
      for (let row = 0; row < rows; row += 2) {
        for (let column = panel; column < panel + 8; column++) {
          this.shorts[at++] = Math.round(values[row * columns + column]! * scale);
          this.shorts[at++] = Math.round(values[(row + 1) * columns + column]! * scale);
        }
      }
    }
    return place;
  }

  /** The first `m` rows of `from` as 16-bit numbers, from column `column` of `to` on. */
  narrow(from: Place, to: ShortPlace, m: number, column = 0): void {
    this.#kernel.narrow(4 * from.at, 4 * to.at + 2 * column, m, from.columns, to.columns, to.scale);
  }

  /**
   * Rows of `to`, from row `toRow`, = bias + rows of `x` times weights. Of `x` the rows from `row` on are taken, from column `column`, as many
   * numbers as the weights have rows (they may reach into the next row of `x`).
   */
  dense(
    to: Place,
    x: ShortPlace,
    weights: ShortPlace,
    bias: Place,
    m: number,
    { row = 0, toRow = 0, column = 0 }: { row?: number; toRow?: number; column?: number } = {},
  ): void {
    this.#kernel.multiplyShorts(
      4 * x.at + 2 * (row * x.columns + column),
      x.columns,
      4 * weights.at,
      4 * bias.at,
      4 * (to.at + toRow * to.columns),
      to.columns,
      m,
      weights.rows,
      weights.columns,
      1 / (x.scale * weights.scale),
    );
  }

  /** Rows `from` to `from + m` of `to` = bias. */
  fill(to: Place, bias: Place, m: number, from = 0): void {
    this.#kernel.fill(4 * (to.at + from * to.columns), 4 * bias.at, m, to.columns);
  }

  /**
   * The first `m` rows of `to`, from row `toRow`, plus those of `x` times `weights`. `wide` tells how many floats of a row are read (default: its columns; more takes in
   * the rows after it); `weightRow` where in `weights` its rows begin.
   */
  addProduct(
    to: Place,
    x: Place,
    weights: Place,
    m: number,
    {
      row = 0,
      toRow = 0,
      weightRow = 0,
      wide = x.columns,
    }: { row?: number; toRow?: number; weightRow?: number; wide?: number } = {},
  ): void {
    const { columns } = weights;
    const b = 4 * (weights.at + weightRow * columns);
    const c = 4 * (to.at + toRow * to.columns);
    this.#kernel.multiply(
      4 * (x.at + row * x.columns),
      x.columns,
      b,
      4 * columns,
      32,
      c,
      to.columns,
      m,
      wide,
      columns,
      1,
    );
  }

  /** `to` = `x` times the rows of `y` turned: every row of `x` with every row of `y`. `to` has `wide` columns, a multiple of eight not below `m`. */
  allPairs(to: Place, x: Place, y: Place, turned: Place, row: number, m: number, wide: number): void {
    const { columns } = x;
    this.#kernel.turn(4 * (y.at + row * columns), m, columns, 4 * turned.at, wide);
    this.#kernel.multiply(
      4 * (x.at + row * columns),
      columns,
      4 * turned.at,
      4 * wide,
      32,
      4 * to.at,
      wide,
      m,
      columns,
      wide,
      0,
    );
  }

  rectify(x: Place, m: number): void {
    this.#kernel.rectify(4 * x.at, m * x.columns);
  }

  /** Adds rows of `table` to the first `m` rows of `to`; `rows.at` is where their numbers stand in `numbers`. */
  addRows(to: Place, table: Place, rows: Place, m: number): void {
    this.#kernel.addRows(4 * to.at, 4 * table.at, 4 * rows.at, m, to.columns);
  }

  /** Row `row` of `to` = the one row of `x` times weights, as whole numbers: 1 / (x.scale · weights.scale) of what the product is. */
  productRow(to: Place, row: number, x: ShortPlace, weights: ShortPlace): void {
    this.#kernel.productRow(4 * x.at, 4 * weights.at, 4 * (to.at + row * to.columns), x.columns, to.columns);
  }

  /**
   * Rows of `to`, from row `toRow`, = bias + `scale` times what a word, the one before it and the one after it bring to the middle, the left and the right
   * of a window, or zero where that is below it. `table` holds it as `productRow` wrote it, the three parts of a word in one row; `rows` is where in `numbers` the
   * `m` + 2 rows of the words stand, with one before them and one after.
   */
  windows(to: Place, toRow: number, { table, rows, bias, scale, m }: Windows): void {
    const { columns } = to;
    this.#kernel.windows(4 * (to.at + toRow * columns), 4 * table.at, 4 * rows, 4 * bias.at, m, columns, scale);
  }

  /** The recurrence over rows `row` to `row + m`, which are one sentence. */
  scan(from: Place, to: Place, row: number, m: number): void {
    this.#kernel.scan(4 * (from.at + row * from.columns), 4 * (to.at + row * to.columns), m, from.columns / 4);
  }

  /** Scores of all arcs of the sentence whose `n` words stand from row `row` on; see arcScores in scripts/kernel/network.ts. */
  arcScores(
    out: Place,
    { products, dependents, heads, verbs, marks, distances, roots }: ArcParts,
    row: number,
    n: number,
  ): void {
    this.#kernel.arcScores(
      4 * products.at,
      (n + 7) & ~7,
      4 * (dependents.at + row * dependents.columns),
      4 * (heads.at + row * heads.columns),
      heads.columns,
      4 * (verbs.at + row),
      4 * (marks.at + row),
      4 * distances.at,
      4 * (roots.at + row * roots.columns),
      4 * out.at,
      n,
    );
  }

  /** The best tree by the scores of `n` words: heads as numbers from `to` on, the root's is `n`. `work` holds 9 n² + 4 n numbers. */
  bestTree(scores: Place, n: number, to: number, work: Place): void {
    this.#kernel.bestTree(4 * scores.at, n, 4 * to, 4 * work.at);
  }

  /** How much each word's head (numbers from `heads` on) scores above the best other one, as floats from `to` on. */
  margins(scores: Place, n: number, heads: number, to: number): void {
    this.#kernel.margins(4 * scores.at, n, 4 * heads, 4 * to);
  }

  /** For each of `m` rows the place of its highest number, written to `numbers` at `to`. */
  highest(x: Place, m: number, n: number, to: Place): void {
    this.#kernel.highest(4 * x.at, m, x.columns, n, 4 * to.at);
  }
}
