/**
 * @module
 * The stretches of a line that stand in quotation marks: words two outlets share because one person said them.
 *
 * An embedded post is quoted as a whole. Single marks count only around fifteen characters or more, because an apostrophe looks like one.
 */

import type { Span } from "../text/span.js";

/** An embedded post: it carries its author's handle or a picture's address, and often no marks. */
const post = /\(@\w|pic\.twitter\.com|[—–-]\s?@\w/u;
const minSingle = 15;
const maxQuotation = 3000;

/** The quoted stretches of `text` between `line.start` and `line.end`, marks included; one that is never closed ends with the line. */
export function quotedParts(text: string, line: Span): Span[] {
  if (post.test(text.slice(line.start, line.end))) return [{ start: line.start, end: line.end }];
  const parts: Span[] = [];
  for (let at = line.start; at < line.end; at++) {
    const close = closingOf(text, at, line.start);
    if (close === null) continue;
    const end = endOf(text, at, line.end, close);
    if (close === "’" && (end === null || end - at < minSingle)) continue;
    const span = { start: at, end: end ?? Math.min(line.end, at + maxQuotation) };
    parts.push(span);
    at = span.end - 1;
  }
  return parts;
}

/** The mark that would close a quotation opened at `at`; null when none is opened there. */
function closingOf(text: string, at: number, lineStart: number): string | null {
  const mark = text[at];
  if (mark === "“") return "”";
  if (mark === '"') return '"';
  const isWordBefore = at > lineStart && /[\p{L}\p{N}]/u.test(text[at - 1]!);
  return (mark === "‘" || mark === "'") && !isWordBefore ? "’" : null;
}

/** Where the quotation ends, after its closing mark. A single mark closes only before something that is no letter. */
function endOf(text: string, start: number, limit: number, close: string): number | null {
  const stop = Math.min(limit, start + maxQuotation);
  for (let at = start + 1; at < stop; at++) {
    const mark = text[at]!;
    if (close === "’" ? (mark === "’" || mark === "'") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ") : mark === close)
      return at + 1;
  }
  return null;
}
