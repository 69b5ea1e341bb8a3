/**
 * @module
 * What happened, was proposed, answered, threatened or broken: the frames of an article.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import type { Found, ReportedEvent, StatedParts } from "../model/index.js";

/** Finds the frames of an article. */
export function findEvents(_parts: StatedParts, _lexicon: EventsLexicon): Found<ReportedEvent[]> {
  return { found: [], warnings: [] };
}
