/**
 * @module
 * The tables of the statements room, read from data/<lang>/statements/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the statements room. */
export interface StatementsLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadStatements(files: DataFiles): StatementsLexicon {
  return { language: files.language };
}
