/**
 * @module
 * "Ostmark claimed victory" and "this is our victory", says Varnhem: both sides of one conflict say they have won.
 */

import type { MergedEntry } from "../entries/entries.js";
import { type ToldVictory, victoriesOf } from "../telling/told-victory.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/victory";

/** A slot for each story in which somebody is said to have won. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldVictory>[] {
  return slotsInStories<ToldVictory>(context, {
    answersIn: (reading) => victoriesOf(reading, context.lexicon),
    shown: ({ winner }) => winner,
    matter: () => "victory",
    slotOf: () => ({ rule: name, aspect: "who has won", compare: (a, b) => compare(a, b, context), level: "parties" }),
  });
}

/** Two sides, each of which says so of its own. */
function compare(a: ToldValue<ToldVictory>, b: ToldValue<ToldVictory>, { sides }: DisputeContext): Verdict | null {
  const [x, y] = [sides.sideOf(a.value.winner), sides.sideOf(b.value.winner)];
  if (x === y || !sides.isParty(x) || !sides.isParty(y)) return null;
  const [by, against] = [sides.sideOf(a.value.holder), sides.sideOf(b.value.holder)];
  return by !== against && by !== y && against !== x ? "contradiction" : null;
}
