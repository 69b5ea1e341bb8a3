/**
 * @module
 * The words of an article's body with their places: what copies, quotations and stories are compared by.
 *
 * Furniture, captions and credits are left out, because one footer makes two short articles of an outlet look like copies.
 */

import { type Article, bodyKinds } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { eachWord } from "./each-word.js";

/** One word, lower-case, with one kind of apostrophe and no possessive ending. */
export interface BodyWord extends Span {
  readonly word: string;
}

/** Lines that sign or own a text rather than tell anything; they stand in unrelated articles of one agency. */
const credit = /^\W*(?:\(?reporting by|copyright|©|all rights reserved|follow @|photo by|click here)/iu;

/** The words of a stretch of text; `offset` is added to every place. */
export function wordsOfText(text: string, offset = 0): BodyWord[] {
  const words: BodyWord[] = [];
  eachWord(text, (start, end) => {
    words.push({ start: offset + start, end: offset + end, word: plainWord(text.slice(start, end)) });
  });
  return words;
}

/** The lines of the body that tell something. */
export function bodyLines(article: Article): Span[] {
  const lines: Span[] = [];
  for (const { start, end, label, kind } of article.blocks) {
    if (label !== "article" || !bodyKinds.has(kind)) continue;
    for (let at = start; at < end; ) {
      const stop = article.text.indexOf("\n", at);
      const lineEnd = stop < 0 || stop > end ? end : stop;
      if (lineEnd > at && !credit.test(article.text.slice(at, Math.min(lineEnd, at + 60))))
        lines.push({ start: at, end: lineEnd });
      at = lineEnd + 1;
    }
  }
  return lines;
}

/** A printed word as it is compared. */
export function plainWord(text: string): string {
  const lower = text.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.normalize("NFKC").replace("’", "'");
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
