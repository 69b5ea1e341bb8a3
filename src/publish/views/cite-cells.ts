/**
 * @module
 * The words a row rests on, as its last cells.
 */

import type { Citation } from "../citation.js";
import type { Cell } from "../csv-text.js";
import type { citeColumns } from "./view.js";

/** Cells of the first citation of a line; empty where there is none. */
export function citeCells(cite: Citation | undefined): { readonly [column in (typeof citeColumns)[number]]: Cell } {
  return {
    article: cite?.article ?? null,
    outlet: cite?.outlet ?? null,
    published: cite?.day ?? null,
    start: cite?.start ?? null,
    end: cite?.end ?? null,
    words: cite?.text ?? null,
  };
}
