/**
 * @module
 * A written word and what this room has found out about it so far. Words are cut out of the texts once, and kept: see src/text/word-book.ts.
 */

import { WordBook } from "../text/word-book.js";
import type { KeptWord } from "./network-words.js";

export interface WrittenWord {
  readonly form: string;
  readonly lower: string;
  /** What the network keeps of it. */
  kept: KeptWord | undefined;
  /** Its lemmas as worked out so far, by the number of the tagger's class, each beside its lower case. */
  readonly lemmas: (Lemma | undefined)[];
}

/** A lemma; `lower` is the lemma, or the word where it has none, in lower case. */
export interface Lemma {
  readonly lemma: string;
  readonly lower: string;
}

export function writtenWord(form: string): WrittenWord {
  return { form, lower: form.toLowerCase(), kept: undefined, lemmas: [] };
}

/** The words of texts read with one set of tables. */
export type WrittenWords = WordBook<WrittenWord>;

export function writtenWords(): WrittenWords {
  return new WordBook(writtenWord);
}
