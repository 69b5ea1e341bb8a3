/**
 * @module
 * The small network that reads sentences: a vector for every word in its place, and from it tags, marks of names, and trees.
 *
 * Word vectors pass a window of three words, then two layers of simple recurrences in both directions. Products are of 16-bit whole numbers,
 * some hundred thousand a word; docs/decisions/0009 has the measurements behind the form.
 */

import type { NetworkTables } from "../lexicon/network-tables.js";
import { NetworkMemory, type Place, type ShortPlace } from "./network-memory.js";
import { NetworkTrees, type Tree } from "./network-trees.js";
import { NetworkWords } from "./network-words.js";
import type { WrittenWord } from "./written-word.js";

/** Most words read at once. */
export const mostWords = 512;
/** Marks of names: outside, and begin and inside of a person, an organization, a place. */
export const nNameMarks = 7;
/** Classes (of Universal Dependencies) whose words are few and all known; of interjections that holds for the written ones. */
const closedClasses = new Set(["ADP", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ"]);
/** Whole numbers that make 1 in inputs, which lie between -16 and 16, and in states, which lie between -1 and 1. */
const inputScale = 512;
const stateScale = 4096;

/** What the network says of some sentences, word after word. */
export interface NetworkReading {
  /** Class of each word. */
  readonly tags: Int32Array;
  /** For each word `nNameMarks` scores in natural logarithms, up to a constant: outside, begin and inside of person, organization, place. */
  readonly names: Float32Array;
  /** Where asked for: the tree of each sentence. */
  readonly trees: readonly Tree[];
}

/** One layer's weights. */
interface Layer {
  readonly weights: ShortPlace;
  readonly bias: Place;
}

/** A network ready to read. It writes over its own memory, so that one call must end before the next begins. */
export class Network {
  readonly #memory: NetworkMemory;
  readonly #words: NetworkWords;
  readonly #trees: NetworkTrees;
  readonly #layers: { readonly [name in "forth" | "up" | "tag" | "name"]: Layer };
  readonly #marks: { readonly weights: Place; readonly bias: Place };
  readonly #nTags: number;
  readonly #isClosed: readonly boolean[];
  readonly #places: { readonly [name in "x" | "gates" | "states" | "tags" | "name" | "marks" | "best"]: Place };
  /** States of words; then for each word its state and its input of the window, side by side. */
  readonly #shorts: { readonly [name in "states" | "both"]: ShortPlace };

  constructor(tables: NetworkTables) {
    const size = [...tables.matrices.values()].reduce((sum, { values }) => sum + values.length + 8, 0);
    const memory = new NetworkMemory(size + 7_900_000);
    this.#memory = memory;
    const matrix = (name: string) => tables.matrices.get(name)!;
    const place = (name: string) => memory.take(matrix(name).rows, matrix(name).columns, matrix(name).values);
    const layer = (name: string): Layer => ({ weights: memory.takeWeights(matrix(name)), bias: place(`${name}.bias`) });
    this.#nTags = tables.tags.length;
    this.#isClosed = tables.tags.map((tag) => closedClasses.has(tag.slice(0, tag.indexOf("|"))));
    this.#layers = {
      forth: layer("layer0"),
      up: layer("layer1"),
      tag: layer("tag"),
      name: layer("name"),
    };
    this.#marks = { weights: place("marks"), bias: place("marks.bias") };
    this.#words = new NetworkWords(tables, memory, mostWords);
    const wide = (name: "up" | "tag" | "name") => this.#layers[name].weights.columns;
    const nStates = wide("up") / 2;
    const nSeen = matrix("window").columns;
    this.#shorts = {
      states: memory.takeShorts(mostWords, nStates, stateScale),
      both: memory.takeShorts(mostWords, nStates + nSeen, inputScale),
    };
    this.#places = {
      x: memory.take(mostWords, nSeen),
      gates: memory.take(mostWords, wide("up")),
      states: memory.take(mostWords, nStates),
      tags: memory.take(mostWords, wide("tag")),
      name: memory.take(mostWords, wide("name")),
      marks: memory.take(mostWords, 8),
      best: memory.take(1, mostWords),
    };
    this.#trees = new NetworkTrees(memory, tables, mostWords);
  }

  /** Reads sentences of together at most `mostWords` words. */
  read(sentences: readonly (readonly WrittenWord[])[], { withTrees }: { withTrees: boolean }): NetworkReading {
    const memory = this.#memory;
    const { tags, name, marks, best } = this.#places;
    const { both } = this.#shorts;
    const lengths = sentences.map(({ length }) => length);
    const n = lengths.reduce((sum, length) => sum + length, 0);
    // beyond its room it would write over its own weights
    if (n > mostWords) throw new Error(`assert: ${n} words, and the network has room for ${mostWords}`);
    this.#encode(sentences, n);
    memory.dense(tags, both, this.#layers.tag.weights, this.#layers.tag.bias, n);
    memory.highest(tags, n, this.#nTags, best);
    const found = memory.numbers.slice(best.at, best.at + n);
    for (const at of this.#words.unknown) found[at] = this.#openClass(at, found[at]!);
    memory.dense(name, both, this.#layers.name.weights, this.#layers.name.bias, n);
    memory.rectify(name, n);
    memory.fill(marks, this.#marks.bias, n);
    memory.addProduct(marks, name, this.#marks.weights, n);
    return {
      tags: found,
      names: marksOf(memory.floats, marks, n),
      trees: withTrees ? this.#trees.read(lengths, both, found) : [],
    };
  }

  /** The class of a word that is not known: not one of the closed classes, whose words all are. */
  #openClass(at: number, highest: number): number {
    if (!this.#isClosed[highest]) return highest;
    const { tags } = this.#places;
    const row = tags.at + at * tags.columns;
    let best = -1;
    for (let tag = 0; tag < this.#nTags; tag++) {
      const isBetter = best < 0 || this.#memory.floats[row + tag]! > this.#memory.floats[row + best]!;
      if (!this.#isClosed[tag] && isBetter) best = tag;
    }
    return best;
  }

  /** Fills `both` for every one of the `n` words. */
  #encode(sentences: readonly (readonly WrittenWord[])[], n: number): void {
    const memory = this.#memory;
    const { x, gates, states } = this.#places;
    const { states: before, both } = this.#shorts;
    const { forth, up } = this.#layers;
    this.#words.write(sentences, x);
    const nStates = states.columns;
    memory.narrow(x, both, n, nStates);
    memory.dense(gates, both, forth.weights, forth.bias, n, { column: nStates });
    this.#scan(sentences);
    memory.narrow(states, before, n);
    memory.dense(gates, before, up.weights, up.bias, n);
    this.#scan(sentences);
    memory.narrow(states, both, n);
  }

  #scan(sentences: readonly (readonly WrittenWord[])[]): void {
    let row = 0;
    for (const { length } of sentences) {
      this.#memory.scan(this.#places.gates, this.#places.states, row, length);
      row += length;
    }
  }
}

function marksOf(floats: Float32Array, { at, columns }: Place, n: number): Float32Array {
  const scores = new Float32Array(n * nNameMarks);
  for (let word = 0; word < n; word++)
    for (let mark = 0; mark < nNameMarks; mark++)
      scores[word * nNameMarks + mark] = floats[at + word * columns + mark]!;
  return scores;
}
