/**
 * @module
 * Where words of a page's data stand in its view: found by letters and digits alone, so spelling of quotes, blanks and capitals may
 * differ, and always told in characters of the view.
 */

import type { Span } from "../../../text/span.js";
import type { ParsedPage } from "../parsed-page.js";

/** A place in the view. */
export interface Printed extends Span {
  /** The first line it stands in. */
  readonly line: number;
}

/** Characters looked at of one line. */
const maxOfLine = 2_000;

/** Text in letters, digits and single blanks, and for each of its characters the one it was made from. */
interface Folded {
  readonly key: string;
  readonly at: readonly number[];
}

/** The first of `lines` that holds the words, whole words only; null when none does. */
export function printedIn({ text, lines }: ParsedPage, words: string, inLines: Iterable<number>): Printed | null {
  const { key } = fold(words, 0);
  if (key === "") return null;
  for (const line of inLines) {
    const { start, end } = lines[line]!;
    const folded = fold(text.slice(start, Math.min(end, start + maxOfLine)), start);
    for (let found = folded.key.indexOf(key); found >= 0; found = folded.key.indexOf(key, found + key.length)) {
      const from = folded.at[found]!;
      const to = folded.at[found + key.length - 1]! + 1;
      if (isEdge(text, from, start) && isEdge(text, to, start)) return { line, start: from, end: to };
    }
  }
  return null;
}

/** Between words, or where pages glue two together: "By Mira DornStaff Writer", "Mira Dorn14 March". */
function isEdge(text: string, at: number, lineStart: number): boolean {
  const before = at > lineStart ? text.charAt(at - 1) : "";
  const after = text.charAt(at);
  if (!isOfWord(before, 0) || !isOfWord(after, 0)) return true;
  return /\p{Ll}/u.test(before) && /[\p{Lu}\p{N}]/u.test(after);
}

function fold(words: string, from: number): Folded {
  const at: number[] = [];
  let key = "";
  let isBlank = false;
  for (let index = 0; index < words.length; index++) {
    const unit = words.charAt(index);
    if (!isOfWord(words, index)) {
      isBlank = key !== "";
      continue;
    }
    if (isBlank) {
      key += " ";
      at.push(from + index - 1);
    }
    isBlank = false;
    for (const lower of unit.toLowerCase()) {
      key += lower;
      at.push(from + index);
    }
  }
  return { key, at };
}

/** A letter or digit; the two halves of a character beyond the first 65,536 count as letters. */
function isOfWord(words: string, index: number): boolean {
  return /[\p{L}\p{N}\p{Cs}]/u.test(words.charAt(index));
}
