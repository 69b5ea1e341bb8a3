/**
 * @module
 * What tells one meeting from another: who meets, whether it is a call, still to come, or of a day.
 */

import type { EventFeatures } from "../claim-features.js";
import type { MergeContext, Of } from "./same-rule.js";

/** The sides that meet; "officials" and "both delegations" tell nothing apart. */
export function partiesAt(features: EventFeatures, { sides }: Pick<MergeContext, "sides">): readonly string[] {
  const known = partiesOf.get(features);
  if (known !== undefined) return known;
  // "the Drossen meeting" names where it was held
  const named = sidesAt(features).filter((name) => name !== features.place?.name);
  const parties = sides.sidesOf(named).filter((side) => sides.isParty(side));
  partiesOf.set(features, parties);
  return parties;
}

/** The same list for the same event, as often as it is compared. */
const partiesOf = new WeakMap<EventFeatures, readonly string[]>();

export function sidesAt({ event }: EventFeatures): readonly string[] {
  return event.frame === "mediation" ? (event as Of<"mediation">).mediators : (event as Of<"talks">).participants;
}

/** A call is over on its day. */
export function isCall({ event }: EventFeatures): boolean {
  return event.frame === "talks" && event.format === "phone";
}

export function isAhead({ event }: EventFeatures): boolean {
  return event.frame === "talks" && ["proposed", "agreed", "scheduled", "postponed"].includes(event.status);
}

/** A date of at most three days: a meeting has one, a process has not. */
export function isNarrow({ day }: EventFeatures): boolean {
  return day !== null && day.to - day.from <= 2;
}
