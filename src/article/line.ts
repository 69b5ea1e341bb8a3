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
    nWords: plain === "" ? 0 : plain.split(" ").length,
    endsSentence: endMark.test(tail),
    isBulleted: bullet.test(head),
  };
}

/** Lower case, straight quotes, single spaces, without bullet and end marks: the form the tables of phrases are written in. */
export function plainOf(words: string): string {
  return words
    .replace(bullet, "")
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\s\u200b]+/gu, " ")
    .replace(/^[([] ?/u, "")
    .replace(/[ .…:»›>→)\]]+$/u, "")
    .trim();
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
