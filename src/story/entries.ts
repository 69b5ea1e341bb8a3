/**
 * @module
 * The entries of the record: claims and statements of many articles merged where they are one thing.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Entry, Link, Origin, Story } from "../model/index.js";
import { eventEntry, foundingId, statementEntry } from "./build-entry.js";
import { type Claim, claimsOf, type EventClaim, type StatementClaim } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { placesOf } from "./evidence.js";

/** Merges the claims of all readings into entries, in a stable order, each with its support. */
export function mergeEntries(
  readings: readonly DatedReading[],
  context: { readonly origins: readonly Origin[]; readonly stories: readonly Story[]; readonly links: readonly Link[] },
  _lexicon: StoryLexicon,
): Entry[] {
  const places = placesOf(context);
  const groups = claimsOf(readings).map((claim) => [claim]);
  const ids = idsOf(groups);
  const entryOf = new Map(groups.flatMap((claims, index) => claims.map(({ key }) => [key, ids[index]!] as const)));
  return groups.map((claims, index) =>
    claims[0]!.kind === "statement"
      ? statementEntry(claims as unknown as StatementClaim[], ids[index]!, places)
      : eventEntry(claims as unknown as EventClaim[], ids[index]!, places, entryOf),
  );
}

/** The founding ids; where two things of one frame stand on the same words, the later ones are numbered. */
function idsOf(groups: readonly (readonly Claim[])[]): string[] {
  const taken = new Map<string, number>();
  return groups.map((claims) => {
    const id = foundingId(claims[0]!);
    const nTaken = taken.get(id) ?? 0;
    taken.set(id, nTaken + 1);
    return nTaken === 0 ? id : `${id}-${nTaken + 1}`;
  });
}
