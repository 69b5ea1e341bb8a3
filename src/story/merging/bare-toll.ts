/**
 * @module
 * "A shell hit the market. Twelve people were wounded": a toll without a place, a day or a weapon is that of the blow just told.
 *
 * Two figures for the dead in one breath are two blows, or a whole and its part, and are left apart unless they agree.
 */

import type { Candidate } from "../answered-proposal.js";
import type { EventFeatures } from "../claim-features.js";
import { sameAttack } from "./same-attack.js";
import type { MergeContext, Of } from "./same-rule.js";

/** Whether an attack is told by its toll alone. */
export function isBareToll({ event, place }: EventFeatures): boolean {
  if (event.frame !== "attack" || event.polarity === "negated" || event.casualties.length === 0) return false;
  // what was carried over from the sentences before is not its own
  const hasDay = (event.date?.time ?? null) !== null && event.date?.basis !== "discourse";
  const hasPlace = place !== null && event.place?.precision !== "unknown";
  return !hasPlace && !hasDay && event.perpetrators.length === 0 && event.weapon === null && event.mode === null;
}

/** The group of the blow just told before a bare toll; null when none is near or its own toll stands against it. */
export function blowMeant(each: EventFeatures, told: readonly Candidate[], context: MergeContext): number | null {
  const { claim } = each;
  let last: { readonly group: number; readonly blow: EventFeatures } | null = null;
  for (const { group, proposal: other } of told) {
    if (other.claim.reading.article.id !== claim.reading.article.id) continue;
    if (other.claim.spans[0]!.start >= claim.spans[0]!.start || sentencesApart(other, each) > 1) continue;
    if (last === null || other.claim.spans[0]!.start > last.blow.claim.spans[0]!.start) last = { group, blow: other };
  }
  if (last === null || last.blow.event.background !== each.event.background) return null;
  if (!tollsAgree(each.event as Of<"attack">, last.blow.event as Of<"attack">)) return null;
  return sameAttack.likeness(each, last.blow, context) === null ? null : last.group;
}

/** How many sentences later the second one stands. */
function sentencesApart({ claim: first }: EventFeatures, { claim: second }: EventFeatures): number {
  const { sentences } = second.reading;
  const of = (at: number) => sentences.findIndex(({ end }) => at < end);
  return of(second.spans[0]!.start) - of(first.spans[0]!.start);
}

/** No kind of harm is told by both with figures that cannot be one. */
function tollsAgree({ casualties: mine }: Of<"attack">, { casualties: theirs }: Of<"attack">): boolean {
  return mine.every((one) =>
    theirs
      .filter(({ kind }) => kind === one.kind)
      .every((other) => one.value !== null && one.value === other.value && one.who === other.who),
  );
}
