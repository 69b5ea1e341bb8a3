/**
 * @module
 * Pairs of quantities that can be one, by number: there are a hundred times as many as are told apart or together in the end.
 */

import type { Likeness } from "./likeness.js";

/** The pairs that can be one among so many quantities. */
export class Matches {
  /** How alike each pair is told. */
  readonly evidence: number[] = [];
  readonly core: number[] = [];
  /** The pairs of each quantity, in the order in which they were added. */
  readonly of: readonly number[][];
  /** The places of both of a pair, added up. */
  readonly #both: number[] = [];

  constructor(nQuantities: number) {
    this.of = Array.from({ length: nQuantities }, () => []);
  }

  /** Adds a pair. */
  add(a: number, b: number, { evidence, core }: Likeness): void {
    const match = this.#both.push(a + b) - 1;
    this.evidence.push(evidence);
    this.core.push(core);
    this.of[a]!.push(match);
    this.of[b]!.push(match);
  }

  /** The place of the one of a pair that is not at this place. */
  other(match: number, at: number): number {
    return this.#both[match]! - at;
  }
}
