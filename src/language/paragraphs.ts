/**
 * @module
 * The stretches of text no sentence crosses: blocks of an article, paragraphs of a bare text, and lines inside them.
 */

import { type Article, bodyKinds } from "../model/index.js";
import type { Span } from "../text/span.js";

/** A stretch that is read as one piece. `block` is an index into `article.blocks`, 0 in a bare text. */
export interface Paragraph extends Span {
  readonly block: number;
  /** Part of the running text: a quotation may go on from one such paragraph to the next, but not into a title or caption. */
  readonly isBody: boolean;
}

/** Where the paragraphs of one block come from. */
type Source = Pick<Paragraph, "block" | "isBody">;

const readKinds: ReadonlySet<string> = new Set([...bodyKinds, "title", "dek", "caption"]);

/** What may be read of an article: body, title, dek and captions, in text order. */
export function paragraphsOfArticle(article: Article): Paragraph[] {
  return article.blocks.flatMap(({ start, end, label, kind }, block) =>
    label === "article" && readKinds.has(kind)
      ? linesOf(article.text, { start, end }, { block, isBody: bodyKinds.has(kind) })
      : [],
  );
}

export function paragraphsOfText(text: string): Paragraph[] {
  return linesOf(text, { start: 0, end: text.length }, { block: 0, isBody: true });
}

/** Lines that are copy wrapped at a fixed width are joined again; every other line stands alone. */
function linesOf(text: string, { start, end }: Span, source: Source): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = start;
  let lineStart = start;
  for (let at = nextBreak(text, start, end); at < end; at = nextBreak(text, at + 1, end)) {
    if (!isWrapped(text, { start: lineStart, end: at }, end)) {
      if (at > from) paragraphs.push({ start: from, end: at, ...source });
      from = at + 1;
    }
    lineStart = at + 1;
  }
  if (end > from) paragraphs.push({ start: from, end, ...source });
  return paragraphs;
}

function nextBreak(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return end;
}

/**
 * Whether the line goes on in the next one: it ends in a small letter or comma, has the length of a wrapped line (50 to 90
 * characters, as in mail and wire copy), and the next line begins with a letter at once.
 */
function isWrapped(text: string, line: Span, end: number): boolean {
  const length = line.end - line.start;
  const after = text[line.end] === "\r" && text[line.end + 1] === "\n" ? line.end + 2 : line.end + 1;
  if (length < 50 || length > 90 || after >= end) return false;
  return /[\p{L}\p{N},;’'-]/u.test(text[line.end - 1]!) && /[\p{Ll}\p{N}“"(]|\p{Lu}/u.test(text[after]!);
}
