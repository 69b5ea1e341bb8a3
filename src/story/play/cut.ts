/**
 * @module
 * The entries as they stood: by the day things happened, by the day they were known, or both.
 */

import { dayNumber, isDay } from "../../model/index.js";
import type { Claim } from "../claims.js";
import { rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries.js";

/** The entries with only the claims known and happened by then; an entry that has none left is not there yet. */
export function cutMerged(
  merged: readonly MergedEntry[],
  { asOf, knownBy }: { readonly asOf: string | null; readonly knownBy: string | null },
): MergedEntry[] {
  return merged.flatMap(({ entry, claims }) => {
    const kept = claims.filter((claim) => isKnown(claim, knownBy) && hasHappened(claim, asOf));
    return kept.length === 0 ? [] : [{ entry, claims: kept }];
  });
}

/** An article without a day is not known to be later, so it counts. */
function isKnown({ day }: Claim, knownBy: string | null): boolean {
  return knownBy === null || day === null || day.slice(0, 10) <= knownBy;
}

/** What is told of a later day has not happened; an announcement of it has, if it was published by then. */
function hasHappened(claim: Claim, asOf: string | null): boolean {
  if (asOf === null || !isDay(asOf)) return true;
  if (claim.day !== null && claim.day.slice(0, 10) <= asOf) return true;
  const date = claim.kind === "statement" ? claim.statement.saidOn : claim.event.date;
  const range = rangeOf(date);
  return range === null ? claim.day === null : range.from <= dayNumber(asOf) && !isPlan(claim);
}

function isPlan(claim: Claim): boolean {
  return claim.kind === "event" && (claim.event.realis === "planned" || claim.event.realis === "proposed");
}
