/**
 * @module
 * Quotations as content: the whole of one that runs over paragraphs, and where words that run into one end.
 */

import type { Span } from "../../text/span.js";
import type { Draft } from "../draft.js";
import type { Page } from "../page.js";
import { tokenFrom } from "../page.js";

/** The parts of a quotation, one for each paragraph it runs over. */
export function wholeQuotation(page: Page, index: number): Span[] {
  const quotation = page.quotations[index]!;
  const parts: Span[] = [{ start: quotation.start, end: quotation.end }];
  const first = quotation.continues === -1 ? index : quotation.continues;
  for (let at = index + 1; at < page.quotations.length && at <= index + 40; at++) {
    const next = page.quotations[at]!;
    if (next.depth > 0) continue;
    if (next.continues !== first) break;
    parts.push({ start: next.start, end: next.end });
  }
  return parts;
}

/** The quotation that opens with the token at `at`, or -1. */
export function quotationOpeningAt(page: Page, at: number): number {
  const index = page.quotationAt[at] ?? -1;
  return index !== -1 && page.quotations[index]!.start === page.tokens[at]!.start ? index : -1;
}

/** The quotation that closes with the token at `at`, or -1. */
export function quotationClosingAt(page: Page, at: number): number {
  const index = page.quotationAt[at] ?? -1;
  return index !== -1 && page.quotations[index]!.end === page.tokens[at]!.end ? index : -1;
}

/**
 * The last character that is said in a quotation that ends at `end`: before its closing mark, which may be two apostrophes ("we go on,'' he
 * said"), the closing mark of a quotation inside it ("the ‘new line,’” she said) and spaces.
 */
export function lastInside(page: Page, end: number): string {
  let at = end - (page.text.endsWith("''", end) ? 3 : 2);
  while (at > end - 6 && /[\s'’]/u.test(page.text[at] ?? "")) at--;
  return page.text[at] ?? "";
}

/** First token after a quotation. */
export function afterQuotation(page: Page, index: number): number {
  return tokenFrom(page, page.quotations[index]!.end);
}

/** First token of a quotation. */
export function firstOfQuotation(page: Page, index: number): number {
  return tokenFrom(page, page.quotations[index]!.start);
}

/** Whether two tokens stand in one block, without a paragraph break between them. */
export function isOneParagraph(page: Page, first: number, second: number): boolean {
  const one = page.sentences[page.sentenceAt[first] ?? -1];
  const other = page.sentences[page.sentenceAt[second] ?? -1];
  if (!one || !other || one.block !== other.block) return false;
  const between = page.text.slice(page.tokens[first]!.end, page.tokens[second]!.start);
  return second - first > 1 ? one.block === other.block : !/\n\s*\n/.test(between);
}

/** Quotations of which a statement has words. */
export function takenQuotations(page: Page, drafts: readonly Draft[]): Set<number> {
  const taken = new Set<number>();
  for (const { content } of drafts)
    for (const { start, end } of content)
      for (let at = tokenFrom(page, start); at < page.tokens.length && page.tokens[at]!.start < end; at++)
        taken.add(page.quotationAt[at]!);
  return taken;
}
