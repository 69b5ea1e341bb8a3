/**
 * @module
 * "No further talks are scheduled" in one, "the envoys meet again on March 20" in the other: whether another meeting is set.
 *
 * Of one day it is a disagreement of whoever says so; a day that a later report tells is news.
 */

import type { MergedEntry } from "../entries/entries.js";
import { nextsOf, type ToldNext } from "../telling/told-next.js";
import { slotsInStories } from "./in-each-story.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/next-meeting";

/** A slot for the next meeting of each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldNext>[] {
  return slotsInStories<ToldNext>(context, {
    answersIn: (reading) => nextsOf(reading, context.lexicon),
    shown: ({ shown }) => shown,
    matter: () => "meeting",
    slotOf: () => ({ rule: name, aspect: "next meeting", compare }),
  });
}

function compare(a: ToldValue<ToldNext>, b: ToldValue<ToldNext>): Verdict | null {
  if ((a.value.day === null) === (b.value.day === null)) return null;
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  const [none, set] = a.value.day === null ? [a, b] : [b, a];
  const order = publishedOrder(none.claim, set.claim);
  // what was planned before "nothing is planned" was told may have been held or called off since
  return order === -1 || order === null ? "update" : order === 0 ? "contradiction" : null;
}
