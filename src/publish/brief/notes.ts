/**
 * @module
 * Notes on the texts, gathered by code: what could not be read, and what that means for the record.
 */

import { type NoteCode, notes } from "../../model/index.js";
import type { RecordIndex } from "../record-index.js";

/** All notes of one code. */
export interface NoteLine {
  readonly code: NoteCode;
  readonly meaning: string;
  readonly count: number;
  /** Ids of the articles, each once. */
  readonly articles: readonly string[];
}

/** The notes of a record by code, the most frequent first. */
export function groupNotes({ record }: RecordIndex): NoteLine[] {
  const codes = [...new Set(record.warnings.map(({ code }) => code))].sort();
  return codes
    .map((code) => {
      const found = record.warnings.filter((warning) => warning.code === code);
      const articles = [...new Set(found.flatMap(({ article }) => (article === undefined ? [] : [article])))].sort();
      return { code, meaning: notes[code], count: found.length, articles };
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
