/**
 * @module
 * One view of a record, as text for a terminal, as JSON, and as rows for a spreadsheet: the three say the same.
 */

import type { Brief } from "../brief.js";
import type { Cell } from "../csv-text.js";
import type { Pieces } from "../pieces.js";
import type { RecordIndex } from "../record-index.js";
import type { Paint } from "../text/lines.js";

/** A row of a view. */
export interface Row {
  readonly [column: string]: Cell;
}

/** What a view is made from. */
export interface Seen {
  readonly index: RecordIndex;
  readonly brief: Brief;
}

/** A view; `text` gives lines without control characters, since `harmless()` has gone over what it is made from. */
export interface RecordView {
  readonly text: (seen: Seen, paint: Paint) => readonly string[];
  /** Its long lists are made while they are written. */
  readonly json: (seen: Seen) => unknown;
  readonly columns: readonly string[];
  readonly rows: (seen: Seen) => Iterable<Row>;
  /** Formats beside those that every view has; each gives a whole file, in pieces. */
  readonly more?: { readonly [format in MoreFormat]?: (seen: Seen) => Pieces };
}

/** Formats that some views have. */
export const moreFormats = ["md", "ics"] as const;
export type MoreFormat = (typeof moreFormats)[number];

/** Columns of the words a row rests on. */
export const citeColumns = ["article", "outlet", "published", "start", "end", "words"] as const;
