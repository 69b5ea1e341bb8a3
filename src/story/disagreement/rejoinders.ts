/**
 * @module
 * What one side tells and another upholds against it in the next breath of the same report: "Orsk says they balked. Imsen's version:
 * the ladder had lost two rungs."
 *
 * Leaves to the other readers what they have told.
 */

import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import type { Telling } from "../telling/told-quarrels.js";
import { rejoindersOf } from "../telling/told-rejoinders.js";
import type { DisputeContext, Slot, ToldValue } from "./told-value.js";

export const name = "story/disagreement/rejoinders";

/** A slot for each telling that another stands against. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<Telling>[] {
  const { places, nearest, lexicon } = context;
  return context.readings.flatMap((reading) =>
    rejoindersOf(reading, lexicon).flatMap(({ claim, answer }): Slot<Telling>[] => {
      const { id } = reading.article;
      const about = nearest.of(id, claim.spans[0]!);
      if (about === null) return [];
      const told = [claim, answer].map((value): ToldValue<Telling> => {
        const evidence = value.spans.map((span) => pieceOf(reading, span, places));
        const shown = evidence.map(({ text }) => text).join(" ");
        return { shown, value, holder: value.holder, claim: { reading, day: reading.dated.value }, evidence };
      });
      const key = `${id} ${answer.spans[0]!.start}`;
      return [{ rule: name, aspect: "one telling and another", about, key, told, compare: () => "contradiction" }];
    }),
  );
}
