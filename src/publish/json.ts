/**
 * @module
 * `json` and `jsonl`: the record itself, keys in the order of the schema, so that the same record gives the same bytes.
 */

import type { RenderOptions } from "./options.js";
import type { RecordIndex } from "./record-index.js";

/** One CoverageRecord, indented by two blanks, or on one line. */
export function renderJson({ record }: RecordIndex, options: RenderOptions = {}): string {
  return `${JSON.stringify(record, null, options.compact === true ? 0 : 2)}\n`;
}

/** One entry a line, in the order of the record. */
export function renderJsonLines({ record }: RecordIndex): string {
  return record.entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}
