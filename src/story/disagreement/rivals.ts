/**
 * @module
 * Two counts of one thing that one article sets against each other: organisers and police, the army and the charity.
 */

import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import type { Quantity } from "../quantities/quantity.js";
import { rivalsIn } from "../quantities/rivals.js";
import type { DisputeContext, Slot, ToldValue } from "./told-value.js";

export const name = "story/disagreement/rivals";

/** A slot for each pair of counts. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<Quantity>[] {
  return context.readings.flatMap((reading) =>
    rivalsIn(reading, context.shared.quantitiesOf, context.lexicon).flatMap(({ first, second }): Slot<Quantity>[] => {
      const { id } = first.told.reading.article;
      const about = context.nearest.of(id, first);
      if (about === null) return [];
      const told = [first, second].map((each) => toldQuantity(each, context));
      const aspect = `count${first.counted === null ? "" : ` of ${first.counted}`}`;
      return [{ rule: name, aspect, about, key: `${id} ${second.start}`, told, compare: () => "contradiction" }];
    }),
  );
}

function toldQuantity(each: Quantity, { places }: DisputeContext): ToldValue<Quantity> {
  const evidence = [pieceOf(each.told.reading, each, places)];
  return { shown: each.shown, value: each, holder: each.told.holder, claim: each.told, evidence };
}
