/**
 * @module
 * The tables of the actors room, read from data/<lang>/actors/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the actors room. */
export interface ActorsLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadActors(files: DataFiles): ActorsLexicon {
  return { language: files.language };
}
