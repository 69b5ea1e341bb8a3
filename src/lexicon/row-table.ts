/**
 * @module
 * Row numbers by key, for the trained tables.
 */

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
