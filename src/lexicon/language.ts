/**
 * @module
 * The tables of the language room, read from data/<lang>/language/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { type LemmaTables, lemmaRules, listedForms } from "./language-lemmas.js";
import { type LinearModel, readModel, readWordList, type WordList } from "./language-weights.js";

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
  /** Weights of places where a sentence may end, by hashed feature; a power of two of them. */
  readonly sentenceEnds: Int8Array;
  readonly tagger: LinearModel;
  readonly words: WordList;
  readonly lemmas: LemmaTables;
  /** Read on first use: only bare texts are parsed, and the tables are large. */
  readonly parser: () => ParserTables;
}

/** The two models that build a tree: steps, and relations between words and their heads. */
export interface ParserTables {
  readonly steps: LinearModel;
  readonly relations: LinearModel;
}

/** Reads the tables of one language. */
export function loadLanguage(files: DataFiles): LanguageLexicon {
  let parser: ParserTables | undefined;
  const rows = (name: string) => rowsOf(files.text(`language/${name}.tsv`));
  return {
    language: files.language,
    abbreviations: new Map(rows("abbreviations").map(([word, kind]) => [word!, kind as AbbreviationKind])),
    contractions: new Map(rows("contractions").map(([word, lengths]) => [word!, lengths!.split(" ").map(Number)])),
    hyphenPrefixes: new Set(rows("hyphen-prefixes").map(([prefix]) => prefix!)),
    numberUnits: new Set(rows("number-units").map(([unit]) => unit!)),
    sentenceEnds: new Int8Array(files.bytes("language/sentence-ends.weights")),
    tagger: readModel(files.bytes("language/tagger.weights")),
    words: readWordList(files.bytes("language/words.list")),
    lemmas: {
      listed: listedForms(rows("irregular-forms"), rows("lemma-forms")),
      rules: lemmaRules(rows("lemma-endings")),
    },
    parser: () => {
      parser ??= {
        steps: readModel(files.bytes("language/parser.weights")),
        relations: readModel(files.bytes("language/relations.weights")),
      };
      return parser;
    },
  };
}
