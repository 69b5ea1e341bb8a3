/**
 * @module
 * The entries and disputes of all stories. Each story is worked out from end to end before the next: what its steps keep of its articles is
 * let go with it, so that a coverage of many stories takes little more room than its largest.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Dispute, Link, Origin, Story } from "../model/index.js";
import { listsBy } from "../text/lists-by.js";
import { type Claim, compareClaims, compareText } from "./claims/claims.js";
import type { DatedReading } from "./dated-reading.js";
import { compareEntries } from "./disputes.js";
import { mergeEntries } from "./entries/entries.js";
import { placesOf } from "./entries/evidence.js";
import { sidesOf } from "./names/sides.js";
import { sidesInStory } from "./names/story-sides.js";
import { SilentCopies } from "./origins/silent-copies.js";
import { type ToldEntry, toldEntries } from "./play/told-entry.js";

/** What is told in all stories. */
export interface ToldStories {
  /** In the order of their founding claims. */
  readonly told: readonly ToldEntry[];
  /** By id. */
  readonly disputes: Dispute[];
}

/** Merges and compares the claims of the readings, story by story. */
export function tellStories(
  readings: readonly DatedReading[],
  context: { readonly origins: readonly Origin[]; readonly stories: readonly Story[]; readonly links: readonly Link[] },
  lexicon: StoryLexicon,
): ToldStories {
  const places = placesOf(context);
  const sides = sidesOf(readings, lexicon);
  const found: { readonly founding: Claim; readonly told: ToldEntry }[] = [];
  const disputes: Dispute[] = [];
  for (const own of listsBy(readings, ({ article }) => places.storyOf(article.id)).values()) {
    const ofStory = sidesInStory(own, sides, lexicon.bareNouns);
    const merged = mergeEntries(own, { places: { ...places, pieces: new Map() }, sides: ofStory }, lexicon);
    const told = toldEntries(merged);
    for (const [at, { claims }] of merged.merged.entries()) found.push({ founding: claims[0]!, told: told[at]! });
    const copies = new SilentCopies(merged.readings, merged.places);
    for (const dispute of compareEntries(copies.without(merged), lexicon)) disputes.push(copies.withRepeated(dispute));
  }
  found.sort((a, b) => compareClaims(a.founding, b.founding));
  disputes.sort((a, b) => compareText(a.id, b.id));
  return { told: found.map(({ told }) => told), disputes };
}
