/**
 * @module
 * The table of words for meetings that are still to come.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { PhraseBook } from "./phrase-book.js";

/** How a meeting to come is told. */
export interface UpcomingWords {
  readonly phrases: PhraseBook<string>;
  /** Who or what meets. */
  readonly who: ReadonlySet<string>;
  /** Kinds of houses. */
  readonly venues: ReadonlySet<string>;
  /** That it was moved. */
  readonly moved: ReadonlySet<string>;
}

/** Reads the table of one language. */
export function loadUpcoming(files: DataFiles): UpcomingWords {
  const rows = rowsOf(files.text("story/upcoming-words.tsv"));
  const ofKind = (wanted: string) => rows.flatMap(([words, kind]) => (kind === wanted ? [words!] : []));
  const passedOver = new Set(rowsOf(files.text("story/passed-over.tsv")).map(([word]) => word!));
  return {
    phrases: new PhraseBook(new Map(ofKind("coming").map((phrase) => [phrase, phrase])), passedOver),
    who: new Set(ofKind("who")),
    venues: new Set(ofKind("venue")),
    moved: new Set(ofKind("moved")),
  };
}
