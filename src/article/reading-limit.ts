/**
 * @module
 * How much of a text is looked at: no article has a million characters, and a file without a line break may have fifty.
 */

import { type Block, notes, type Warning } from "../model/index.js";
import { trimmed } from "../text/span.js";
import { labelOf } from "./page.js";

const maxLength = 1_000_000;
const maxLines = 20_000;
const longestWord = 200;

/** Where reading stops: the length of the text, or the end of the last whole word or line within the limits. */
export function readingLimit(text: string): number {
  let at = 0;
  for (let nLines = 0; nLines < maxLines && at < text.length && at <= maxLength; nLines++) {
    const lineEnd = text.indexOf("\n", at);
    at = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return at <= maxLength ? at : wordEnd(text, maxLength);
}

/** What lies beyond the limit, kept as one block that is no part of the article; none when all was read. */
export function blocksBeyond(text: string, limit: number): Block[] {
  const { start, end } = limit < text.length ? trimmed(text, { start: limit, end: text.length }) : { start: 0, end: 0 };
  return start === end ? [] : [{ start, end, ...labelOf("asset-tag", "article/reading-limit", 0) }];
}

/** The note on what lies beyond the limit. */
export function limitNotes(text: string, limit: number): Warning[] {
  return blocksBeyond(text, limit).map(({ start, end }) => ({
    code: "N-CAPPED",
    message: notes["N-CAPPED"],
    start,
    end,
  }));
}

/** The end of the last whole word before `at`; `at` itself in a text without blanks, never within a surrogate pair. */
export function wordEnd(text: string, at: number): number {
  for (let end = at; end > at - longestWord; end--) if (/\s/u.test(text.charAt(end))) return end;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
