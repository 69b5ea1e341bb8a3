/**
 * @module
 * Trains the network: from sentences, names and word vectors to the bytes of its file.
 */

import { readTreebanks, type TreebankWord } from "../treebank.js";
import {
  classesOf,
  type NameCollection,
  type NamedSentence,
  nameExamples,
  readNames,
  treeExamples,
  vocabularyOf,
} from "./examples.js";
import { headlinesOf } from "./headlines.js";
import { learn } from "./learn.js";
import { measureNames, measureTrees } from "./measure.js";
import { type Model, makeModel } from "./model.js";
import { noStyle, shippedStyle } from "./settings.js";
import { readVectors } from "./vectors.js";
import { networkBytes } from "./write-network.js";

/** Where everything is. */
export interface Sources {
  readonly treebanks: string;
  readonly names: string;
  readonly vectors: string;
  /** "collection", or "collection:K" for every K-th of its sentences: not learned from, but measured after every round. */
  readonly heldOut: readonly string[];
}

/** What to learn the names from, and what to measure them on. */
interface SplitCollection {
  readonly name: string;
  readonly learned: readonly NamedSentence[];
  readonly heldOut: readonly NamedSentence[];
}

/** The network learned from these trees as a file. */
export function trainNetwork(trees: readonly (readonly TreebankWord[])[], sources: Sources): Uint8Array {
  const collections = splitCollections(readNames(sources.names), sources.heldOut);
  const vocabulary = vocabularyOf(
    trees,
    collections.flatMap(({ learned }) => learned),
  );
  const model = makeModel(classesOf(trees), { vocabulary, vectors: readVectors(sources.vectors) });
  const { classes, tables } = model;
  const names = collections.flatMap(({ learned }, style) => nameExamples(learned, style, tables));
  console.log(`${classes.tags.length} tags, ${classes.relations.length} relations, ${names.length} sentences of names`);
  const known = collections.findIndex(({ name, learned }) => name === shippedStyle && learned.length > 0);
  const style = known < 0 ? noStyle : known;
  const measures = [...treeMeasures(model, sources.treebanks), ...nameMeasures(model, collections, style)];
  learn(model, { trees: treeExamples([...trees, ...headlinesOf(trees)], classes, tables), names }, (line) => {
    console.log(line);
    for (const measure of measures) console.log(`  ${measure()}`);
  });
  return networkBytes(model, style);
}

/** What is measured on the development parts of the treebanks, where they are there. */
function treeMeasures(model: Model, folder: string): (() => string)[] {
  return ["ewt", "gum"].flatMap((name) => {
    const sentences = readTreebanks(folder, [`${name}_dev`, `${name}-ud-dev`]);
    const examples = treeExamples(sentences, model.classes, model.tables);
    return examples.length === 0 ? [] : [() => `${name}: ${measureTrees(model, examples)}`];
  });
}

/** What is measured on names held out: in the style that is written, and in none. */
function nameMeasures(model: Model, collections: readonly SplitCollection[], style: number): (() => string)[] {
  return collections.flatMap(({ name, heldOut }) => {
    const examples = nameExamples(heldOut, noStyle, model.tables);
    if (examples.length === 0) return [];
    const inNoStyle = () => `names of ${name}, in no style: ${measureNames(model, examples, noStyle)}`;
    const inStyle = () => `names of ${name}, as ${shippedStyle}: ${measureNames(model, examples, style)}`;
    return style === noStyle ? [inNoStyle] : [inStyle, inNoStyle];
  });
}

/** Takes out what is held out. */
function splitCollections(collections: readonly NameCollection[], heldOut: readonly string[]): SplitCollection[] {
  const steps = new Map(heldOut.map(stepOf));
  for (const name of steps.keys()) {
    if (collections.some((collection) => collection.name === name)) continue;
    throw new Error(
      `no collection of names is called ${name}; there are ${collections.map(({ name }) => name).join(", ")}`,
    );
  }
  return collections.map(({ name, sentences }) => {
    const step = steps.get(name);
    const isHeldOut = (index: number) => step !== undefined && index % step === 0;
    return {
      name,
      learned: sentences.filter((_, index) => !isHeldOut(index)),
      heldOut: sentences.filter((_, index) => isHeldOut(index)),
    };
  });
}

/** "name:K" as the name and the number, which is 1 where it is not given. */
function stepOf(item: string): [string, number] {
  const [name, step = "1"] = item.split(":");
  if (!/^[1-9]\d*$/u.test(step))
    throw new Error(`${item}: after the colon a whole number from 1 on is expected, not ${step}`);
  return [name!, Number(step)];
}
