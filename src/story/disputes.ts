/**
 * @module
 * Where origins or parties disagree about the same slot of the same thing.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Dispute } from "../model/index.js";
import type { Merged } from "./entries.js";

/** Compares the claims of each entry slot by slot and keeps every side with its words. */
export function compareEntries(_merged: Merged, _lexicon: StoryLexicon): Dispute[] {
  return [];
}
