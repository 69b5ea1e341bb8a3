/**
 * @module
 * The tables of the language room, read from data/<lang>/language/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { type LemmaTables, lemmaRules, listedForms } from "./language-lemmas.js";
import { type NetworkTables, readNetwork } from "./network-tables.js";

/** What the full stop of an abbreviation tells about the end of a sentence. */
export type AbbreviationKind = "name" | "either" | "number";

/** Look-ups for the language room. */
export interface LanguageLexicon {
  readonly language: string;
  /** Abbreviation without its last full stop, as written. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Word in lower case to the lengths of its tokens but the last: "cannot" to [3]. */
  readonly contractions: ReadonlyMap<string, readonly number[]>;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly numberUnits: ReadonlySet<string>;
  readonly network: NetworkTables;
  readonly lemmas: LemmaTables;
}

/** Reads the tables of one language. */
export function loadLanguage(files: DataFiles): LanguageLexicon {
  const rows = (name: string) => rowsOf(files.text(`language/${name}.tsv`));
  return {
    language: files.language,
    abbreviations: new Map(rows("abbreviations").map(([word, kind]) => [word!, kind as AbbreviationKind])),
    contractions: new Map(rows("contractions").map(([word, lengths]) => [word!, lengths!.split(" ").map(Number)])),
    hyphenPrefixes: new Set(rows("hyphen-prefixes").map(([prefix]) => prefix!)),
    numberUnits: new Set(rows("number-units").map(([unit]) => unit!)),
    network: readNetwork(files.bytes("language/network.weights")),
    lemmas: {
      listed: listedForms(rows("irregular-forms"), rows("lemma-forms")),
      rules: lemmaRules(rows("lemma-endings")),
    },
  };
}
