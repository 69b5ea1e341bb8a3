/**
 * @module
 * The name of each arc from what its two words are and how far apart they stand.
 */

import type { NetworkTables } from "../lexicon/network-tables.js";
import { distanceClass } from "./arc-classes.js";
import type { NetworkMemory, Place, ShortPlace } from "./network-memory.js";
import type { Side } from "./network-trees.js";

/** Row of the table of distances where no distance counts: for arcs from the root. */
const noDistance = 31;

/** Makes places for the weights of the network. */
interface Maker {
  readonly side: (name: string) => Side;
  readonly place: (name: string) => Place;
  readonly mostWords: number;
}

/** Names arcs. */
export class NetworkRelations {
  readonly #memory: NetworkMemory;
  readonly #names: readonly string[];
  readonly #head: Side;
  readonly #dependent: Side;
  readonly #root: Place;
  readonly #far: Place;
  readonly #weights: Place;
  readonly #bias: Place;
  readonly #places: { readonly [name in "heads" | "arcs" | "names" | "rows" | "best"]: Place };

  constructor(memory: NetworkMemory, { relations }: NetworkTables, { side, place, mostWords }: Maker) {
    this.#memory = memory;
    this.#names = relations;
    this.#head = side("relation.head");
    this.#dependent = side("relation.dependent");
    this.#root = place("relation.root");
    this.#far = place("relation.far");
    this.#weights = place("relation.name");
    this.#bias = place("relation.name.bias");
    const { columns } = this.#head.weights;
    this.#places = {
      // one row more, for the root
      heads: memory.take(mostWords + 1, columns),
      arcs: memory.take(mostWords, columns),
      names: memory.take(mostWords, this.#weights.columns),
      rows: memory.take(1, mostWords),
      best: memory.take(1, mostWords),
    };
  }

  /** The relation of each word; heads are places in their sentence, or its length for the root. */
  read(
    lengths: readonly number[],
    inputs: ShortPlace,
    { tags, heads }: { tags: Place; heads: Int32Array },
  ): string[] {
    const n = heads.length;
    const memory = this.#memory;
    const { heads: asHead, arcs, names, rows, best } = this.#places;
    memory.dense(asHead, inputs, this.#head.weights, this.#head.bias, n);
    memory.addRows(asHead, this.#head.tags, tags, n);
    memory.floats.copyWithin(asHead.at + n * asHead.columns, this.#root.at, this.#root.at + asHead.columns);
    memory.dense(arcs, inputs, this.#dependent.weights, this.#dependent.bias, n);
    memory.addRows(arcs, this.#dependent.tags, tags, n);
    const distances = this.#writeHeads(lengths, heads);
    memory.addRows(arcs, asHead, rows, n);
    memory.numbers.set(distances, rows.at);
    memory.addRows(arcs, this.#far, rows, n);
    memory.rectify(arcs, n);
    memory.fill(names, this.#bias, n);
    memory.addProduct(names, arcs, this.#weights, n);
    memory.highest(names, n, this.#names.length, best);
    const found: string[] = [];
    for (let at = 0; at < n; at++) found.push(this.#names[memory.numbers[best.at + at]!]!);
    return found;
  }

  /** Writes the row of each word's head and gives the class of the distance to it. */
  #writeHeads(lengths: readonly number[], heads: Int32Array): Int32Array {
    const { numbers } = this.#memory;
    const { rows } = this.#places;
    const distances = new Int32Array(heads.length);
    let row = 0;
    for (const length of lengths) {
      for (let at = 0; at < length; at++) {
        const head = heads[row + at]!;
        numbers[rows.at + row + at] = head === length ? heads.length : row + head;
        distances[row + at] = head === length ? noDistance : distanceClass(head, at);
      }
      row += length;
    }
    return distances;
  }
}
