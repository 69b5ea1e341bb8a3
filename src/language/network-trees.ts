/**
 * @module
 * Trees from the network: a score for every pair of words, the best tree by those scores, a relation for each arc.
 *
 * The score of a pair is a product of what the two words are as dependent and as head, plus what each of them thinks of the distance
 * between them and of the verbs and marks in between.
 */

import type { NetworkTables } from "../lexicon/network-tables.js";
import { bestTree } from "./best-tree.js";
import type { NetworkMemory, Place, ShortPlace } from "./network-memory.js";

/** One sentence's tree; heads are places in the sentence, the root's head is -1. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** How much better the chosen head scores than the best other one, in natural logarithms; below 0 where the tree overruled it. */
  readonly margins: Float32Array;
}

/** Classes of distance, to the right and to the left. */
export const nDistances = 24;
/** Row of the relation's distance table for an arc from the root, and where no distance counts. */
const noDistance = 31;

/** The class of the distance from a dependent to its head. */
export function distanceClass(head: number, dependent: number): number {
  const steps = Math.abs(head - dependent);
  const size =
    steps <= 5 ? steps : steps <= 7 ? 6 : steps <= 10 ? 7 : steps <= 14 ? 8 : steps <= 20 ? 9 : steps <= 30 ? 10 : 11;
  return head > dependent ? size : 12 + size;
}

/** The class of what stands between two words: none, one or more verbs, none, one or more marks; which way the head lies. */
export function betweenClass(verbs: number, marks: number, isRight: boolean): number {
  return nDistances + (isRight ? 9 : 0) + Math.min(verbs, 2) * 3 + Math.min(marks, 2);
}

/** What a word is in an arc: weights and bias, and what its tag adds. */
interface Side {
  readonly weights: ShortPlace;
  readonly bias: Place;
  readonly tags: Place;
}

type SideName = "head" | "dependent" | "relationHead" | "relation";

/** Weights and bias of a small layer in single precision. */
interface Layer {
  readonly weights: Place;
  readonly bias: Place;
}

/** Reads trees after the network has read the words. */
export class NetworkTrees {
  readonly #memory: NetworkMemory;
  readonly #relations: readonly string[];
  readonly #isVerb: readonly boolean[];
  readonly #isMark: readonly boolean[];
  readonly #sides: { readonly [name in SideName]: Side };
  readonly #layers: { readonly [name in "farHead" | "farDependent" | "name"]: Layer };
  readonly #root: Layer;
  readonly #relationRoot: Place;
  readonly #relationFar: Place;
  readonly #places: {
    readonly [name in
      | SideName
      | "farHead"
      | "farDependent"
      | "scores"
      | "turned"
      | "names"
      | "rows"
      | "tags"
      | "best"]: Place;
  };

  constructor(memory: NetworkMemory, tables: NetworkTables, mostWords: number) {
    this.#memory = memory;
    this.#relations = tables.relations;
    this.#isVerb = tables.tags.map((tag) => /^(?:VERB|AUX)/u.test(tag));
    this.#isMark = tables.tags.map((tag) => tag.startsWith("PUNCT"));
    const matrix = (name: string) => tables.matrices.get(name)!;
    const place = (name: string) => memory.take(matrix(name).rows, matrix(name).columns, matrix(name).values);
    const side = (name: string): Side => ({
      weights: memory.takeWeights(matrix(name)),
      bias: place(`${name}.bias`),
      tags: place(`${name}.tags`),
    });
    const layer = (name: string): Layer => ({ weights: place(name), bias: place(`${name}.bias`) });
    this.#sides = {
      head: side("head"),
      dependent: side("dependent"),
      relationHead: side("relation.head"),
      relation: side("relation.dependent"),
    };
    this.#layers = {
      farHead: layer("far.head"),
      farDependent: layer("far.dependent"),
      name: layer("relation.name"),
    };
    this.#root = layer("root");
    this.#relationRoot = place("relation.root");
    this.#relationFar = place("relation.far");
    const take = (columns: number, rows = mostWords) => memory.take(rows, columns);
    const { head, relation } = this.#sides;
    this.#places = {
      head: take(head.weights.columns),
      dependent: take(head.weights.columns),
      relationHead: take(relation.weights.columns, mostWords + 1),
      relation: take(relation.weights.columns),
      farHead: take(this.#layers.farHead.weights.columns),
      farDependent: take(this.#layers.farDependent.weights.columns),
      scores: take(mostWords),
      turned: take(mostWords, head.weights.columns),
      names: take(this.#layers.name.weights.columns),
      rows: take(1),
      tags: take(1),
      best: take(1),
    };
  }

  /** Trees of sentences of these lengths, whose words stand one after another in `inputs`. */
  read(lengths: readonly number[], inputs: ShortPlace, tags: Int32Array): Tree[] {
    const n = tags.length;
    const memory = this.#memory;
    const { head, dependent, farHead, farDependent } = this.#places;
    memory.numbers.set(tags, this.#places.tags.at);
    this.#side("head", inputs, n);
    this.#side("dependent", inputs, n);
    memory.rectify(head, n);
    memory.rectify(dependent, n);
    this.#layer(farHead, "farHead", head, n);
    this.#layer(farDependent, "farDependent", dependent, n);
    const heads = new Int32Array(n);
    const margins = new Float32Array(n);
    let row = 0;
    for (const length of lengths) {
      const scores = this.#scores(row, length, tags);
      const found = bestTree(scores, length);
      heads.set(found, row);
      margins.set(marginsOf(scores, found), row);
      row += length;
    }
    const relations = this.#relationsOf(lengths, inputs, heads);
    row = 0;
    return lengths.map((length) => {
      const from = row;
      row += length;
      return {
        heads: heads.slice(from, row).map((head) => (head === length ? -1 : head)),
        margins: margins.slice(from, row),
        relations: relations.slice(from, row),
      };
    });
  }

  #side(name: SideName, inputs: ShortPlace, n: number): void {
    const { weights, bias, tags } = this.#sides[name];
    this.#memory.dense(this.#places[name], inputs, weights, bias, n);
    this.#memory.addRows(this.#places[name], tags, this.#places.tags, n);
  }

  #layer(to: Place, name: "farHead" | "farDependent" | "name", input: Place, n: number): void {
    const { weights, bias } = this.#layers[name];
    this.#memory.fill(to, bias, n);
    this.#memory.addProduct(to, input, weights, n);
  }

  /** Scores of every head for every word of a sentence: row of the word, column of the head, the root in column `n`. */
  #scores(row: number, n: number, tags: Int32Array): Float32Array {
    const memory = this.#memory;
    const { floats } = memory;
    const { head, dependent, farHead, farDependent, scores, turned } = this.#places;
    const wide = (n + 7) & ~7;
    memory.allPairs(scores, dependent, head, turned, row, n, wide);
    const { verbs, marks } = this.#between(tags, row, n);
    const found = new Float32Array(n * (n + 1));
    const root = this.#root.weights;
    const rootBias = floats[this.#root.bias.at]!;
    for (let at = 0; at < n; at++) {
      const own = farDependent.at + (row + at) * farDependent.columns;
      for (let other = 0; other < n; other++) {
        if (other === at) {
          found[at * (n + 1) + other] = -1e9;
          continue;
        }
        const [low, high] = at < other ? [at, other] : [other, at];
        const far = distanceClass(other, at);
        const between = betweenClass(verbs[high]! - verbs[low + 1]!, marks[high]! - marks[low + 1]!, other > at);
        const theirs = farHead.at + (row + other) * farHead.columns;
        found[at * (n + 1) + other] =
          floats[scores.at + at * wide + other]! +
          floats[own + far]! +
          floats[theirs + far]! +
          floats[own + between]! +
          floats[theirs + between]!;
      }
      let score = rootBias;
      const word = dependent.at + (row + at) * dependent.columns;
      for (let k = 0; k < dependent.columns; k++) score += floats[word + k]! * floats[root.at + k]!;
      found[at * (n + 1) + n] = score;
    }
    return found;
  }

  /** How many verbs and marks stand before each word of a sentence. */
  #between(tags: Int32Array, row: number, n: number): { verbs: Int32Array; marks: Int32Array } {
    const verbs = new Int32Array(n + 1);
    const marks = new Int32Array(n + 1);
    for (let at = 0; at < n; at++) {
      const tag = tags[row + at]!;
      verbs[at + 1] = verbs[at]! + (this.#isVerb[tag] ? 1 : 0);
      marks[at + 1] = marks[at]! + (this.#isMark[tag] ? 1 : 0);
    }
    return { verbs, marks };
  }

  #relationsOf(lengths: readonly number[], inputs: ShortPlace, heads: Int32Array): string[] {
    const n = heads.length;
    const memory = this.#memory;
    const { relationHead, relation, names, rows, best } = this.#places;
    this.#side("relationHead", inputs, n);
    this.#side("relation", inputs, n);
    const { at, columns } = this.#relationRoot;
    memory.floats.copyWithin(relationHead.at + n * columns, at, at + columns);
    const distances = new Int32Array(n);
    const { numbers } = memory;
    let row = 0;
    for (const length of lengths) {
      for (let at = 0; at < length; at++) {
        const head = heads[row + at]!;
        numbers[rows.at + row + at] = head === length ? n : row + head;
        distances[row + at] = head === length ? noDistance : distanceClass(head, at);
      }
      row += length;
    }
    memory.addRows(relation, relationHead, rows, n);
    numbers.set(distances, rows.at);
    memory.addRows(relation, this.#relationFar, rows, n);
    memory.rectify(relation, n);
    this.#layer(names, "name", relation, n);
    memory.highest(names, n, this.#relations.length, best);
    return Array.from(numbers.subarray(best.at, best.at + n), (label) => this.#relations[label]!);
  }
}

function marginsOf(scores: Float32Array, heads: Int32Array): Float32Array {
  const n = heads.length;
  return Float32Array.from(heads, (head, at) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let column = 0; column <= n; column++) {
      const score = scores[at * (n + 1) + column]!;
      if (column !== head && column !== at && score > other) other = score;
    }
    return n === 1 ? 100 : scores[at * (n + 1) + head]! - other;
  });
}
