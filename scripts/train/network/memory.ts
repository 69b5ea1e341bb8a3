/**
 * @module
 * Matrices in one memory that WebAssembly works on, their gradients, and the steps that lead back from a loss to them.
 *
 * A batch begins with `begin()`, which forgets all but the parameters; operations take matrices and note their way back with `onWayBack()`;
 * `goBack()` walks these notes in reverse and leaves the gradients in the parameters. Rows may be any number, columns come in eights.
 */

import { type Kernel, kernelOf } from "../../../src/language/network-kernel.js";
import { learningCode } from "../learning-code.js";
import { Random } from "./random.js";

/** What scripts/kernel/learning.ts exports, as far as it is used here; pointers in bytes. See there. */
export interface LearningKernel extends Kernel {
  addTo(to: number, x: number, n: number): void;
  rectifyBack(x: number, d: number, to: number, n: number): void;
  product(to: number, x: number, y: number, n: number): void;
  addProduct(to: number, x: number, y: number, n: number): void;
  squares(x: number, n: number): number;
  adam(
    v: number,
    d: number,
    m: number,
    s: number,
    n: number,
    rate: number,
    b1: number,
    b2: number,
    c1: number,
    c2: number,
    scale: number,
  ): void;
}

/** Rows of numbers in the memory; `at` is an offset in floats. */
export interface Block {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A block that belongs to a computation. Without a gradient it is a given, or nothing is being learned. */
export interface Matrix extends Block {
  readonly memory: LearningMemory;
  readonly gradient: Block | undefined;
}

/** A matrix that is learned, with the two running means that Adam keeps. */
export interface Parameter extends Matrix {
  readonly name: string;
  readonly gradient: Block;
  readonly firstMoments: Block;
  readonly secondMoments: Block;
  /** Of a table: the rows that the batch used; only these are stepped. */
  readonly touched: Set<number> | undefined;
  /** Steps made so far: of each row of a table, of all rows of any other matrix together. */
  readonly steps: Int32Array;
}

/** One training's memory. */
export class LearningMemory {
  readonly kernel: LearningKernel;
  readonly random: Random;
  readonly parameters: Parameter[] = [];
  /** While this is off, matrices get no gradients, nothing is noted for the way back and nothing is dropped. */
  isLearning = true;
  readonly #floats: Float32Array;
  readonly #wayBack: (() => void)[] = [];
  #top = 256;
  #kept = 256;

  /** `size` in floats. */
  constructor(size: number, seed: number) {
    const { kernel, buffer } = kernelOf<LearningKernel>(learningCode, size);
    this.kernel = kernel;
    this.#floats = new Float32Array(buffer);
    this.random = new Random(seed);
  }

  /** Room for numbers; what stood there before is still there. */
  block(rows: number, columns: number): Block {
    const at = this.#top;
    this.#top += (rows * columns + 7) & ~7;
    if (this.#top > this.#floats.length) throw new Error(`assert: the memory ends at ${this.#floats.length} floats`);
    return { at, rows, columns, values: this.#floats.subarray(at, at + rows * columns) };
  }

  /** A matrix whose numbers are still to be written. */
  matrix(rows: number, columns: number): Matrix {
    if (columns % 8 !== 0) throw new Error(`assert: ${columns} columns, not a multiple of eight`);
    return {
      ...this.block(rows, columns),
      memory: this,
      gradient: this.isLearning ? this.#zeros(rows, columns) : undefined,
    };
  }

  /** A given: nothing is learned about it. */
  given(rows: number, columns: number): Matrix {
    return { ...this.#zeros(rows, columns), memory: this, gradient: undefined };
  }

  /** A matrix to be learned, at first of random numbers of this standard deviation. */
  parameter(name: string, [rows, columns]: readonly [number, number], { spread = 0, isTable = false }): Parameter {
    const parameter: Parameter = {
      ...this.given(rows, columns),
      name,
      gradient: this.#zeros(rows, columns),
      firstMoments: this.#zeros(rows, columns),
      secondMoments: this.#zeros(rows, columns),
      touched: isTable ? new Set() : undefined,
      steps: new Int32Array(isTable ? rows : 1),
    };
    const { values } = parameter;
    if (spread > 0) for (let at = 0; at < values.length; at++) values[at] = this.random.normal() * spread;
    this.parameters.push(parameter);
    return parameter;
  }

  /** What is in the memory now stays. */
  keep(): void {
    this.#kept = this.#top;
  }

  /** Forgets what was not kept. */
  begin(): void {
    this.#top = this.#kept;
    this.#wayBack.length = 0;
  }

  /** Notes how gradients go back through an operation. */
  onWayBack(step: () => void): void {
    if (this.isLearning) this.#wayBack.push(step);
  }

  /** Goes back from the losses to the parameters. */
  goBack(): void {
    while (this.#wayBack.length > 0) this.#wayBack.pop()!();
  }

  /** Gives back the room that `work` takes. */
  aside(work: () => void): void {
    const top = this.#top;
    work();
    this.#top = top;
  }

  /** `to` = `x` · `y`, added to what `to` holds where it says so. `x` may have more rows than `to`, and more columns than `y` has rows. */
  multiply(x: Block, y: Block, { to, adds }: { to: Block; adds: boolean }): void {
    const { columns } = to;
    const [a, b, c] = [4 * x.at, 4 * y.at, 4 * to.at];
    this.kernel.multiply(a, x.columns, b, 4 * columns, 32, c, columns, to.rows, y.rows, columns, adds ? 1 : 0);
  }

  /** Rows become columns; rows of zeros fill up to `wide`. */
  turned(x: Block, wide: number = x.rows): Block {
    const block = this.block(x.columns, wide);
    this.kernel.turn(4 * x.at, x.rows, x.columns, 4 * block.at, wide);
    return block;
  }

  #zeros(rows: number, columns: number): Block {
    const block = this.block(rows, columns);
    block.values.fill(0);
    return block;
  }
}

/** Rows `from` to `end` of a block. */
export function rowsOf({ at, columns, values }: Block, from: number, end: number): Block {
  const part = values.subarray(from * columns, end * columns);
  return { at: at + from * columns, rows: end - from, columns, values: part };
}

/** Adds row `from` of `x` to row `row` of `to`; both have the same columns. */
export function addRow(
  kernel: LearningKernel,
  [to, row]: readonly [Block, number],
  [x, from]: readonly [Block, number],
): void {
  kernel.addTo(4 * (to.at + row * to.columns), 4 * (x.at + from * x.columns), to.columns);
}
