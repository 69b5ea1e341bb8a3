/**
 * @module
 * What tells one meeting from another: who meets, whether it is a call, still to come, or of a day.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import type { MergeContext, Of } from "./same-rule.js";

/** The sides that meet; "officials" and "both delegations" tell nothing apart. */
export function partiesAt(features: EventFeatures, { sides }: Pick<MergeContext, "sides">): readonly string[] {
  const { compared } = features;
  if (compared.parties !== null) return compared.parties;
  // "the Drossen meeting" names where it was held
  const named = sidesAt(features).filter((name) => name !== features.place?.name);
  const parties = sides.sidesOf(named).filter((side) => sides.isParty(side));
  compared.parties = parties;
  return parties;
}

/** The people named among those who meet. */
export function peopleAt(features: EventFeatures, sides: MergeContext["sides"]): readonly string[] {
  const { compared } = features;
  if (compared.people !== null) return compared.people;
  const people = sidesAt(features).filter((name) => sides.isPerson(name));
  compared.people = people;
  return people;
}

export function sidesAt({ event }: EventFeatures): readonly string[] {
  return event.frame === "mediation" ? (event as Of<"mediation">).mediators : (event as Of<"talks">).participants;
}

/** A call is over on its day. */
export function isCall({ event }: EventFeatures): boolean {
  return event.frame === "talks" && event.format === "phone";
}

export function isAhead({ event }: EventFeatures): boolean {
  return event.frame === "talks" && ahead.has(event.status);
}

const ahead: ReadonlySet<string> = new Set(["proposed", "agreed", "scheduled", "postponed"]);

/** A date of at most three days: a meeting has one, a process has not. */
export function isNarrow({ day }: EventFeatures): boolean {
  return day !== null && day.to - day.from <= 2;
}
