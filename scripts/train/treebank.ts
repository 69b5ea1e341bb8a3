/**
 * @module
 * Sentences of treebanks in CoNLL-U.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One word of a treebank; `head` is an index into the sentence, -1 for the root. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** The sentences of all files of a folder whose name holds one of `names`, in the order of their names. */
export function readTreebanks(folder: string, names: readonly string[]): TreebankWord[][] {
  return readdirSync(folder)
    .filter((file) => /\.conllu(?:\.gz)?$/u.test(file) && names.some((name) => file.includes(name)))
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return sentencesOf((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
    });
}

/** Sentences of one file; ranges of multiword tokens and empty nodes are left out. */
export function sentencesOf(conllu: string): TreebankWord[][] {
  const sentences: TreebankWord[][] = [];
  let words: TreebankWord[] = [];
  for (const line of conllu.split("\n")) {
    if (line.startsWith("#")) continue;
    if (line.trim() === "") {
      if (words.length > 0) sentences.push(words);
      words = [];
      continue;
    }
    const [id, form, lemma, upos, xpos, , head, deprel] = line.split("\t");
    if (!/^\d+$/u.test(id!)) continue;
    words.push({
      form: form!,
      lemma: lemma!,
      upos: upos!,
      xpos: xpos!,
      head: Number(head) - 1,
      deprel: deprel!.split(":")[0]!,
    });
  }
  return sentences;
}
