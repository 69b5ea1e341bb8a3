/**
 * @module
 * The tables of the events room, read from data/<lang>/events/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the events room. */
export interface EventsLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadEvents(files: DataFiles): EventsLexicon {
  return { language: files.language };
}
