/**
 * @module
 * Names and offices that the tables know, marked in the words of an article; the longest at each place.
 */

import type { ActorsLexicon, NameSense } from "../lexicon/actors.js";
import type { TextWords } from "./text-words.js";

/** A known name or office: words `first` (included) to `last` (excluded). */
export interface Mark {
  readonly first: number;
  readonly last: number;
  readonly sense: NameSense;
}

/** The marks of an article, by the word they start at. */
export type Marks = ReadonlyMap<number, Mark>;

/** Marks what the tables know. Marks never overlap. */
export function marksOf(text: TextWords, lexicon: ActorsLexicon): Map<number, Mark> {
  const { words, lines } = text;
  const small = lexicon.words("function");
  const marks = new Map<number, Mark>();
  for (const { first, last } of lines) {
    let at = first;
    while (at < last) {
      const match = lexicon.names.longestAt(words, at, last);
      if (match && !(match.length === 1 && isShoutedWord(text, at, small)))
        marks.set(at, { first: at, last: at + match.length, sense: match.sense });
      at += match ? match.length : 1;
    }
  }
  return marks;
}

/** "WHO GAVE WAY", "TRUST US": a small word of the language in a line of capitals is no body of that name. */
function isShoutedWord({ words, lines, lineOf }: TextWords, at: number, small: ReadonlySet<string>): boolean {
  const word = words[at]!;
  if (word.caps !== 2 || !small.has(word.key)) return false;
  const { first, last } = lines[lineOf[at]!]!;
  const isCapital = (k: number) => k >= first && k < last && words[k]!.caps === 2 && words[k]!.text.length > 1;
  const isSmall = (k: number) => k >= first && k < last && words[k]!.caps === 0;
  return (isCapital(at - 1) || isCapital(at + 1)) && !isSmall(at - 1) && !isSmall(at + 1);
}

/** For each word, the mark that covers it. */
export function coverOf(marks: Marks, nWords: number): (Mark | null)[] {
  const cover: (Mark | null)[] = new Array(nWords).fill(null);
  for (const mark of marks.values()) for (let at = mark.first; at < mark.last; at++) cover[at] = mark;
  return cover;
}
