/**
 * @module
 * "Ostmark claimed victory" and "this is our victory", says Varnhem: both sides of one conflict say they have won.
 */

import { compareText } from "../claims.js";
import type { MergedEntry } from "../entries.js";
import { pieceOf } from "../evidence.js";
import { type ToldVictory, victoriesOf } from "../told-victory.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/victory";

/** A slot for each story in which somebody is said to have won. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldVictory>[] {
  const byStory = new Map<string, { about: string | null; readonly told: ToldValue<ToldVictory>[] }>();
  for (const reading of context.readings)
    for (const victory of victoriesOf(reading, context.lexicon)) {
      const story = context.places.storyOf(reading.article.id);
      if (story === null) continue;
      const known = byStory.get(story) ?? { about: null, told: [] };
      known.about ??= context.nearest.of(reading.article.id, victory);
      byStory.set(story, known);
      known.told.push({
        shown: victory.winner,
        value: victory,
        holder: victory.holder,
        claim: { reading, day: reading.dated.value },
        evidence: [pieceOf(reading, victory, context.places)],
      });
    }
  return [...byStory]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { about, told }]) =>
      about === null
        ? []
        : [
            {
              rule: name,
              aspect: "who has won",
              about,
              told,
              compare: (a, b) => compare(a, b, context),
              level: "parties" as const,
            },
          ],
    );
}

/** Two sides, each of which says so of its own. */
function compare(a: ToldValue<ToldVictory>, b: ToldValue<ToldVictory>, { sides }: DisputeContext): Verdict | null {
  const [x, y] = [sides.sideOf(a.value.winner), sides.sideOf(b.value.winner)];
  if (x === y || !sides.isParty(x) || !sides.isParty(y)) return null;
  const [by, against] = [sides.sideOf(a.value.holder), sides.sideOf(b.value.holder)];
  return by !== against && by !== y && against !== x ? "contradiction" : null;
}
