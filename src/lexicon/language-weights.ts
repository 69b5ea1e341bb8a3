/**
 * @module
 * Trained tables in their file format: a linear model over hashed features, and the word list beside it.
 *
 * All numbers little-endian. Model: "RAPM", classes, features, entries (uint32), step (float32), length of the class names (uint32), the names
 * joined by line feeds and padded to 4 bytes, sorted feature hashes (uint32), entries of each feature (uint8), then of each entry the
 * class (uint8) and the weight in steps (int8). Word list: "RAPL", words (uint32), sorted hashes (uint32), clusters (uint16), usual classes (uint8).
 */

/** A linear model: each feature has a short list of classes with weights. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Open addressing: feature hash to its row; `find` does the looking. */
  readonly find: (feature: number) => number;
  /** Entries of row r are `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly entryClass: Uint8Array;
  readonly entryWeight: Int8Array;
}

/** What is known of single words, by hash of the normalised form. */
export interface WordList {
  /** Row of a word, or -1. */
  readonly find: (word: number) => number;
  readonly usual: Uint8Array;
  readonly cluster: Uint16Array;
}

/** Reads a model. */
export function readModel(file: Uint8Array): LinearModel {
  // a plain copy: slices of a Node Buffer share its memory and are not aligned
  const bytes = new Uint8Array(file);
  const view = new DataView(bytes.buffer);
  const nFeatures = view.getUint32(8, true);
  const nEntries = view.getUint32(12, true);
  const namesLength = view.getUint32(20, true);
  const classes = new TextDecoder().decode(bytes.subarray(24, 24 + namesLength)).split("\n");
  let at = padded(24 + namesLength);
  const keys = new Int32Array(bytes.slice(at, at + 4 * nFeatures).buffer);
  at += 4 * nFeatures;
  const starts = new Int32Array(nFeatures + 1);
  for (let row = 0; row < nFeatures; row++) starts[row + 1] = starts[row]! + bytes[at + row]!;
  at += nFeatures;
  const entryClass = bytes.slice(at, at + nEntries);
  at += nEntries;
  const entryWeight = new Int8Array(bytes.slice(at, at + nEntries).buffer);
  return { classes, find: finder(keys), starts, entryClass, entryWeight };
}

/** Reads a word list. */
export function readWordList(file: Uint8Array): WordList {
  // a plain copy: slices of a Node Buffer share its memory and are not aligned
  const bytes = new Uint8Array(file);
  const view = new DataView(bytes.buffer);
  const nWords = view.getUint32(4, true);
  const keys = new Int32Array(bytes.slice(8, 8 + 4 * nWords).buffer);
  const clusters = 8 + 4 * nWords;
  const usual = clusters + 2 * nWords;
  return {
    find: finder(keys),
    cluster: new Uint16Array(bytes.slice(clusters, usual).buffer),
    usual: bytes.slice(usual, usual + nWords),
  };
}

/** Lengths before tables of 32-bit numbers are filled up to a multiple of four. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

/** A look-up of row numbers by key, by open addressing in a table at most half full. */
export function finder(keys: Int32Array): (key: number) => number {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let slot = slotOf(keys[row]!, mask);
    while (rows[slot]! >= 0) slot = (slot + 1) & mask;
    rows[slot] = row;
  }
  return (key) => {
    let slot = slotOf(key, mask);
    for (let row = rows[slot]!; row >= 0; row = rows[slot]!) {
      if (keys[row] === key) return row;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
}
