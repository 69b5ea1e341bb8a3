/**
 * @module
 * Trained tables in their file format: a linear model over hashed features, and the word list beside it.
 *
 * All numbers little-endian. Model: "RAPM", classes, features, entries (uint32), step (float32), length of the class names (uint32), the names
 * joined by line feeds and padded to 4 bytes, sorted feature hashes (uint32), entries of each feature (uint8), then of each entry the
 * class (uint8) and the weight in steps (int8). Word list: "RAPL", words (uint32), sorted hashes (uint32), clusters (uint16), usual classes (uint8), whether they are sure (uint8).
 */

/** A linear model: each feature has a short list of classes with weights. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Where the entries of a feature begin in `entries`. */
  readonly features: RowTable;
  /** For each feature the number of its entries, then each as class times 256 plus weight plus 128. */
  readonly entries: Uint16Array;
}

/** What is known of single words, by hash of the normalised form. */
export interface WordList {
  readonly rows: RowTable;
  readonly usual: Uint8Array;
  readonly cluster: Uint16Array;
  /** 1 where the word has no other class in the treebanks, often enough to be sure of it. */
  readonly isSure: Uint8Array;
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
  const counts = bytes.subarray(at, at + nFeatures);
  const labels = bytes.subarray(at + nFeatures, at + nFeatures + nEntries);
  const weights = bytes.subarray(at + nFeatures + nEntries);
  const starts = new Int32Array(nFeatures);
  const entries = new Uint16Array(nFeatures + nEntries);
  let into = 0;
  let entry = 0;
  for (let row = 0; row < nFeatures; row++) {
    starts[row] = into;
    entries[into++] = counts[row]!;
    // a weight is a signed byte; 128 more makes it one without a sign
    for (let n = counts[row]!; n > 0; n--, entry++) entries[into++] = (labels[entry]! << 8) | (weights[entry]! ^ 128);
  }
  return { classes, features: rowTable(keys, starts), entries };
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
    rows: rowTable(keys),
    cluster: new Uint16Array(bytes.slice(clusters, usual).buffer),
    usual: bytes.slice(usual, usual + nWords),
    isSure: bytes.slice(usual + nWords, usual + 2 * nWords),
  };
}

/** Lengths before tables of 32-bit numbers are filled up to a multiple of four. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

/**
 * Row numbers by key: open addressing, at most two thirds full, key and row side by side, and before it a small filter of bits that
 * turns most unknown keys away. Looking up features is what the tagger spends its time on, and each look into memory counts.
 */
export interface RowTable {
  readonly slots: Int32Array;
  readonly mask: number;
  readonly filter: Int32Array;
}

/** Bits of the filter; four times as many as a large model has features, and small enough for a processor's cache. */
const filterBits = 20;

/** The table of a list of keys; the row of a key is its place in the list, or the number given for it. */
export function rowTable(keys: Int32Array, rows?: Int32Array): RowTable {
  let size = 16;
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2).fill(-1);
  const filter = new Int32Array(1 << (filterBits - 5));
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    let slot = key & mask;
    while (slots[2 * slot + 1]! >= 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = rows === undefined ? row : rows[row]!;
    const bit = key >>> (32 - filterBits);
    filter[bit >>> 5] = filter[bit >>> 5]! | (1 << (bit & 31));
  }
  return { slots, mask, filter };
}

/** The row of a key, or -1. */
export function rowOf({ slots, mask, filter }: RowTable, key: number): number {
  const bit = key >>> (32 - filterBits);
  if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1;
  let slot = key & mask;
  for (let row = slots[2 * slot + 1]!; row >= 0; row = slots[2 * slot + 1]!) {
    if (slots[2 * slot] === key) return row;
    slot = (slot + 1) & mask;
  }
  return -1;
}
