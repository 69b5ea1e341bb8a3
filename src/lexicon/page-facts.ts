/**
 * @module
 * The tables for what a web page says of itself: names of its meta elements, words around the names of its makers.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** Look-ups for the metadata of a page. */
export interface PageFactWords {
  /** Names of meta elements by the fact they tell, the most trusted first. */
  readonly metaNames: ReadonlyMap<string, readonly string[]>;
  /** Words around names by their kind: see data/<language>/article/author-words.tsv. */
  readonly authorWords: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the tables of one language. */
export function loadPageFacts(files: DataFiles): PageFactWords {
  const listsIn = (path: string) =>
    rowsOf(files.text(path)).map(([kind = "", words = ""]): [string, string[]] => [kind, words.split(" | ")]);
  return {
    metaNames: new Map(listsIn("article/page-meta.tsv")),
    authorWords: new Map(
      listsIn("article/author-words.tsv").map(([kind, words]): [string, Set<string>] => [kind, new Set(words)]),
    ),
  };
}
