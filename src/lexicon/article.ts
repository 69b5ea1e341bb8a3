/**
 * @module
 * The tables of the article room, read from data/<lang>/article/.
 */

import type { DataFiles } from "./data-files.js";

/** Look-ups for the article room. */
export interface ArticleLexicon {
  readonly language: string;
}

/** Reads the tables of one language. */
export function loadArticle(files: DataFiles): ArticleLexicon {
  return { language: files.language };
}
