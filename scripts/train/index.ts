/**
 * @module
 * Trains the language tables: `npx tsx scripts/train/index.ts --treebanks FOLDER --names FOLDER --vectors FILE`.
 *
 * The folder of treebanks holds CoNLL-U files (plain or .gz) with "ewt_train" and "gum_train" in their names, the folder of names JSON files;
 * data/en/language/README.md says where to get them and names the other options. The same files and the same Node give the same bytes.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { knownWords } from "../../src/language/tagged.js";
import { readNetwork } from "../../src/lexicon/network-tables.js";
import { trainLemmas } from "./lemmas.js";
import { type Sources, trainNetwork } from "./network/index.js";
import { readTreebanks } from "./treebank.js";

const { values } = parseArgs({
  options: {
    treebanks: { type: "string" },
    names: { type: "string" },
    vectors: { type: "string" },
    "held-out": { type: "string", multiple: true, default: [] },
    out: { type: "string", default: "data/en/language" },
    only: { type: "string" },
  },
});
const parts = ["lemmas", "network"].filter((part) => values.only === undefined || values.only === part);
if (parts.length === 0) stop(`--only is lemmas or network, not ${values.only}`);
const treebanks = existing("treebanks", "the folder of the treebanks");
const network = parts.includes("network") ? networkSources() : undefined;
const sentences = readTreebanks(treebanks, ["ewt_train", "ewt-ud-train", "gum_train", "gum-ud-train"]);
console.log(`${sentences.length} sentences, ${sentences.flat().length} words`);
if (sentences.length === 0) stop(`${treebanks} holds no CoNLL-U file with ewt_train or gum_train in its name`);
if (network !== undefined) write("network.weights", trained(network));
if (parts.includes("lemmas")) writeLemmas();

/** Lemmas are learned last: which spelling a rule arrives at depends on the words that the network knows. */
function writeLemmas(): void {
  const known = knownWords(readNetwork(readFileSync(join(values.out, "network.weights"))));
  const { endings, forms } = trainLemmas(sentences.flat(), known);
  write(
    "lemma-endings.tsv",
    table("what to do with a word's ending, by tag", "Penn tag | ending | cut | append", endings),
  );
  write("lemma-forms.tsv", table("forms that no ending gets right", "Penn tag | form | lemma", forms));
}

/** A collection or a step that is not there ends the run with what is wrong, not with a trace. */
function trained(sources: Sources): Uint8Array {
  try {
    return trainNetwork(sentences, sources);
  } catch (error) {
    if (error instanceof Error && !error.message.startsWith("assert:")) return stop(error.message);
    throw error;
  }
}

function networkSources(): Sources {
  return {
    treebanks,
    names: existing("names", "the folder of the sentences with names"),
    vectors: existing("vectors", "the file of word vectors"),
    heldOut: values["held-out"],
  };
}

/** The path that an option gives. */
function existing(option: "treebanks" | "names" | "vectors", what: string): string {
  const path = values[option];
  if (path === undefined) return stop(`give ${what}: --${option} (see data/en/language/README.md)`);
  return existsSync(path) ? path : stop(`${what} is not there: ${path}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
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
  writeFileSync(join(values.out, name), content);
  console.log(`${name}: ${content.length} bytes`);
}
