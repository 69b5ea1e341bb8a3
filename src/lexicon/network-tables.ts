/**
 * @module
 * The trained network in its file format: matrices, tables of word vectors, and the names of its classes.
 *
 * "RAPN", length of the head (uint32, little-endian), the head as JSON, and after it, from the next multiple of four, the numbers of each
 * tensor one after another, each begun at a multiple of four. A tensor of bytes has one scale a row, a tensor of shorts one in all.
 */

import { type RowTable, rowTable } from "./row-table.js";

/** One matrix, row by row. */
export interface Tensor {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Rows of bytes, each with its scale: the vectors of words and of parts of words. */
export interface ByteTable {
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Everything the network knows. */
export interface NetworkTables {
  /** "UPOS|XPOS" of each class of the tagger. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Rows of `affixes` for each kind of ending and beginning. */
  readonly buckets: number;
  readonly matrices: ReadonlyMap<string, Tensor>;
  /** Vectors of known words, by hash of the normalised form; `usual` is the class a word has most often in the treebanks, 255 where it is rare there. */
  readonly words: ByteTable & { readonly rows: RowTable; readonly usual: Uint8Array };
  readonly affixes: ByteTable;
}

/** What the head of the file tells of one tensor. */
export interface TensorHead {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly type: "uint8" | "int8" | "int16" | "int32";
  /** Of int16: the value of one step. */
  readonly scale?: number;
}

/** The head of the file. */
export interface NetworkHead {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly buckets: number;
  readonly tensors: readonly TensorHead[];
}

/** Reads a network. */
export function readNetwork(file: Uint8Array): NetworkTables {
  // a plain copy: slices of a Node Buffer share its memory and are not aligned
  const bytes = new Uint8Array(file);
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as NetworkHead;
  const matrices = new Map<string, Tensor>();
  const tables = new Map<string, ByteTable>();
  let keys = new Int32Array(0);
  let usual = new Uint8Array(0);
  let at = (8 + length + 3) & ~3;
  for (const { name, rows, columns, type, scale } of head.tensors) {
    const count = rows * columns;
    if (type === "int32") keys = new Int32Array(bytes.buffer, at, count);
    else if (type === "uint8") usual = bytes.subarray(at, at + count);
    else if (type === "int16") {
      const values = Float32Array.from(new Int16Array(bytes.buffer, at, count), (value) => value * scale!);
      matrices.set(name, { rows, columns, values });
    } else {
      const scales = new Float32Array(bytes.buffer, at, rows);
      at += 4 * rows;
      tables.set(name, { columns, values: new Int8Array(bytes.buffer, at, count), scales });
    }
    at = (at + count * { uint8: 1, int8: 1, int16: 2, int32: 4 }[type] + 3) & ~3;
  }
  return {
    tags: head.tags,
    relations: head.relations,
    buckets: head.buckets,
    matrices,
    words: { ...tables.get("words")!, rows: rowTable(keys), usual },
    affixes: tables.get("affixes")!,
  };
}
