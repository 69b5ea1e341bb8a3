/**
 * @module
 * What is measured: the store, and beside it a bare driver that makes the same rows in the same tables.
 */

import type { Settled } from "../../src/index.js";
import type { Reading } from "../../src/model/index.js";

/** Something that keeps a coverage. What a function has written is committed when it resolves. */
export interface Contender {
  /** One transaction for each article. */
  readonly add: (readings: readonly Reading[]) => Promise<void>;
  /** One transaction for each reading. */
  readonly keep: (readings: readonly Reading[]) => Promise<void>;
  /** One transaction. */
  readonly writeRecord: (settled: Settled) => Promise<void>;
  /** The number of things found, at most `maxFound`. */
  readonly search: (words: string) => Promise<number>;
  /** Reads what the state view shows: the state, its entries, and the articles they cite; the number of entries. */
  readonly readState: () => Promise<number>;
  /** Reads what the other views are made from: the whole record; the number of entries. */
  readonly readRecord: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** When everything is said to have happened. */
export const at = "2031-03-14T08:00:00.000Z";
/** Of the program that has read the articles. */
export const version = "v";
export const maxFound = 20;
