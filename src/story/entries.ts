/**
 * @module
 * The entries of the record: claims and statements of many articles merged where they are one thing.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Entry, Link, Origin, Story } from "../model/index.js";
import { eventEntry, foundingId, statementEntry } from "./build-entry.js";
import { featuresOf } from "./claim-features.js";
import { type Claim, claimsOf, compareClaims, compareText, type EventClaim, type StatementClaim } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { type Places, placesOf } from "./evidence.js";
import { groupEvents } from "./group-events.js";
import { groupStatements } from "./group-statements.js";
import { joinTolls } from "./merging/join-tolls.js";
import { sameFigures } from "./same-figure.js";
import { type Sides, sidesOf } from "./sides.js";
import { toldFigures } from "./told-figures.js";

/** An entry with the claims it was built from, the founding one first. */
export interface MergedEntry {
  readonly entry: Entry;
  readonly claims: readonly Claim[];
}

/** The entries and what the later steps ask about the coverage. */
export interface Merged {
  /** The articles, earliest first. */
  readonly readings: readonly DatedReading[];
  readonly merged: readonly MergedEntry[];
  readonly places: Places;
  readonly sides: Sides;
}

/** Merges the claims of all readings into entries, in a stable order, each with its support. */
export function mergeEntries(
  readings: readonly DatedReading[],
  context: { readonly origins: readonly Origin[]; readonly stories: readonly Story[]; readonly links: readonly Link[] },
  lexicon: StoryLexicon,
): Merged {
  const places = placesOf(context);
  const sides = sidesOf(readings, lexicon);
  const inOrder = [...readings].sort(byPublication);
  const { groups, targets } = groupClaims(inOrder, { places, sides }, lexicon);
  const ids = idsOf(groups);
  const entryOf = new Map(groups.flatMap((claims, index) => claims.map(({ key }) => [key, ids[index]!] as const)));
  const merged = groups.map((claims, index) => ({
    claims,
    entry: isStatements(claims)
      ? statementEntry(claims, ids[index]!, places)
      : eventEntry(
          claims as readonly EventClaim[],
          ids[index]!,
          { places, sides },
          (key) => entryOf.get(targets.get(key) ?? "") ?? null,
        ),
  }));
  return { readings: inOrder, merged, places, sides };
}

function byPublication(a: DatedReading, b: DatedReading): number {
  return compareText(a.dated.value ?? "9", b.dated.value ?? "9") || compareText(a.article.id, b.article.id);
}

function groupClaims(
  readings: readonly DatedReading[],
  { places, sides }: { readonly places: Places; readonly sides: Sides },
  lexicon: StoryLexicon,
): { readonly groups: (readonly Claim[])[]; readonly targets: ReadonlyMap<string, string> } {
  const claims = claimsOf(readings);
  const statements = claims.filter((claim) => claim.kind === "statement");
  const features = claims
    .filter((claim) => claim.kind === "event")
    .map((claim) => featuresOf(claim, places.storyOf(claim.reading.article.id), lexicon));
  const events = groupEvents(features, sides, places.originAt);
  const questions = sameFigures(toldFigures(readings, { places, merged: [] }, lexicon));
  const groups = [...groupStatements(statements, places, lexicon), ...joinTolls(events.groups, questions)];
  return { groups: groups.sort((a, b) => compareClaims(a[0]!, b[0]!)), targets: events.targets };
}

function isStatements(claims: readonly Claim[]): claims is readonly StatementClaim[] {
  return claims[0]!.kind === "statement";
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
