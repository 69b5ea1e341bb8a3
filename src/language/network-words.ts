/**
 * @module
 * Written words as vectors in the network's memory. A word's vector is built once and kept, because words come again and again.
 */

import type { ByteTable, NetworkTables } from "../lexicon/network-tables.js";
import { rowOf } from "../lexicon/row-table.js";
import { hashWord } from "./hashing.js";
import type { NetworkMemory, Place } from "./network-memory.js";
import {
  affixRows,
  type CapitalSign,
  capitalSign,
  isHeadline,
  longestWord,
  normalised,
  shapeOf,
  shapeRow,
} from "./word-form.js";
import type { WrittenWord } from "./written-word.js";

/** The vector of one written word; `row` is its row in the table of vectors kept, good for one `filling` of that table. */
export interface KeptVector {
  readonly filling: object;
  readonly row: number;
  readonly shape: number;
  readonly sign: CapitalSign;
  /** Whether the word has a vector of its own. */
  readonly isKnown: boolean;
}

/** How many words are kept. When there are more, all are dropped and building begins anew. */
const mostKept = 16384;

/** Vectors of the words of sentences. */
export class NetworkWords {
  /** One row for each word of the sentences written last, a row before each sentence and a row after it. */
  readonly vectors: Place;
  readonly columns: number;
  readonly #tables: NetworkTables;
  readonly #memory: NetworkMemory;
  /** Stands for what the table of vectors holds at present: another object, other vectors. */
  #filling: object = {};
  #nKept = 0;
  readonly #keptVectors: Place;
  readonly #edges: Place;
  readonly #shapes: Place;
  readonly #rows: Place;
  readonly #base: Float32Array;
  readonly #unknownVector: Float32Array;

  constructor(tables: NetworkTables, memory: NetworkMemory, mostWords: number) {
    this.#tables = tables;
    this.#memory = memory;
    this.#base = tables.matrices.get("base")!.values;
    this.#unknownVector = tables.matrices.get("unknown")!.values;
    this.columns = this.#base.length;
    this.vectors = memory.take(3 * mostWords, this.columns);
    this.#keptVectors = memory.take(mostKept, this.columns);
    this.#edges = memory.take(2, this.columns, tables.matrices.get("edges")!.values);
    this.#shapes = memory.take(
      tables.matrices.get("shapes")!.rows,
      this.columns,
      tables.matrices.get("shapes")!.values,
    );
    this.#rows = memory.take(2, mostWords);
  }

  /** Places of the words without a vector of their own, among the words written last. */
  readonly unknown: number[] = [];

  /** Writes the rows of `vectors` and gives their number. */
  write(sentences: readonly (readonly WrittenWord[])[]): number {
    const { floats } = this.#memory;
    const { at, columns } = this.vectors;
    const n = sentences.reduce((sum, { length }) => sum + length, 0);
    if (this.#nKept + n > mostKept) {
      this.#nKept = 0;
      this.#filling = {};
    }
    let to = at;
    let first = 0;
    this.unknown.length = 0;
    for (const sentence of sentences) {
      floats.copyWithin(to, this.#edges.at, this.#edges.at + columns);
      to += columns;
      this.#writeSentence(sentence, to, first);
      first += sentence.length;
      to += sentence.length * columns;
      floats.copyWithin(to, this.#edges.at + columns, this.#edges.at + 2 * columns);
      to += columns;
    }
    return n + 2 * sentences.length;
  }

  #writeSentence(sentence: readonly WrittenWord[], to: number, first: number): void {
    const { numbers } = this.#memory;
    const words: KeptVector[] = [];
    for (const word of sentence) {
      const { vector } = word;
      words.push(vector !== undefined && vector.filling === this.#filling ? vector : this.#built(word));
    }
    const isHead = isHeadline(words);
    const shapes = this.#rows.at;
    const kept = shapes + words.length;
    for (let index = 0; index < words.length; index++) {
      const { row, shape, isKnown } = words[index]!;
      if (!isKnown) this.unknown.push(first + index);
      numbers[shapes + index] = shapeRow(shape, index === 0, isHead);
      numbers[kept + index] = row;
    }
    const rows = { at: to, rows: words.length, columns: this.columns };
    this.#memory.sumRows(rows, this.#keptVectors, kept, this.#shapes, shapes);
  }

  #built(written: WrittenWord): KeptVector {
    const word = written.form.length > longestWord ? written.form.slice(0, longestWord) : written.form;
    const normal = normalised(word);
    const { words, affixes, buckets } = this.#tables;
    const known = rowOf(words.rows, hashWord(normal));
    const kept: KeptVector = {
      filling: this.#filling,
      row: this.#nKept++,
      shape: shapeOf(word),
      sign: capitalSign(word),
      isKnown: known >= 0,
    };
    written.vector = kept;
    const at = this.#keptVectors.at + kept.row * this.columns;
    const into = this.#memory.floats.subarray(at, at + this.columns);
    into.set(this.#base);
    if (known >= 0) addBytes(into, words, known);
    else for (let column = 0; column < into.length; column++) into[column]! += this.#unknownVector[column]!;
    for (const row of affixRows(normal, buckets)) addBytes(into, affixes, row);
    return kept;
  }
}

function addBytes(into: Float32Array, { values, scales, columns }: ByteTable, row: number): void {
  const scale = scales[row]!;
  const from = row * columns;
  for (let column = 0; column < columns; column++) into[column]! += values[from + column]! * scale;
}
