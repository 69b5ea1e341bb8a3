/**
 * @module
 * Words that tell which state a story is at home in: "Varnhem's civil war", "Ostby, the capital".
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** The words of the table, by what they tell. */
export interface HomeWords {
  /** Told of the state in which a story happens: "civil war", "opposition". */
  readonly inner: ReadonlySet<string>;
  /** Who stands at its top: "president". */
  readonly heads: ReadonlySet<string>;
  /** Bodies that are named alone: "the army". */
  readonly bodies: ReadonlySet<string>;
  /** Bodies that speak for the whole state: "the government". */
  readonly states: ReadonlySet<string>;
  /** Who sits in a capital: "the government in Ostby". */
  readonly seats: ReadonlySet<string>;
}

/** Reads the table of one language. */
export function loadHomeWords(files: DataFiles): HomeWords {
  const rows = rowsOf(files.text("story/home-words.tsv"));
  const ofKind = (wanted: string) => new Set(rows.flatMap(([word, kind]) => (kind === wanted ? [word!] : [])));
  return {
    inner: ofKind("inner"),
    heads: ofKind("head"),
    bodies: ofKind("body"),
    states: ofKind("state"),
    seats: ofKind("seat"),
  };
}
