/**
 * @module
 * The tables of the calendar room, read from data/<lang>/calendar/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the calendar room. */
export interface CalendarLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadCalendar(files: DataFiles): CalendarLexicon {
  return { language: files.language };
}
