/**
 * @module
 * The tables of the language room, read from data/<lang>/language/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the language room. */
export interface LanguageLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadLanguage(files: DataFiles): LanguageLexicon {
  return { language: files.language };
}
