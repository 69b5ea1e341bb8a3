/**
 * @module
 * The trained network as a file: see src/lexicon/network-tables.ts for the format.
 *
 * Matrices become 16-bit whole numbers with one scale, tables of words and affixes bytes with a scale a row. What only training keeps apart is
 * added up: a word's vector is the projection of its vector from the file of vectors, or the one of unknown words, plus its own row.
 */

import { hashWord } from "../../../src/language/hashing.js";
import { longestWord, nShapes } from "../../../src/language/word-form.js";
import type { NetworkHead, TensorHead } from "../../../src/lexicon/network-tables.js";
import { type Block, rowsOf } from "./memory.js";
import type { Model } from "./model.js";
import { affixBuckets, nShippedVectors, nVectorNumbers, vectorColumns } from "./settings.js";
import { vectorRow } from "./vectors.js";

/** Rows of numbers. */
type Numbers = Pick<Block, "rows" | "columns" | "values">;

/** Stands for the class of a word that is rare in the treebanks. */
const noClass = 255;

/** A tensor's line in the head of the file, and its numbers. */
interface Tensor {
  readonly head: TensorHead;
  readonly bytes: readonly Uint8Array[];
}

/** The file; the bias of `style` becomes part of the bias of the layer before the marks of names. */
export function networkBytes(model: Model, style: number): Uint8Array {
  const tensors = [...matrices(model, style), ...wordTables(model)];
  const { tags, relations } = model.classes;
  const head: NetworkHead = { tags, relations, buckets: affixBuckets, tensors: tensors.map((tensor) => tensor.head) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const first = new Uint8Array(8 + json.length);
  first.set(new TextEncoder().encode("RAPN"));
  new DataView(first.buffer).setUint32(4, json.length, true);
  first.set(json, 8);
  return new Uint8Array(Buffer.concat([first, ...tensors.flatMap(({ bytes }) => bytes)].map(padded)));
}

/** Up to the next multiple of four. */
function padded(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array((bytes.length + 3) & ~3);
  longer.set(bytes);
  return longer;
}

function matrices({ parameters, tables }: Model, style: number): Tensor[] {
  const { words, edges, root, rootBias, relationRoot, relationFar, name, styles } = parameters;
  const { sides, farHead, farDependent, relationName, layers } = parameters;
  const plain = (...blocks: readonly (Numbers & { readonly name: string })[]) =>
    blocks.map((block) => shorts(block.name, block));
  const layer = ({ weights, bias }: typeof farHead) => [
    shorts(weights.name, weights),
    shorts(`${weights.name}.bias`, bias ?? zeros(weights.columns)),
  ];
  const side = (part: typeof sides.head) => [...layer(part), ...plain(part.tags)];
  const nameBias = { ...name.bias!, values: sum(name.bias!.values, rowsOf(styles, style, style + 1).values) };
  // no distance counts for arcs from the root
  const far = { ...relationFar, values: relationFar.values.slice() };
  far.values.fill(0, (far.rows - 1) * far.columns);
  const { firstShape } = tables.vocabulary;
  return [
    ...plain(words.base, words.unknown, edges),
    ...[parameters.window, ...layers, parameters.tag].flatMap(layer),
    ...plain(name.weights, nameBias),
    ...layer(parameters.marks),
    ...[sides.head, sides.dependent, sides.relationHead, sides.relationDependent].flatMap(side),
    ...[farDependent, farHead].flatMap(layer),
    ...plain(root, rootBias, relationRoot, far),
    ...layer(relationName),
    shorts("shapes", rowsOf(words.rows, firstShape, firstShape + nShapes)),
  ];
}

function wordTables(model: Model): Tensor[] {
  const { vocabulary, vectors } = model.tables;
  const { rows } = model.parameters.words;
  const shipped = vectors.words
    .slice(0, nShippedVectors)
    .filter((word) => !/\d/u.test(word) && word.length <= longestWord);
  const byKey = new Map<number, string>();
  for (const word of new Set([...vocabulary.words.keys(), ...shipped])) byKey.set(hashWord(word), word);
  const sorted = [...byKey].sort(([a], [b]) => a - b);
  const keys = Int32Array.from(sorted, ([key]) => key);
  const values = new Float32Array(keys.length * rows.columns);
  const usual = new Uint8Array(keys.length);
  sorted.forEach(([, word], row) => {
    values.set(wordVector(model, word), row * rows.columns);
    usual[row] = model.classes.usual.get(word) ?? noClass;
  });
  return [
    { head: { name: "keys", rows: keys.length, columns: 1, type: "int32" }, bytes: [bytesOf(keys)] },
    { head: { name: "usual", rows: keys.length, columns: 1, type: "uint8" }, bytes: [usual] },
    bytes("words", { rows: keys.length, columns: rows.columns, values }),
    bytes("affixes", rowsOf(rows, vocabulary.firstAffix, vocabulary.firstShape)),
  ];
}

/** All that the network knows of a word by name. */
function wordVector({ parameters, tables }: Model, word: string): Float32Array {
  const { vectors, unknown, rows } = parameters.words;
  const row = vectorRow(tables.vectors, word);
  const found = row < 0 ? unknown.values.slice() : new Float32Array(vectors.columns);
  for (let at = 0; at < nVectorNumbers && row >= 0; at++) {
    const value = tables.vectors.values[row * vectorColumns + at]!;
    for (let column = 0; column < found.length; column++)
      found[column]! += value * vectors.values[at * vectors.columns + column]!;
  }
  const own = tables.vocabulary.words.get(word);
  return own === undefined ? found : sum(found, rowsOf(rows, own, own + 1).values);
}

function sum(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((value, at) => value + right[at]!);
}

function zeros(columns: number): Numbers {
  return { rows: 1, columns, values: new Float32Array(columns) };
}

/** Numbers as 16-bit steps of one size. */
function shorts(name: string, { rows, columns, values }: Numbers): Tensor {
  const scale = largest(values) / 32767 || 1;
  const steps = Int16Array.from(values, (value) => Math.round(value / scale));
  return { head: { name, rows, columns, type: "int16", scale }, bytes: [bytesOf(steps)] };
}

/** Numbers as bytes, in each row steps of a size of its own. */
function bytes(name: string, { rows, columns, values }: Numbers): Tensor {
  const scales = new Float32Array(rows);
  const steps = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const numbers = values.subarray(row * columns, (row + 1) * columns);
    scales[row] = largest(numbers) / 127;
    const scale = scales[row]!;
    if (scale > 0)
      numbers.forEach((value, column) => {
        steps[row * columns + column] = Math.round(value / scale);
      });
  }
  return { head: { name, rows, columns, type: "int8" }, bytes: [bytesOf(scales), bytesOf(steps)] };
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Little-endian, as all machines are that run Node. */
function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Int16Array | Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
