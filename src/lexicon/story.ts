/**
 * @module
 * The tables of the story room, read from data/<lang>/story/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the story room. */
export interface StoryLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadStory(files: DataFiles): StoryLexicon {
  return { language: files.language };
}
