/**
 * @module
 * The twins of the pages: what a page shows as JSON and CSV, the same bytes that the commands print.
 */

import { renderCsv } from "../publish/csv.js";
import { csvPieces } from "../publish/csv-text.js";
import { jsonPieces, lineJson } from "../publish/pieces.js";
import { indexRecord } from "../publish/record-index.js";
import { type ViewName, views } from "../publish/views/index.js";
import type { RecordView } from "../publish/views/view.js";
import type { Twin, View } from "./view.js";

/** JSON and CSV of one of the views, and its rows as JSON lines. */
export function twinsOf(name: ViewName): readonly Twin[] {
  const shown: RecordView = views[name];
  return [
    { ending: "json", render: (view) => jsonPieces(shown.json(view)) },
    { ending: "csv", render: (view) => csvPieces(shown.columns, shown.rows(view)) },
    { ending: "jsonl", render: (view) => lineJson(shown.rows(view)) },
  ];
}

/** All formats of the calendar. */
export function twinsOfCalendar(): readonly Twin[] {
  const { more = {} }: RecordView = views.calendar;
  return [
    ...twinsOf("calendar"),
    ...Object.entries(more).map(([ending, render]) => ({ ending: ending as "md" | "ics", render })),
  ];
}

/** Indented JSON, ending in a line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Some entries of a record as CSV. */
export function entriesCsv({ index }: View, entries: View["index"]["record"]["entries"]): string {
  return renderCsv(indexRecord({ ...index.record, entries }));
}

/** The path of a twin: the page's own with an ending. */
export function twinPath(path: string, ending: string): string {
  return `${path}.${ending}`;
}
