/**
 * @module
 * The network on a batch of sentences, in the form in which it learns: src/language/network.ts reads the same in fewer bits.
 */

import { type Arcs, type Before, type PairParts, pairs } from "./arcs.js";
import type { Classes, Example, Tables } from "./examples.js";
import { LearningMemory, type Matrix } from "./memory.js";
import {
  addBag,
  beside,
  dropout,
  linear,
  oneRowEach,
  rectify,
  sentenceDropout,
  type TableRows,
  windows,
} from "./operations.js";
import { makeParameters, type Parameters, type Side } from "./parameters.js";
import { recurrence } from "./recurrence.js";
import { dropped, droppedNames, droppedWords, memoryFloats, nFrequent, seed, vectorColumns } from "./settings.js";

/** A network in training. */
export interface Model {
  readonly memory: LearningMemory;
  readonly parameters: Parameters;
  readonly classes: Classes;
  readonly tables: Tables;
}

/** A network that knows nothing yet. */
export function makeModel(classes: Classes, tables: Tables): Model {
  const memory = new LearningMemory(memoryFloats, seed);
  const parameters = makeParameters(memory, {
    nRows: tables.vocabulary.nRows,
    nTags: classes.tags.length,
    nRelations: classes.relations.length,
  });
  memory.keep();
  return { memory, parameters, classes, tables };
}

/** The words of a batch. */
export interface Encoded {
  /** For each word its states beside its input from the window. */
  readonly both: Matrix;
  /** Rows where sentences begin, and the number of words. */
  readonly starts: Int32Array;
  readonly nWords: number;
}

/** Reads the words of a batch. While learning, words with a capital are withheld more often where `areNames` says so. */
export function encode(model: Model, batch: readonly Example[], { areNames }: { areNames: boolean }): Encoded {
  const { words, edges, window, layers } = model.parameters;
  const starts = startsOf(batch);
  const { vectors, unknown, rows } = gather(model, batch, { areNames });
  let x = linear(vectors, { weights: words.vectors, bias: words.base });
  x = addBag(x, words.rows, rows);
  x = addBag(x, words.unknown, unknown);
  x = rectify(linear(windows(dropout(x, dropped), edges, starts), window));
  let states = x;
  for (const layer of layers) states = sentenceDropout(recurrence(linear(states, layer), starts), dropped, starts);
  return { both: beside([states, x]), starts, nWords: vectors.rows };
}

function startsOf(batch: readonly Example[]): Int32Array {
  const starts = new Int32Array(batch.length + 1);
  batch.forEach(({ words }, sentence) => {
    starts[sentence + 1] = starts[sentence]! + words.length;
  });
  return starts;
}

/** Vectors of all words, the words without one, and the rows of each. */
interface Gathered {
  readonly vectors: Matrix;
  readonly unknown: TableRows;
  readonly rows: TableRows;
}

function gather({ memory, tables }: Model, batch: readonly Example[], { areNames }: { areNames: boolean }): Gathered {
  const { vocabulary, vectors: known } = tables;
  const vectors = memory.given(
    batch.reduce((sum, { words }) => sum + words.length, 0),
    vectorColumns,
  );
  const rows: number[] = [];
  const starts = [0];
  const nUnknown = [0];
  for (const example of batch) {
    example.words.forEach((word, at) => {
      const row = example.vectors[at]!;
      const isWithheld = memory.isLearning && memory.random.next() < withheldShare(word, row, { areNames });
      const isKnown = row >= 0 && !isWithheld;
      if (isKnown) vectors.values.set(vectorAt(known.values, row), (starts.length - 1) * vectorColumns);
      nUnknown.push(nUnknown.at(-1)! + (isKnown ? 0 : 1));
      for (let from = example.starts[at]!; from < example.starts[at + 1]!; from++)
        if (!isWithheld || example.rows[from]! >= vocabulary.firstAffix) rows.push(example.rows[from]!);
      starts.push(rows.length);
    });
  }
  return {
    vectors,
    unknown: { rows: new Int32Array(nUnknown.at(-1)!), starts: Int32Array.from(nUnknown) },
    rows: { rows: Int32Array.from(rows), starts: Int32Array.from(starts) },
  };
}

function vectorAt(values: Float32Array, row: number): Float32Array {
  return values.subarray(row * vectorColumns, (row + 1) * vectorColumns);
}

/** How often a word is withheld; vectors stand in the order of frequency. */
function withheldShare(word: string, row: number, { areNames }: { areNames: boolean }): number {
  if (row >= 0 && row < nFrequent) return 0;
  return areNames && /^\p{Lu}/u.test(word) ? droppedNames : droppedWords;
}

/** Scores of the classes of words. */
export function tagScores({ parameters }: Model, { both }: Encoded): Matrix {
  return linear(both, parameters.tag);
}

/** The number of the highest of the first `nClasses` scores of each row. */
export function highest({ values, rows, columns }: Matrix, nClasses: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => {
    let best = 0;
    for (let at = 1; at < nClasses; at++) if (values[row * columns + at]! > values[row * columns + best]!) best = at;
    return best;
  });
}

/** What arcs are scored by and named by, given the tags that the network itself found. */
export interface ArcParts {
  readonly arcs: Arcs;
  readonly relations: PairParts;
}

/** Words as parts of arcs. */
export function arcParts({ parameters, classes }: Model, { both }: Encoded, tags: Int32Array): ArcParts {
  const { sides, farDependent, farHead, root, rootBias, relationRoot, relationFar } = parameters;
  const sideOf = (side: Side) => addBag(linear(both, side), side.tags, oneRowEach(tags));
  const heads = rectify(sideOf(sides.head));
  const dependents = rectify(sideOf(sides.dependent));
  return {
    arcs: {
      heads,
      dependents,
      farHeads: linear(heads, farHead),
      farDependents: linear(dependents, farDependent),
      root,
      rootBias,
      before: countsBefore(tags, classes),
    },
    relations: {
      heads: sideOf(sides.relationHead),
      dependents: sideOf(sides.relationDependent),
      root: relationRoot,
      distances: relationFar,
    },
  };
}

/** Counts over the whole batch: only differences within a sentence are asked for. */
function countsBefore(numbers: Int32Array, { tags }: Classes): Before {
  const verbs = new Int32Array(numbers.length + 1);
  const marks = new Int32Array(numbers.length + 1);
  numbers.forEach((number, word) => {
    verbs[word + 1] = verbs[word]! + (/^(?:VERB|AUX)/u.test(tags[number]!) ? 1 : 0);
    marks[word + 1] = marks[word]! + (tags[number]!.startsWith("PUNCT") ? 1 : 0);
  });
  return { verbs, marks };
}

/** Scores of the relations of words to these heads (rows, or below 0 for the root). */
export function relationScores({ parameters }: Model, { relations }: ArcParts, heads: Int32Array): Matrix {
  return linear(pairs(relations, heads), parameters.relationName);
}

/** Scores of the marks of names; each word's style is a row of the table of styles. */
export function nameScores({ parameters }: Model, { both }: Encoded, styles: Int32Array): Matrix {
  const { name, styles: table, marks } = parameters;
  return linear(dropout(rectify(addBag(linear(both, name), table, oneRowEach(styles))), dropped), marks);
}
