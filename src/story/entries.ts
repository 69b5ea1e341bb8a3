/**
 * @module
 * The entries of the record: claims and statements of many articles merged where they are one thing.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Entry, Origin, Story } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** Merges the claims of all readings into entries, in a stable order, each with its support. */
export function mergeEntries(
  _readings: readonly DatedReading[],
  _context: { readonly origins: readonly Origin[]; readonly stories: readonly Story[] },
  _lexicon: StoryLexicon,
): Entry[] {
  return [];
}
