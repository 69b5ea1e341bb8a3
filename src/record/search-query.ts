/**
 * @module
 * What is searched for: `grain deal` wants both words, `"grain deal"` side by side, `-port` without it, `negotiat*` any word that begins so.
 */

import { Problem } from "../model/index.js";

/** Words that stand side by side. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isExcluded: boolean;
  /** The last word is only the beginning of one. */
  readonly isPrefix: boolean;
}

/** Longest text that is indexed: far beyond any article, below what an engine takes. */
const maxIndexed = 300_000;

/** The words of a text in one spelling for both engines: no accents, no punctuation. */
export function plainWords(text: string): string {
  return text
    .slice(0, maxIndexed)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim();
}

/** The words a query looks for. */
export function searchedWords(query: string): string[] {
  return searchedTerms(query).flatMap(({ words }) => words);
}

/** The terms a query looks for, for showing where they stand. Throws a Problem when there is none. */
export function searchedTerms(query: string): SearchTerm[] {
  return parseSearch(query).filter(({ isExcluded }) => !isExcluded);
}

/** The terms of a query. Throws a Problem when no word is wanted. */
export function parseSearch(query: string): SearchTerm[] {
  const terms = [...query.matchAll(/(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu)].flatMap(({ groups }) => {
    const { minus, phrase, word = "" } = groups!;
    const words = plainWords(phrase ?? word).split(" ");
    if (words[0] === "") return [];
    return [{ words, isExcluded: minus === "-", isPrefix: phrase === undefined && word.endsWith("*") }];
  });
  if (terms.some(({ isExcluded }) => !isExcluded)) return terms;
  throw new Problem(
    "E-USAGE",
    `${JSON.stringify(query)} has no word to look for`,
    'give words, "words side by side", -words to leave out, or the beginning of a word with *',
  );
}
