/**
 * @module
 * Independent sources: articles joined by copying, rewriting or a shared credit are one witness.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Link, Origin } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";

/** Groups the articles into origins; every article is in exactly one. */
export function groupOrigins(
  readings: readonly DatedReading[],
  _links: readonly Link[],
  _lexicon: StoryLexicon,
): Origin[] {
  return readings.map(({ article }) => ({
    id: `o-${article.id}`,
    label: article.outlet ?? "unknown",
    articles: [article.id],
    certainty: "unknown",
  }));
}
