/**
 * @module
 * The stretches of a line that stand in quotation marks: words two outlets share because one person said them.
 *
 * An embedded post is quoted as a whole. Single marks count only around fifteen characters or more, because an apostrophe looks like one.
 */

import type { Article } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { bodyLines } from "./body-words.js";

/** An embedded post: it carries its author's handle or a picture's address, and often no marks. */
const post = /\(@\w|pic\.twitter\.com|[—–-]\s?@\w/u;
const minSingle = 15;
const maxQuotation = 3000;

/** A line of the body with what is quoted in it. */
export interface QuotedLine {
  readonly line: Span;
  readonly quoted: readonly Span[];
}

/** Several steps ask for the same lines: they go with the article. */
const ofArticle = new WeakMap<Article, readonly QuotedLine[]>();

/** The lines of an article's body that tell something, with what is quoted in each. */
export function quotedInBody(article: Article): readonly QuotedLine[] {
  const known = ofArticle.get(article);
  if (known !== undefined) return known;
  const lines = bodyLines(article).map((line) => ({ line, quoted: quotedParts(article.text, line) }));
  ofArticle.set(article, lines);
  return lines;
}

/** The quoted stretches of `text` between `line.start` and `line.end`, marks included; one that is never closed ends with the line. */
export function quotedParts(text: string, line: Span): Span[] {
  if (post.test(text.slice(line.start, line.end))) return [{ start: line.start, end: line.end }];
  const parts: Span[] = [];
  for (let at = line.start; at < line.end; at++) {
    const close = closingOf(text, at, line.start);
    if (close === none) continue;
    const end = endOf(text, at, line.end, close);
    if (close === singleClose && (end === null || end - at < minSingle)) continue;
    const span = { start: at, end: end ?? Math.min(line.end, at + maxQuotation) };
    parts.push(span);
    at = span.end - 1;
  }
  return parts;
}

// marks by their code unit: every character of every body is looked at
const [double, open, close, singleOpen, singleClose, apostrophe] = [0x22, 0x201c, 0x201d, 0x2018, 0x2019, 0x27];
const none = -1;

/** The mark that would close a quotation opened at `at`; none where none is opened. */
function closingOf(text: string, at: number, lineStart: number): number {
  const mark = text.charCodeAt(at);
  if (mark === open) return close;
  if (mark === double) return double;
  if (mark !== singleOpen && mark !== apostrophe) return none;
  const isWordBefore = at > lineStart && /[\p{L}\p{N}]/u.test(text[at - 1]!);
  return isWordBefore ? none : singleClose;
}

/** Where the quotation ends, after its closing mark. A single mark closes only before something that is no letter. */
function endOf(text: string, start: number, limit: number, close: number): number | null {
  const stop = Math.min(limit, start + maxQuotation);
  for (let at = start + 1; at < stop; at++) {
    const mark = text.charCodeAt(at);
    if (close !== singleClose) {
      if (mark === close) return at + 1;
    } else if ((mark === singleClose || mark === apostrophe) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " "))
      return at + 1;
  }
  return null;
}
