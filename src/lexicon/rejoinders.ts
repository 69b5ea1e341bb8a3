/**
 * @module
 * The tables of words with which a report sets one telling against another.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { PhraseBook } from "./phrase-book.js";

/** How one telling is set against another beside it, and by kind the words around such a phrase. */
export interface RejoinderWords {
  readonly phrases: PhraseBook<string>;
  readonly turns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the tables of one language. */
export function loadRejoinders(files: DataFiles): RejoinderWords {
  const phrases = rowsOf(files.text("story/rejoinder-words.tsv")).map(([words, kind]) => [words!, kind!] as const);
  const passedOver = rowsOf(files.text("story/passed-over.tsv")).map(([word]) => word!);
  const turns = new Map<string, Set<string>>();
  for (const [word, kind] of rowsOf(files.text("story/rejoinder-turns.tsv")))
    turns.set(kind!, (turns.get(kind!) ?? new Set()).add(word!));
  return { phrases: new PhraseBook(new Map(phrases), new Set(passedOver)), turns };
}
