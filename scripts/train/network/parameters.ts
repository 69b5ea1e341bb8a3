/**
 * @module
 * What is learned. Names are those of the tensors in the file, see src/lexicon/network-tables.ts.
 */

import type { LearningMemory, Parameter } from "./memory.js";
import type { Layer } from "./operations.js";
import {
  arcColumns,
  nameColumns,
  nLayers,
  nStyles,
  relationColumns,
  stateColumns,
  vectorColumns,
  windowColumns,
  wordColumns,
} from "./settings.js";

/** What a word is in an arc: weights, bias and what its tag adds. */
export interface Side extends Layer {
  readonly tags: Parameter;
}

/** All that is learned. */
export interface Parameters {
  /** Word vectors are projected by `vectors`, or replaced by `unknown`; `rows` is the table of words, affixes and shapes. */
  readonly words: {
    readonly vectors: Parameter;
    readonly rows: Parameter;
    readonly unknown: Parameter;
    readonly base: Parameter;
  };
  readonly edges: Parameter;
  readonly window: Layer;
  readonly layers: readonly Layer[];
  readonly tag: Layer;
  readonly sides: { readonly [name in "head" | "dependent" | "relationHead" | "relationDependent"]: Side };
  readonly root: Parameter;
  readonly rootBias: Parameter;
  readonly farDependent: Layer;
  readonly farHead: Layer;
  readonly relationRoot: Parameter;
  readonly relationFar: Parameter;
  readonly relationName: Layer;
  readonly name: Layer;
  readonly styles: Parameter;
  readonly marks: Layer;
}

/** How many of each there are. */
export interface Counts {
  readonly nRows: number;
  readonly nTags: number;
  readonly nRelations: number;
}

/** Columns of the tables of distance: 24 classes of distance, 18 of what stands between, up to the next multiple of eight. */
const farColumns = 48;
/** Rows of the relation's table of distance; the last one is no distance, which the reader takes for arcs from the root. */
const nFarRows = 32;
/** Standard deviations that rows start with. */
const tableSpread = 0.02;
const vectorSpread = 0.1;
const edgeSpread = 0.05;

const nStates = 2 * stateColumns;
const nBoth = nStates + windowColumns;

/** Begins all parameters, in an order that the seed depends on. */
export function makeParameters(memory: LearningMemory, { nRows, nTags, nRelations }: Counts): Parameters {
  const { random, zeros, layer } = makers(memory);
  return {
    words: {
      vectors: random("vectors", vectorColumns, wordColumns, vectorSpread),
      rows: memory.parameter("rows", [nRows, wordColumns], { spread: tableSpread, isTable: true }),
      unknown: random("unknown", 1, wordColumns, tableSpread),
      base: zeros("base", wordColumns),
    },
    edges: random("edges", 2, wordColumns, edgeSpread),
    window: layer("window", 3 * wordColumns, windowColumns),
    layers: Array.from({ length: nLayers }, (_, depth) =>
      layer(`layer${depth}`, depth === 0 ? windowColumns : nStates, 4 * stateColumns),
    ),
    tag: layer("tag", nBoth, inEights(nTags)),
    ...arcParameters(memory, nTags),
    relationRoot: random("relation.root", 1, relationColumns, edgeSpread),
    relationFar: random("relation.far", nFarRows, relationColumns, tableSpread),
    relationName: layer("relation.name", relationColumns, inEights(nRelations)),
    name: layer("name", nBoth, nameColumns),
    styles: random("styles", nStyles, nameColumns, tableSpread),
    marks: layer("marks", nameColumns, 8),
  };
}

function arcParameters(memory: LearningMemory, nTags: number) {
  const { random, zeros, weights, layer } = makers(memory);
  const tagRows = (name: string, columns: number) => random(`${name}.tags`, nTags, columns, tableSpread);
  const headTags = tagRows("head", arcColumns);
  const dependentTags = tagRows("dependent", arcColumns);
  const relationHeadTags = tagRows("relation.head", relationColumns);
  const relationDependentTags = tagRows("relation.dependent", relationColumns);
  const head = { ...layer("head", nBoth, arcColumns), tags: headTags };
  const dependent = { ...layer("dependent", nBoth, arcColumns), tags: dependentTags };
  return {
    root: random("root", 1, arcColumns, edgeSpread),
    rootBias: zeros("root.bias", 8),
    farDependent: {
      weights: random("far.dependent", arcColumns, farColumns, tableSpread),
      bias: zeros("far.dependent.bias", farColumns),
    },
    farHead: { weights: random("far.head", arcColumns, farColumns, tableSpread) },
    sides: {
      head,
      dependent,
      relationHead: { weights: weights("relation.head", nBoth, relationColumns), tags: relationHeadTags },
      relationDependent: { ...layer("relation.dependent", nBoth, relationColumns), tags: relationDependentTags },
    },
  };
}

/** Ways to begin a parameter. Weights begin so that sums of products are about as large as their inputs. */
function makers(memory: LearningMemory) {
  const random = (name: string, rows: number, columns: number, spread: number) =>
    memory.parameter(name, [rows, columns], { spread });
  const zeros = (name: string, columns: number) => memory.parameter(name, [1, columns], {});
  const weights = (name: string, rows: number, columns: number) => random(name, rows, columns, Math.sqrt(1 / rows));
  const layer = (name: string, rows: number, columns: number) => ({
    weights: weights(name, rows, columns),
    bias: zeros(`${name}.bias`, columns),
  });
  return { random, zeros, weights, layer };
}

function inEights(count: number): number {
  return (count + 7) & ~7;
}
