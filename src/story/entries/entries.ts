/**
 * @module
 * The entries of the record: claims and statements of many articles merged where they are one thing.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Entry } from "../../model/index.js";
import { featuresOf } from "../claims/claim-features.js";
import {
  type Claim,
  claimsOf,
  compareClaims,
  compareText,
  type EventClaim,
  type StatementClaim,
} from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { isOfBlow, joinTolls } from "../merging/join-tolls.js";
import type { Sides } from "../names/sides.js";
import { type ToldFigure, toldFigures } from "../telling/told-figures.js";
import { eventEntry, foundingId, statementEntry } from "./build-entry.js";
import type { Places } from "./evidence.js";
import { groupEvents } from "./group-events.js";
import { groupStatements } from "./group-statements.js";
import { sameFigures } from "./same-figure.js";

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
  /** The figures of the articles, in their order. */
  readonly figures: readonly ToldFigure[];
}

/** Merges the claims of readings into entries, in a stable order, each with its support. */
export function mergeEntries(
  readings: readonly DatedReading[],
  { places, sides }: Pick<Merged, "places" | "sides">,
  lexicon: StoryLexicon,
): Merged {
  const inOrder = [...readings].sort(byPublication);
  const figures = toldFigures(inOrder, places, lexicon);
  const { groups, targets } = groupClaims(inOrder, { places, sides, figures }, lexicon);
  const ids = groups.map((claims) => foundingId(claims[0]!));
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
  return { readings: inOrder, merged, places, sides, figures };
}

function byPublication(a: DatedReading, b: DatedReading): number {
  return compareText(a.dated.value ?? "9", b.dated.value ?? "9") || compareText(a.article.id, b.article.id);
}

function groupClaims(
  readings: readonly DatedReading[],
  { places, sides, figures }: Pick<Merged, "places" | "sides" | "figures">,
  lexicon: StoryLexicon,
): { readonly groups: (readonly Claim[])[]; readonly targets: ReadonlyMap<string, string> } {
  const claims = claimsOf(readings, lexicon);
  const statements = claims.filter((claim) => claim.kind === "statement");
  const features = claims
    .filter((claim) => claim.kind === "event")
    .map((claim) => featuresOf(claim, places.storyOf(claim.reading.article.id), lexicon));
  const events = groupEvents(features, sides, places.originAt);
  const groups = [...groupStatements(statements, places), ...joinTolls(events.groups, sameFigures(figures, isOfBlow))];
  return { groups: groups.sort((a, b) => compareClaims(a[0]!, b[0]!)), targets: events.targets };
}

function isStatements(claims: readonly Claim[]): claims is readonly StatementClaim[] {
  return claims[0]!.kind === "statement";
}
