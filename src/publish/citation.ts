/**
 * @module
 * The words behind a line, with everything needed to find them again on paper: outlet, day, article and offsets.
 */

import type { Place, RecordIndex } from "./record-index.js";

/** Exact words and where they stand. */
export interface Citation {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly outlet: string;
  /** Publication day of the article, null when it could not be told. */
  readonly day: string | null;
  readonly origin: string;
  /** `article:start-end`, UTF-16 code units, end exclusive. */
  readonly place: string;
}

/** What stands where an outlet's name is missing. */
export const unnamedOutlet = "outlet not named";

/** A piece of evidence with its outlet and day. */
export function citationOf(evidence: Place, index: RecordIndex): Citation {
  const { article, start, end, text } = evidence;
  const source = index.articles.get(article);
  return {
    article,
    start,
    end,
    text,
    outlet: source?.outlet ?? unnamedOutlet,
    day: source?.published.value ?? null,
    origin: source?.origin ?? "unknown",
    place: `${article}:${start}-${end}`,
  };
}

/** Citations of a list of evidence. */
export function citationsOf(evidence: readonly Place[], index: RecordIndex): Citation[] {
  return evidence.map((piece) => citationOf(piece, index));
}

/** The words on one line, in quotation marks of their own unless they bring them; white space runs become one blank. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return /^(?:".*"|“.*”|«.*»|‘.*’)$/su.test(line) ? line : `“${line}”`;
}
