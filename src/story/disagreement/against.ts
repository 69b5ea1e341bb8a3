/**
 * @module
 * "Despite his assurance that nobody would be dismissed, 300 lost their posts": a party's claim and what the report itself sets
 * against it in the same sentence.
 */

import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { againstsOf } from "../telling/told-against.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/against";

/** A slot for each claim that a sentence sets something against. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<string>[] {
  const { places, nearest, lexicon } = context;
  return context.readings.flatMap((reading) =>
    againstsOf(reading, lexicon).flatMap(({ claim, by, answer, holder }) => {
      const about = nearest.of(reading.article.id, claim);
      if (about === null) return [];
      const told = [
        { span: claim, holder: by },
        { span: answer, holder },
      ].map(({ span, holder }): ToldValue<string> => {
        const evidence = [pieceOf(reading, span, places)];
        const shown = evidence[0]!.text;
        return { shown, value: shown, holder, claim: { reading, day: reading.dated.value }, evidence };
      });
      const key = `${reading.article.id} ${claim.start}`;
      return [{ rule: name, aspect: "claim and what speaks against it", about, key, told, compare }];
    }),
  );
}

function compare(): Verdict {
  return "contradiction";
}
