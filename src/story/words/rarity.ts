/**
 * @module
 * How much a stem tells by how few texts have it.
 */

import type { StoryLexicon } from "../../lexicon/story.js";

/** How rare a stem is in general English: 0 for words of every text. */
export function rarityOf(stem: string, { background }: StoryLexicon): number {
  return Math.log((background.nDocuments + 1) / (Math.max(0.5, background.ofStem.get(stem) ?? 0) + 0.5));
}
