/**
 * @module
 * The tables of the story room, read from data/<lang>/story/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** In how many documents of a general collection each stem stands. */
export interface DocumentFrequency {
  readonly nDocuments: number;
  readonly ofStem: ReadonlyMap<string, number>;
}

/** Look-ups for the story room. */
export interface StoryLexicon {
  readonly language: string;
  readonly background: DocumentFrequency;
}

/** Reads the tables of one language. */
export function loadStory(files: DataFiles): StoryLexicon {
  const ofStem = new Map(
    rowsOf(files.text("story/document-frequency.tsv")).map(([stem, n]) => [stem!, Number(n)] as const),
  );
  const nDocuments = ofStem.get("*") ?? 1;
  ofStem.delete("*");
  return { language: files.language, background: { nDocuments, ofStem } };
}
