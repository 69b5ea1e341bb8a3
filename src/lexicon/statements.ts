/**
 * @module
 * The tables of the statements room, read from data/<lang>/statements/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { personNounsOf } from "./person-nouns.js";
import { formsOfVerb, type VerbForm } from "./verb-forms.js";

/** What may follow a cue; data/en/statements/cues.tsv explains each. */
export type Complement =
  | "quote"
  | "that"
  | "clause"
  | "wh"
  | "to"
  | "ing"
  | "np"
  | "as"
  | "pred"
  | "of"
  | "for"
  | "for-to"
  | "about"
  | "over"
  | "against"
  | "at"
  | "on"
  | "down"
  | "number"
  | "quoted"
  | "told"
  | "told-to"
  | "to-obj";

const complements: ReadonlySet<string> = new Set<Complement>([
  ...(["quote", "that", "clause", "wh", "to", "ing", "np", "as", "pred", "of", "for", "for-to"] as const),
  ...(["about", "over", "against", "at", "on", "down", "number", "quoted"] as const),
  ...(["told", "told-to", "to-obj"] as const),
]);

/** One way in which a verb signals speech. */
export interface CueVerb {
  readonly lemma: string;
  /** Words that must follow the verb: `["for"]` of "call for"; `…` stands for any phrase, as in `["…", "know"]` of "let the owners know". */
  readonly after: readonly string[];
  readonly complements: ReadonlySet<Complement>;
  readonly act: string;
  readonly isNotSaid: boolean;
  /** An addressee must stand before the words: "told the union that", "assured them". */
  readonly isAddressed: boolean;
  /** Only a document, poll or report speaks with it ("the poll showed that"). */
  readonly isOfDocument: boolean;
}

/** A cue verb in one of its forms. */
export interface CueForm {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/** Look-ups for the statements room. */
export interface StatementsLexicon {
  readonly language: string;
  /** Lower-case word to the cues it may be; those with more words after the verb first. */
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  /** Lists of single words by name: `media`, `document`, `venue`, `addressee`, `speech-noun`, ... */
  readonly words: (list: string) => ReadonlySet<string>;
}

/** Reads the tables of one language. */
export function loadStatements(files: DataFiles): StatementsLexicon {
  const lists: Map<string, ReadonlySet<string>> = listsOf(rowsOf(files.text("statements/word-lists.tsv")));
  lists.set("person-noun", personNounsOf(files));
  for (const [gender, names = ""] of rowsOf(files.text("actors/given-names.tsv")))
    lists.set(`given-${gender}`, new Set(names.split(";").map((name) => name.trim().toLowerCase())));
  const none: ReadonlySet<string> = new Set();
  return {
    language: files.language,
    cues: cuesOf(rowsOf(files.text("statements/cues.tsv"))),
    words: (list) => lists.get(list) ?? none,
  };
}

function listsOf(rows: readonly string[][]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const [list = "", words = ""] of rows) {
    const known = lists.get(list) ?? new Set();
    for (const word of words.split(",")) known.add(word.trim());
    lists.set(list, known);
  }
  return lists;
}

function cuesOf(rows: readonly string[][]): Map<string, CueForm[]> {
  const cues = new Map<string, CueForm[]>();
  for (const [lemma = "", after = "-", follows = "", act = "", irregular = "-", marks = ""] of rows) {
    const unknown = follows.split(",").find((name) => !complements.has(name));
    if (unknown !== undefined) throw new Error(`cues.tsv: ${lemma} has an unknown complement "${unknown}"`);
    const verb: CueVerb = {
      lemma,
      after: after === "-" ? [] : after.split(" "),
      complements: new Set(follows.split(",") as Complement[]),
      act,
      isNotSaid: marks.includes("not-said"),
      isAddressed: marks.includes("addressed"),
      isOfDocument: marks.includes("document"),
    };
    for (const [word, form] of formsOfVerb(lemma, irregular === "-" ? "" : irregular)) {
      const known = cues.get(word) ?? [];
      known.push({ verb, form });
      cues.set(word, known);
    }
  }
  for (const forms of cues.values()) forms.sort((a, b) => b.verb.after.length - a.verb.after.length);
  return cues;
}
