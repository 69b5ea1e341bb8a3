/**
 * @module
 * What the network's window of three words sees. A word brings the same to every window it stands in, as the middle, to the left or to the right of it;
 * that is worked out once and kept, because words come again and again.
 */

import type { ByteTable, NetworkTables, Tensor } from "../lexicon/network-tables.js";
import { rowOf } from "../lexicon/row-table.js";
import { hashWord } from "./hashing.js";
import type { NetworkMemory, Place, ShortPlace } from "./network-memory.js";
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

/** What is kept of one written word, good for one `filling` of the table of what words bring. */
export interface KeptWord {
  readonly filling: object;
  /** Rows of that table: inside a sentence, as its first word, and the same in a headline; -1 where the word has not been met so. */
  readonly rows: number[];
  readonly shape: number;
  readonly sign: CapitalSign;
  /** Whether the word has a vector of its own. */
  readonly isKnown: boolean;
}

/** How many rows are kept. When there are more, all are dropped and building begins anew. */
const mostKept = 16384;
/** Rows of what stands before and after a sentence. */
const before = 0;
const after = 1;
/** Whole numbers that make 1 in the vectors, which lie between -16 and 16. */
const vectorScale = 512;

/** Windows of the words of sentences. */
export class NetworkWords {
  readonly #tables: NetworkTables;
  readonly #memory: NetworkMemory;
  readonly #weights: ShortPlace;
  readonly #bias: Place;
  readonly #shapes: Tensor;
  readonly #base: Float32Array;
  readonly #unknownVector: Float32Array;
  /** Stands for what the table holds at present: another object, other rows. */
  #filling: object = {};
  #nKept = after + 1;
  readonly #kept: Place;
  /** One word's vector, and the same as whole numbers. */
  readonly #vector: Place;
  readonly #shorts: ShortPlace;
  readonly #rows: Place;

  constructor(tables: NetworkTables, memory: NetworkMemory, mostWords: number) {
    this.#tables = tables;
    this.#memory = memory;
    const matrix = (name: string) => tables.matrices.get(name)!;
    this.#base = matrix("base").values;
    this.#unknownVector = matrix("unknown").values;
    this.#shapes = matrix("shapes");
    const { columns } = this.#shapes;
    this.#weights = memory.takeWeights(sideBySide(matrix("window"), columns));
    this.#bias = memory.take(1, matrix("window").columns, matrix("window.bias").values);
    this.#kept = memory.take(mostKept, this.#weights.columns);
    this.#vector = memory.take(1, columns);
    this.#shorts = memory.takeShorts(1, columns, vectorScale);
    this.#rows = memory.take(1, mostWords + 2);
    const edges = matrix("edges");
    for (const row of [before, after]) {
      memory.floats.set(edges.values.subarray(row * columns, (row + 1) * columns), this.#vector.at);
      this.#keep(row);
    }
  }

  /** Places of the words without a vector of their own, among the words written last. */
  readonly unknown: number[] = [];

  /** Writes a row of `to` for each word: what its window sees. */
  write(sentences: readonly (readonly WrittenWord[])[], to: Place): void {
    const n = sentences.reduce((sum, { length }) => sum + length, 0);
    if (this.#nKept + n > mostKept) {
      this.#nKept = after + 1;
      this.#filling = {};
    }
    let first = 0;
    this.unknown.length = 0;
    for (const sentence of sentences) {
      this.#writeSentence(sentence, to, first);
      first += sentence.length;
    }
  }

  #writeSentence(sentence: readonly WrittenWord[], to: Place, first: number): void {
    const { numbers } = this.#memory;
    const words: KeptWord[] = [];
    for (const word of sentence) {
      const { kept } = word;
      words.push(kept !== undefined && kept.filling === this.#filling ? kept : this.#looked(word));
    }
    const inside = isHeadline(words) ? 2 : 0;
    let at = this.#rows.at;
    numbers[at++] = before;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      const where = index === 0 ? inside + 1 : inside;
      if (!word.isKnown) this.unknown.push(first + index);
      const row = word.rows[where]!;
      numbers[at++] = row >= 0 ? row : this.#built(sentence[index]!, word, where);
    }
    numbers[at] = after;
    this.#memory.windows(to, first, {
      table: this.#kept,
      rows: this.#rows.at,
      bias: this.#bias,
      scale: 1 / (this.#shorts.scale * this.#weights.scale),
      m: words.length,
    });
  }

  #looked(written: WrittenWord): KeptWord {
    const word = cut(written);
    const kept: KeptWord = {
      filling: this.#filling,
      rows: [-1, -1, -1, -1],
      shape: shapeOf(word),
      sign: capitalSign(word),
      isKnown: rowOf(this.#tables.words.rows, hashWord(normalised(word))) >= 0,
    };
    written.kept = kept;
    return kept;
  }

  /** Builds what a word brings where it stands so: its vector is its own, its parts' and its shape's. */
  #built(written: WrittenWord, kept: KeptWord, where: number): number {
    const normal = normalised(cut(written));
    const { words, affixes, buckets } = this.#tables;
    const known = rowOf(words.rows, hashWord(normal));
    const { at, columns } = this.#vector;
    const into = this.#memory.floats.subarray(at, at + columns);
    into.set(this.#base);
    if (known >= 0) addBytes(into, words, known);
    else addNumbers(into, this.#unknownVector, 0);
    for (const row of affixRows(normal, buckets)) addBytes(into, affixes, row);
    addNumbers(into, this.#shapes.values, columns * shapeRow(kept.shape, (where & 1) === 1, where >= 2));
    const row = this.#nKept++;
    kept.rows[where] = row;
    this.#keep(row);
    return row;
  }

  /** Row `row` of the table from the vector. */
  #keep(row: number): void {
    this.#memory.narrow(this.#vector, this.#shorts, 1);
    this.#memory.productRow(this.#kept, row, this.#shorts, this.#weights);
  }
}

function cut({ form }: WrittenWord): string {
  return form.length > longestWord ? form.slice(0, longestWord) : form;
}

/** The window's weights for a word to the left, in the middle and to the right, which stand one below another, side by side. */
function sideBySide({ columns, values }: Tensor, rows: number): Tensor {
  const turned = new Float32Array(values.length);
  for (let part = 0; part < 3; part++)
    for (let row = 0; row < rows; row++) {
      const from = (part * rows + row) * columns;
      turned.set(values.subarray(from, from + columns), (row * 3 + part) * columns);
    }
  return { rows, columns: 3 * columns, values: turned };
}

function addNumbers(into: Float32Array, values: Float32Array, from: number): void {
  for (let column = 0; column < into.length; column++) into[column]! += values[from + column]!;
}

function addBytes(into: Float32Array, { values, scales, columns }: ByteTable, row: number): void {
  const scale = scales[row]!;
  const from = row * columns;
  for (let column = 0; column < columns; column++) into[column]! += values[from + column]! * scale;
}
