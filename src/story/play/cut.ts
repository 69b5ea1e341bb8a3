/**
 * @module
 * The entries as they stood: by the day things happened, by the day they were known, or both.
 */

import { dayNumber, type Entry, isDay } from "../../model/index.js";
import { rangeOf } from "../day-range.js";
import type { ToldClaim, ToldEntry } from "./told-entry.js";

/** The entries with only the claims known and happened by then; an entry that has none left is not there yet. */
export function cutEntries(
  entries: readonly ToldEntry[],
  { asOf, knownBy }: { readonly asOf: string | null; readonly knownBy: string | null },
): ToldEntry[] {
  return entries.flatMap((each) => {
    const claims = each.claims.filter((claim) => isKnown(claim, knownBy) && hasHappened(claim, asOf));
    if (claims.length === 0) return [];
    return claims.length === each.claims.length ? [each] : [{ ...each, claims, entry: withConditionsOf(each, claims) }];
  });
}

/** The entry with the conditions that the articles of the claims set, in their words only. */
function withConditionsOf({ entry }: ToldEntry, claims: readonly ToldClaim[]): Entry {
  if (entry.frame === "statement") return entry;
  const articles = new Set(claims.map(({ article }) => article));
  const conditions = entry.conditions.flatMap((condition) => {
    const evidence = condition.evidence.filter(({ article }) => articles.has(article));
    return evidence.length === 0 ? [] : [{ ...condition, evidence }];
  });
  return { ...entry, conditions };
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
