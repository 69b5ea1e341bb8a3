/**
 * @module
 * Sentences of treebanks and of collections of names as rows of the network's tables.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  affixRows,
  capitalSign,
  isHeadline,
  longestWord,
  nAffixes,
  normalised,
  nShapes,
  shapeOf,
  shapeRow,
} from "../../../src/language/word-form.js";
import type { TreebankWord } from "../treebank.js";
import { affixBuckets, leastTag, leastUsual, leastWord, noStyle } from "./settings.js";
import { vectorRow, type WordVectors } from "./vectors.js";

/** The marks of names in the order the reader knows: outside, and begin and inside of a person, an organization, a place. */
export const nameMarks = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const;

/** One sentence of a collection of names as its file holds it: words and their marks. */
export interface NamedSentence {
  readonly w: readonly string[];
  readonly t: readonly string[];
}

/** One collection; its place among all of them is its style. */
export interface NameCollection {
  readonly name: string;
  readonly sentences: readonly NamedSentence[];
}

/** Words with rows of their own. The one table of rows holds words, then affixes, then shapes. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly firstAffix: number;
  readonly firstShape: number;
  readonly nRows: number;
}

/** The classes of the network, by number. */
export interface Classes {
  /** The class a word (in its normal form) has most often, of words seen at least `leastUsual` times. */
  readonly usual: ReadonlyMap<string, number>;
  /** "UPOS|XPOS", the most frequent first. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** What the network sees of a sentence. */
export interface Example {
  readonly words: readonly string[];
  /** Row of each word's vector, or -1. */
  readonly vectors: Int32Array;
  /** Rows of each word in the table of rows: from `starts[word]` up to `starts[word + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** With its tree: classes (-1 for none), and heads as places in the sentence (-1 for the root). */
export interface TreeExample extends Example {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** With its names. */
export interface NameExample extends Example {
  readonly marks: Int32Array;
  readonly style: number;
}

/** The collections of a folder: its JSON files in the order of their names. */
export function readNames(folder: string): NameCollection[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  if (files.length > noStyle)
    throw new Error(`${folder} holds ${files.length} collections; at most ${noStyle} are learned`);
  return files.sort().map((file) => ({
    name: file.slice(0, -".json".length),
    sentences: JSON.parse(readFileSync(join(folder, file), "utf8")) as NamedSentence[],
  }));
}

/** The words seen often enough. A named sentence that also stands in the treebanks counts once. */
export function vocabularyOf(trees: readonly (readonly TreebankWord[])[], named: readonly NamedSentence[]): Vocabulary {
  const sentences = trees.map((sentence) => sentence.map(({ form }) => form));
  const known = new Set(sentences.map((words) => words.join(" ")));
  const counts = new Map<string, number>();
  for (const words of [...sentences, ...named.map(({ w }) => w).filter((words) => !known.has(words.join(" ")))]) {
    for (const word of words) counts.set(normalised(word), (counts.get(normalised(word)) ?? 0) + 1);
  }
  const words = [...counts].filter(([, count]) => count >= leastWord).map(([word]) => word);
  const firstShape = words.length + nAffixes * affixBuckets;
  return {
    words: new Map(words.sort().map((word, row) => [word, row])),
    firstAffix: words.length,
    firstShape,
    nRows: firstShape + nShapes,
  };
}

/** The classes that the treebanks know. */
export function classesOf(trees: readonly (readonly TreebankWord[])[]): Classes {
  const counts = new Map<string, number>();
  for (const word of trees.flat()) counts.set(tagOf(word), (counts.get(tagOf(word)) ?? 0) + 1);
  const tags = [...counts]
    .filter(([, count]) => count >= leastTag)
    .sort((a, b) => b[1] - a[1])
    .map(([tag]) => tag);
  return { tags, relations: [...new Set(trees.flat().map(({ deprel }) => deprel))], usual: usualOf(trees, tags) };
}

/** The usual class of words that are seen often enough to have one. */
function usualOf(trees: readonly (readonly TreebankWord[])[], tags: readonly string[]): Map<string, number> {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const counts = new Map<string, Map<number, number>>();
  for (const word of trees.flat()) {
    const number = numbers.get(tagOf(word));
    if (number === undefined) continue;
    const form = normalised(word.form);
    const ofForm = counts.get(form) ?? new Map<number, number>();
    counts.set(form, ofForm.set(number, (ofForm.get(number) ?? 0) + 1));
  }
  const usual = new Map<string, number>();
  for (const [form, ofForm] of counts) {
    const sum = [...ofForm.values()].reduce((total, count) => total + count, 0);
    const [most] = [...ofForm].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (sum >= leastUsual) usual.set(form, most![0]);
  }
  return usual;
}

function tagOf({ upos, xpos }: TreebankWord): string {
  return `${upos}|${xpos}`;
}

/** What examples are made with. */
export interface Tables {
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
}

/** What the network sees of these words. */
function exampleOf(words: readonly string[], { vocabulary, vectors }: Tables): Example {
  const written = words.map((word) => word.slice(0, longestWord));
  const isHead = isHeadline(written.map(capitalSign));
  const rows: number[] = [];
  const starts = [0];
  written.forEach((word, at) => {
    const normal = normalised(word);
    const own = vocabulary.words.get(normal);
    if (own !== undefined) rows.push(own);
    for (const row of affixRows(normal, affixBuckets)) rows.push(vocabulary.firstAffix + row);
    rows.push(vocabulary.firstShape + shapeRow(shapeOf(word), at === 0, isHead));
    starts.push(rows.length);
  });
  return {
    words,
    vectors: Int32Array.from(written, (word) => vectorRow(vectors, normalised(word))),
    rows: Int32Array.from(rows),
    starts: Int32Array.from(starts),
  };
}

/** Sentences of treebanks. */
export function treeExamples(
  trees: readonly (readonly TreebankWord[])[],
  { tags, relations }: Classes,
  tables: Tables,
): TreeExample[] {
  const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  return trees.map((sentence) => ({
    ...exampleOf(
      sentence.map(({ form }) => form),
      tables,
    ),
    tags: Int32Array.from(sentence, (word) => tagNumbers.get(tagOf(word)) ?? -1),
    heads: Int32Array.from(sentence, ({ head }) => head),
    relations: Int32Array.from(sentence, ({ deprel }) => relationNumbers.get(deprel) ?? -1),
  }));
}

/** Sentences of one collection of names. */
export function nameExamples(sentences: readonly NamedSentence[], style: number, tables: Tables): NameExample[] {
  const numbers = new Map<string, number>(nameMarks.map((mark, number) => [mark, number]));
  return sentences.map(({ w, t }) => ({
    ...exampleOf(w, tables),
    marks: Int32Array.from(t, (mark) => numbers.get(mark) ?? 0),
    style,
  }));
}

/** What a batch says of its words, one sentence after another. */
export function joined<Kind extends Example>(batch: readonly Kind[], of: (example: Kind) => Int32Array): Int32Array {
  return Int32Array.from(batch.flatMap((example) => [...of(example)]));
}

/** Heads as rows of a batch whose sentences begin at these rows. */
export function headRows(batch: readonly TreeExample[], starts: Int32Array): Int32Array {
  return Int32Array.from(
    batch.flatMap(({ heads }, sentence) => [...heads].map((head) => (head < 0 ? -1 : starts[sentence]! + head))),
  );
}
