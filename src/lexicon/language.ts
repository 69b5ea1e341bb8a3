/**
 * @module
 * The tables of the language room, read from data/<lang>/language/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { type LemmaTables, lemmaRules, listedForms } from "./language-lemmas.js";
import { type NetworkTables, readNetwork } from "./network-tables.js";

/** What the full stop of an abbreviation tells about the end of a sentence. */
export type AbbreviationKind = "name" | "either" | "number";

/** A word that is several tokens. */
export interface Contraction {
  /** Of all tokens but the last: [3] for "cannot". */
  readonly lengths: readonly number[];
  /** The word is split only before one of these; always where there are none. */
  readonly before: ReadonlySet<string>;
}

/** Look-ups for the language room. */
export interface LanguageLexicon {
  readonly language: string;
  /** Abbreviation without its last full stop, as written. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Word in lower case to its tokens. */
  readonly contractions: ReadonlyMap<string, Contraction>;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly numberUnits: ReadonlySet<string>;
  readonly network: NetworkTables;
  /** Words in lower case that begin sentences when they have a capital. */
  readonly starters: ReadonlySet<string>;
  /** Verbs that attach a name to a question or exclamation before it. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** Weights of places where a sentence may end, by hashed feature; a power of two of them. */
  readonly sentenceEnds: Int8Array;
  readonly lemmas: LemmaTables;
}

/** Reads the tables of one language. */
export function loadLanguage(files: DataFiles): LanguageLexicon {
  const rows = (name: string) => rowsOf(files.text(`language/${name}.tsv`));
  const sentenceWords = (what: string) =>
    new Set(rows("sentence-words").flatMap(([word, tells]) => (tells === what ? [word!] : [])));
  return {
    language: files.language,
    abbreviations: new Map(rows("abbreviations").map(([word, kind]) => [word!, kind as AbbreviationKind])),
    contractions: new Map(
      rows("contractions").map(([word, lengths, before]) => [
        word!,
        { lengths: lengths!.split(" ").map(Number), before: new Set(before?.split(" ")) },
      ]),
    ),
    hyphenPrefixes: new Set(rows("hyphen-prefixes").map(([prefix]) => prefix!)),
    numberUnits: new Set(rows("number-units").map(([unit]) => unit!)),
    network: readNetwork(files.bytes("language/network.weights")),
    starters: sentenceWords("starts"),
    sayingVerbs: sentenceWords("says"),
    sentenceEnds: new Int8Array(files.bytes("language/sentence-ends.weights")),
    lemmas: {
      listed: listedForms(rows("irregular-forms"), rows("lemma-forms")),
      rules: lemmaRules(rows("lemma-endings")),
    },
  };
}
