/**
 * @module
 * "from hills to the north" in one, "from the south" in the other: where the fire on one place came from.
 *
 * The two are of one blow where their sentences, with those before them, name one place or speak in like words.
 */

import type { MergedEntry } from "../entries/entries.js";
import { sharedThings } from "../telling/shared-things.js";
import { sourcesOf, type ToldSource } from "../telling/told-sources.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/sources";

/** Telling words in common from which two tellings are of one blow. */
const sameBlow = 2;

/** A slot for each story in which it is told where fire came from. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldSource>[] {
  return slotsInStories<ToldSource>(context, {
    answersIn: (reading) => sourcesOf(reading, context.lexicon),
    shown: ({ direction }) => direction,
    matter: () => "fire",
    slotOf: () => ({ rule: name, aspect: "where the fire came from", compare: (a, b) => compare(a, b, context) }),
  });
}

function compare(a: ToldValue<ToldSource>, b: ToldValue<ToldSource>, { lexicon }: DisputeContext): Verdict | null {
  const [x, y] = [a.value.direction.split(" "), b.value.direction.split(" ")];
  const isOneVoice = a.claim.reading.article.id === b.claim.reading.article.id && a.holder === b.holder;
  if (isOneVoice) return null;
  const shared = sharedThings(
    { reading: a.claim.reading, span: a.value.about },
    { reading: b.claim.reading, span: b.value.about },
    lexicon,
  );
  if (shared < sameBlow) return null;
  if (x.join() === y.join()) return null;
  return x.some((quarter) => y.includes(quarter)) ? "granularity" : "contradiction";
}
