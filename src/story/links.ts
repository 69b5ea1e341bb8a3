/**
 * @module
 * Which articles share text: copies, revisions, excerpts, rewrites, and quotations that both carry.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Link } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** Finds the links between articles, in a stable order. */
export function findLinks(_readings: readonly DatedReading[], _lexicon: StoryLexicon): Link[] {
  return [];
}
