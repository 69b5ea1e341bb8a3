/**
 * @module
 * Trees from the network: a score for every pair of words, the best tree by those scores, a relation for each arc.
 *
 * The score of a pair is a product of what the two words are as dependent and as head, plus what each of them thinks of the distance
 * between them and of the verbs and marks in between. Sentences of usual length get the best tree without crossing arcs, which on treebanks has half a
 * point more heads right than the best head of each word.
 */

import type { NetworkTables } from "../lexicon/network-tables.js";
import { distanceClass } from "./arc-classes.js";
import type { ArcParts, NetworkMemory, Place, ShortPlace } from "./network-memory.js";
import { NetworkRelations } from "./network-relations.js";
import { openCircles } from "./open-circles.js";

/** One sentence's tree; heads are places in the sentence, the root's head is -1. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** How much better the chosen head scores than the best other one, in natural logarithms; below 0 where the tree overruled it. */
  readonly margins: Float32Array;
}

/** Longest sentence that is searched for its best tree; the search costs the cube of the length, and what is longer is a list or a table. */
const longestSearch = 120;

/** What a word is in an arc: weights and bias, and what its tag adds. */
export interface Side {
  readonly weights: ShortPlace;
  readonly bias: Place;
  readonly tags: Place;
}

/** Reads trees after the network has read the words. */
export class NetworkTrees {
  readonly #memory: NetworkMemory;
  readonly #isVerb: readonly boolean[];
  readonly #isMark: readonly boolean[];
  readonly #sides: { readonly [name in "head" | "dependent"]: Side };
  readonly #far: { readonly [name in "heads" | "dependents" | "roots"]: { weights: Place; bias: Place } };
  readonly #arcs: ArcParts;
  readonly #places: { readonly [name in "head" | "dependent" | "scores" | "turned" | "tags" | "found" | "margins" | "work"]: Place };
  readonly #relations: NetworkRelations;

  constructor(memory: NetworkMemory, tables: NetworkTables, mostWords: number) {
    this.#memory = memory;
    this.#isVerb = tables.tags.map((tag) => /^(?:VERB|AUX)/u.test(tag));
    this.#isMark = tables.tags.map((tag) => tag.startsWith("PUNCT"));
    const matrix = (name: string) => tables.matrices.get(name)!;
    const place = (name: string) => memory.take(matrix(name).rows, matrix(name).columns, matrix(name).values);
    const side = (name: string): Side => ({
      weights: memory.takeWeights(matrix(name)),
      bias: place(`${name}.bias`),
      tags: place(`${name}.tags`),
    });
    this.#sides = { head: side("head"), dependent: side("dependent") };
    this.#relations = new NetworkRelations(memory, tables, { side, place, mostWords });
    const layer = (name: string) => ({ weights: place(name), bias: place(`${name}.bias`) });
    this.#far = { heads: layer("far.head"), dependents: layer("far.dependent"), roots: rootOf(memory, tables) };
    const take = (columns: number, rows = mostWords) => memory.take(rows, columns);
    const { columns } = this.#sides.head.weights;
    this.#places = {
      head: take(columns),
      dependent: take(columns),
      scores: take(mostWords + 1),
      turned: take(mostWords, columns),
      tags: take(1),
      found: take(1),
      margins: take(1),
      work: take(9 * longestSearch + 4, longestSearch),
    };
    this.#arcs = {
      products: take(mostWords),
      dependents: take(this.#far.dependents.weights.columns),
      heads: take(this.#far.heads.weights.columns),
      verbs: memory.take(1, mostWords + 1),
      marks: memory.take(1, mostWords + 1),
      distances: memory.take(1, mostWords),
      roots: take(8),
    };
    for (let steps = 0; steps <= mostWords; steps++)
      memory.bytes[4 * this.#arcs.distances.at + steps] = distanceClass(steps, 0);
  }

  /** Trees of sentences of these lengths, whose words stand one after another in `inputs`. */
  read(lengths: readonly number[], inputs: ShortPlace, tags: Int32Array): Tree[] {
    const n = tags.length;
    const memory = this.#memory;
    const { found, margins } = this.#places;
    memory.numbers.set(tags, this.#places.tags.at);
    this.#writeParts(inputs, tags);
    let row = 0;
    for (const length of lengths) {
      this.#writeTree(row, length);
      row += length;
    }
    const heads = memory.numbers.slice(found.at, found.at + n);
    const names = this.#relations.read(lengths, inputs, { tags: this.#places.tags, heads });
    row = 0;
    return lengths.map((length) => {
      const from = row;
      row += length;
      return {
        heads: heads.subarray(from, row).map((head) => (head === length ? -1 : head)),
        margins: memory.floats.slice(margins.at + from, margins.at + row),
        relations: names.slice(from, row),
      };
    });
  }

  /** What the scores of arcs are made of, for all words. */
  #writeParts(inputs: ShortPlace, tags: Int32Array): void {
    const n = tags.length;
    const memory = this.#memory;
    for (const name of ["head", "dependent"] as const) {
      const { weights, bias, tags: ofTags } = this.#sides[name];
      memory.dense(this.#places[name], inputs, weights, bias, n);
      memory.addRows(this.#places[name], ofTags, this.#places.tags, n);
      memory.rectify(this.#places[name], n);
    }
    const { head, dependent } = this.#places;
    for (const [name, input] of [["heads", head], ["dependents", dependent], ["roots", dependent]] as const) {
      memory.fill(this.#arcs[name], this.#far[name].bias, n);
      memory.addProduct(this.#arcs[name], input, this.#far[name].weights, n);
    }
    const { verbs, marks } = this.#arcs;
    for (let at = 0; at < n; at++) {
      const tag = tags[at]!;
      memory.numbers[verbs.at + at + 1] = memory.numbers[verbs.at + at]! + (this.#isVerb[tag] ? 1 : 0);
      memory.numbers[marks.at + at + 1] = memory.numbers[marks.at + at]! + (this.#isMark[tag] ? 1 : 0);
    }
  }

  /** Heads and margins of one sentence. */
  #writeTree(row: number, n: number): void {
    const memory = this.#memory;
    const { head, dependent, scores, turned, found, margins, work } = this.#places;
    memory.allPairs(this.#arcs.products, dependent, head, turned, row, n, (n + 7) & ~7);
    memory.arcScores(scores, this.#arcs, row, n);
    if (n <= longestSearch) memory.bestTree(scores, n, found.at + row, work);
    else {
      const all = memory.floats.subarray(scores.at, scores.at + n * (n + 1));
      memory.numbers.set(openCircles(all, n), found.at + row);
    }
    memory.margins(scores, n, found.at + row, margins.at + row);
  }
}

/** The root as one of eight columns, because products come in eights. */
function rootOf(memory: NetworkMemory, { matrices }: NetworkTables): { weights: Place; bias: Place } {
  const { columns, values } = matrices.get("root")!;
  const weights = new Float32Array(8 * columns);
  values.forEach((value, row) => {
    weights[8 * row] = value;
  });
  const bias = new Float32Array(8).fill(matrices.get("root.bias")!.values[0]!);
  return { weights: memory.take(columns, 8, weights), bias: memory.take(1, 8, bias) };
}
