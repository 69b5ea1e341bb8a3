/**
 * @module
 * Text with its expected findings written into it: `said on ⟦Monday|2025-04-21⟧`.
 *
 * White square brackets, because quotations in the news are full of plain ones: "we [the government] agreed".
 * Findings may nest; of two with one start the longer is the outer.
 */

import type { Span } from "../text/span.js";

/** A place in a text and what was found there. */
export interface Finding {
  readonly span: Span;
  readonly label: string;
}

/** The plain text of a marked one. */
export function unmark(marked: string): string {
  return marked.replace(/⟦/gu, "").replace(/\|[^⟦⟧|]*⟧/gu, "");
}

/** Writes findings into a plain text, so that a test compares two readable lines. */
export function mark(text: string, findings: readonly Finding[]): string {
  const opens = new Map<number, string>();
  const closes = new Map<number, string>();
  const inner = [...findings].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  for (const { span, label } of inner) {
    opens.set(span.start, `⟦${opens.get(span.start) ?? ""}`);
    closes.set(span.end, `${closes.get(span.end) ?? ""}|${label}⟧`);
  }
  let marked = "";
  for (let at = 0; at <= text.length; at++) {
    marked += (closes.get(at) ?? "") + (opens.get(at) ?? "") + (text[at] ?? "");
  }
  return marked;
}
