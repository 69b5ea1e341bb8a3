/**
 * @module
 * Trains the language tables: `npx tsx scripts/train/index.ts --treebanks FOLDER [--clusters FILE] [--out FOLDER]`.
 *
 * FOLDER holds CoNLL-U files (plain or .gz) with "ewt_train" and "gum_train" in their names; data/en/language/README.md says where
 * to get them. The same files give the same bytes. About five minutes of one processor and 2 GB of memory.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashWord } from "../../src/language/hashing.js";
import { knownWords } from "../../src/language/tagged.js";
import { type LinearModel, readModel, readWordList, rowOf } from "../../src/lexicon/language-weights.js";
import { trainLemmas } from "./lemmas.js";
import { type Tree, trainParser, trainRelations } from "./parser.js";
import { trainTagger } from "./tagger.js";
import { readTreebanks } from "./treebank.js";

/** Size of one step of a weight: finer steps are no better, coarser ones cost accuracy. */
const quantum = 0.1;
const treeQuantum = 0.15;
const { values } = parseArgs({
  options: {
    treebanks: { type: "string" },
    clusters: { type: "string" },
    out: { type: "string", default: "data/en/language" },
  },
});
if (values.treebanks === undefined || !existsSync(values.treebanks)) {
  console.error("give the folder of the treebanks: --treebanks FOLDER (see data/en/language/README.md)");
  process.exit(2);
}
const sentences = readTreebanks(values.treebanks, ["ewt_train", "ewt-ud-train", "gum_train", "gum-ud-train"]);
console.log(`${sentences.length} sentences, ${sentences.flat().length} words`);
const clusters =
  values.clusters === undefined ? knownClusters() : clustersOf(JSON.parse(readFileSync(values.clusters, "utf8")));

const { model, words, examples } = trainTagger(sentences, clusters, quantum);
write("tagger.weights", model);
write("words.list", words);
writeLemmas(words, readModel(model));
const trees = sentences.map(
  (sentence, at): Tree => ({
    forms: examples[at]!.sentence.forms,
    tags: examples[at]!.early,
    heads: Int32Array.from(sentence.map(({ head }) => (head < 0 ? sentence.length : head))),
    relations: sentence.map(({ deprel }) => deprel),
  }),
);
write("parser.weights", trainParser(trees, 6, treeQuantum));
write("relations.weights", trainRelations(trees, 4, treeQuantum));

/** Classes of meaning by hash of the word. */
function clustersOf(classes: { readonly [word: string]: number }): Map<number, number> {
  return new Map(Object.entries(classes).map(([word, cluster]) => [hashWord(word), cluster]));
}

/** The classes of the word list that is there already. */
function knownClusters(): Map<number, number> {
  const bytes = new Uint8Array(readFileSync(join(values.out!, "words.list")));
  const { rows, cluster } = readWordList(bytes);
  const keys = new Int32Array(bytes.slice(8, 8 + 4 * cluster.length).buffer);
  return new Map(
    [...keys].map((key) => [key, cluster[rowOf(rows, key)]!] as const).filter(([, label]) => label < 65535),
  );
}

/** Lemmas are learned last: which spelling a rule arrives at depends on the words that are known. */
function writeLemmas(words: Uint8Array, { classes }: LinearModel): void {
  const known = knownWords(
    readWordList(words),
    classes.map((name) => name.split("|") as [string, string]),
  );
  const { endings, forms } = trainLemmas(sentences.flat(), known);
  write(
    "lemma-endings.tsv",
    table("what to do with a word's ending, by tag", "Penn tag | ending | cut | append", endings),
  );
  write("lemma-forms.tsv", table("forms that no ending gets right", "Penn tag | form | lemma", forms));
}

function table(what: string, columns: string, rows: readonly (readonly string[])[]): string {
  const head = [
    `# Learned: ${what}.`,
    `# columns: ${columns}`,
    "# origin: scripts/train on UD_English-EWT and UD_English-GUM (see README.md here); licence: CC BY-SA 4.0",
  ];
  return `${[...head, ...rows.map((row) => row.join("\t"))].join("\n")}\n`;
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(values.out!, name), content);
  console.log(`${name}: ${content.length} bytes`);
}
