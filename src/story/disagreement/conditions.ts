/**
 * @module
 * "without preconditions" in one, "only once the boats have left" in the other: what one party asks before it agrees to one thing.
 *
 * Told by two reports of one day it is a disagreement about the condition; on different days it is a change of position.
 */

import { compareText, type EventClaim } from "../claims/claims.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf, pieceOf } from "../entries/evidence.js";
import { type DisputeContext, holderOf, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/conditions";

/** Whether a party is said to ask something first. */
interface Asked {
  readonly isFree: boolean;
  readonly claim: EventClaim;
}

/** A slot for each party and object on which conditions are told. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<Asked>[] {
  const slots = new Map<string, { about: string; told: ToldValue<Asked>[] }>();
  for (const { entry, claims } of merged) {
    if (entry.frame !== "proposal" && entry.frame !== "response") continue;
    for (const claim of claims as readonly EventClaim[])
      for (const [key, told] of toldConditions(claim, entry.story, context)) {
        const known = slots.get(key) ?? { about: entry.id, told: [] };
        known.told.push(told);
        slots.set(key, known);
      }
  }
  return [...slots]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { about, told }]) => {
      const [, party, object] = key.split("\u0000");
      return { rule: name, aspect: `condition of ${party} for ${object}`, about, told, compare, level: "outlets" };
    });
}

function toldConditions(
  claim: EventClaim,
  story: string | null,
  { places, sides }: DisputeContext,
): [string, ToldValue<Asked>][] {
  const { event } = claim;
  const object = event.frame === "proposal" || event.frame === "response" ? event.object : null;
  if (object === null || object === "other") return [];
  const parties = event.frame === "proposal" ? event.proposers : event.frame === "response" ? event.responders : [];
  return event.conditions.flatMap((condition) =>
    [...new Set(parties.map((party) => sides.sideOf(party)))].map((party): [string, ToldValue<Asked>] => [
      `${story}\u0000${party}\u0000${object}`,
      {
        shown: condition.text,
        value: { isFree: condition.kind === "no-conditions", claim },
        holder: holderOf(claim),
        claim,
        evidence: [...evidenceOf([claim], places), pieceOf(claim.reading, condition, places)],
      },
    ]),
  );
}

function compare(a: ToldValue<Asked>, b: ToldValue<Asked>): Verdict | null {
  if (a.value.isFree === b.value.isFree) return null;
  const gap = gapOf(rangeOf(a.value.claim.event.date), rangeOf(b.value.claim.event.date));
  return gap !== null && gap > 7 ? "position-change" : "condition";
}
