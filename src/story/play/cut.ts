/**
 * @module
 * The entries as they stood: by the day things happened, by the day they were known, or both.
 */

import { dayNumber, isDay } from "../../model/index.js";
import { rangeOf } from "../day-range.js";
import type { ToldClaim, ToldEntry } from "./told-entry.js";

/** The entries with only the claims known and happened by then; an entry that has none left is not there yet. */
export function cutEntries(
  entries: readonly ToldEntry[],
  { asOf, knownBy }: { readonly asOf: string | null; readonly knownBy: string | null },
): ToldEntry[] {
  return entries.flatMap((each) => {
    const claims = each.claims.filter((claim) => isKnown(claim, knownBy) && hasHappened(claim, asOf));
    return claims.length === 0 ? [] : [{ ...each, claims }];
  });
}

/** An article without a day is not known to be later, so it counts. */
function isKnown({ day }: ToldClaim, knownBy: string | null): boolean {
  return knownBy === null || day === null || day.slice(0, 10) <= knownBy;
}

/** What is told of a later day has not happened; an announcement of it has, if it was published by then. */
function hasHappened(claim: ToldClaim, asOf: string | null): boolean {
  if (asOf === null || !isDay(asOf)) return true;
  if (claim.day !== null && claim.day.slice(0, 10) <= asOf) return true;
  const range = rangeOf(claim.date);
  return range === null ? claim.day === null : range.from <= dayNumber(asOf) && !claim.isPlan;
}
