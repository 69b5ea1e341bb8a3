/**
 * @module
 * The lines of a page with the few facts every rule asks of them; the text itself stays untouched.
 *
 * Rules look at `words`, a short normalised copy (lower case, straight quotes, no bullet, no end mark), never at a whole line:
 * a line may be 50 MB long and every rule must cost the same on it.
 */

import { type Span, trimmed } from "../text/span.js";

/** One line or paragraph, without the white space around it. */
export interface Line extends Span {
  /** Normalised for look-ups; of a long line only the first `headLength` characters. */
  readonly plain: string;
  /** The first `headLength` characters as they stand. */
  readonly head: string;
  /** The last `tailLength` characters as they stand. */
  readonly tail: string;
  /** Words of `plain`; a long line has at least as many. */
  readonly nWords: number;
  /** Ends like a sentence: full stop, question or exclamation mark, ellipsis, with or without a quotation mark after it. */
  readonly endsSentence: boolean;
  /** Starts with a bullet, dash or star that is set off by a space. */
  readonly isBulleted: boolean;
  /** Spaces and tabs in front of it. */
  readonly indent: number;
  /** At least one empty line stands before it. */
  readonly isAfterGap: boolean;
}

const headLength = 400;
const tailLength = 120;
const bullet = /^[•◦▪▸►●■⦁·*–—-][ \t\u00a0]+/u;
const curly = /[‘’ʼ“”]/u;
const oddSpace = /[^\S ]|\s\s|\u200b/u;
/** What a phrase of the tables stands without at its end. */
const endMarks = " .…:»›>→)]";
const endMark = /[.!?…][)\]"'”’»*]*$/u;

/** The lines of a text that hold anything but white space. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterGap = false;
  let at = 0;
  while (at <= text.length) {
    const end = lineEnd(text, at);
    const span = trimmed(text, { start: at, end });
    if (span.start === span.end) isAfterGap = true;
    else {
      lines.push(lineAt(text, span, { indent: span.start - at, isAfterGap }));
      isAfterGap = false;
    }
    at = end + 1;
  }
  return lines;
}

/** A line of the given span. */
export function lineAt(text: string, span: Span, place: { indent: number; isAfterGap: boolean }): Line {
  const head = text.slice(span.start, Math.min(span.end, span.start + headLength));
  const tail = text.slice(Math.max(span.start, span.end - tailLength), span.end);
  const plain = plainOf(head);
  return {
    ...span,
    ...place,
    head,
    tail,
    plain,
    nWords: countWords(plain),
    endsSentence: endMark.test(tail),
    isBulleted: bullet.test(head),
  };
}

/** Lower case, straight quotes, single spaces, without bullet and end marks: the form the tables of phrases are written in. */
export function plainOf(words: string): string {
  let plain = words.replace(bullet, "").toLowerCase();
  if (curly.test(plain)) plain = plain.replace(/[‘’ʼ]/gu, "'").replace(/[“”]/gu, '"');
  if (oddSpace.test(plain)) plain = plain.replace(/[\s\u200b]+/gu, " ");
  plain = plain.replace(/^[([] ?/u, "");
  let end = plain.length;
  while (end > 0 && endMarks.includes(plain.charAt(end - 1))) end--;
  return plain.slice(0, end).trim();
}

function countWords(plain: string): number {
  let nWords = plain === "" ? 0 : 1;
  for (let at = plain.indexOf(" "); at >= 0; at = plain.indexOf(" ", at + 1)) nWords++;
  return nWords;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
