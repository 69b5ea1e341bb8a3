/**
 * @module
 * Which articles tell one story.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Story } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** Groups the articles into stories; every article is in exactly one. */
export function groupStories(_readings: readonly DatedReading[], _lexicon: StoryLexicon): Story[] {
  return [];
}
