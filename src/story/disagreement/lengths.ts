/**
 * @module
 * "a one-day truce" in one, "30 hours" in the other: one length told coarsely and finely, or two lengths.
 */

import type { EventClaim } from "../claims/claims.js";
import { compareLengths } from "../claims/durations.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { type DisputeContext, holderOf, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/lengths";

/** How long a truce is to last. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<string>[] {
  if (entry.frame !== "ceasefire") return [];
  const told = claims.flatMap((claim) => (claim.kind === "event" ? toldLength(claim, context) : []));
  return [{ rule: name, aspect: "length", about: entry.id, told, compare, level: "outlets" }];
}

function toldLength(claim: EventClaim, { places }: DisputeContext): ToldValue<string>[] {
  const duration = claim.event.frame === "ceasefire" ? claim.event.window.duration : null;
  if (duration === null) return [];
  return [{ shown: duration, value: duration, holder: holderOf(claim), claim, evidence: evidenceOf([claim], places) }];
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  const lengths = compareLengths(a.value, b.value);
  return lengths === "granularity" ? "granularity" : lengths === "different" ? "contradiction" : null;
}
