/**
 * @module
 * Where origins or parties disagree about the same slot of the same thing.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Dispute, Entry, Origin } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** Compares the entries slot by slot and keeps every side with its words. */
export function compareEntries(
  _entries: readonly Entry[],
  _context: { readonly readings: readonly DatedReading[]; readonly origins: readonly Origin[] },
  _lexicon: StoryLexicon,
): Dispute[] {
  return [];
}
