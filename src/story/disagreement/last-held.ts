/**
 * @module
 * "no direct talks since April", "none since the fighting began two years ago": when the sides last met, told more or less finely.
 */

import type { EventClaim } from "../claims/claims.js";
import { type DayRange, gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { type DisputeContext, holderOf, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/last-held";

/** "The early weeks after February" reaches into March. */
const aroundDays = 45;

/** The time since which no talks were held. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<DayRange>[] {
  if (entry.frame !== "talks" || entry.polarity !== "negated") return [];
  const told = claims.flatMap((claim) => (claim.kind === "event" ? toldSince(claim, context) : []));
  return [{ rule: name, aspect: "last held", about: entry.id, told, compare, level: "outlets" }];
}

function toldSince(claim: EventClaim, { places }: DisputeContext): ToldValue<DayRange>[] {
  const { date } = claim.event;
  const range = rangeOf(date);
  if (date === null || range === null || date.time === null) return [];
  const shown = date.value ?? `${date.earliest}/${date.latest}`;
  return [{ shown, value: range, holder: holderOf(claim), claim, evidence: evidenceOf([claim], places) }];
}

function compare(a: ToldValue<DayRange>, b: ToldValue<DayRange>): Verdict | null {
  if (a.shown === b.shown) return null;
  const gap = gapOf(a.value, b.value);
  return gap !== null && gap <= aroundDays ? "granularity" : null;
}
