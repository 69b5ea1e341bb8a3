/**
 * @module
 * "Signed the charter in Torvik on Monday" in one, "signed the charter in Torvik on Tuesday" in the other: a day that changed when a sentence
 * was told again.
 *
 * The words beside the days and most of the sentences must be the same, and no article tells both days so: whatever happens every day is told
 * in the same words, too.
 */

import { cosine, vectorOfWords } from "../claims/claim-features.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { occasionsOf, type ToldOccasion } from "../telling/told-occasions.js";
import { slotsInStories, toldByArticle } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/occasions";

/** Two days of one thing lie so near each other, */
const maxGap = 4;
/** are told within so many days, */
const maxDays = 2;
/** and in sentences so much alike. */
const alike = 0.7;

/** A slot for each group of words that stands beside different days of a story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldOccasion>[] {
  const told = toldByArticle(context.readings, (reading) => occasionsOf(reading, context.lexicon));
  const nTold = new Map<string, Set<string>>();
  const nDays = new Map<string, Set<number>>();
  for (const [id, occasions] of told)
    for (const { key, range } of occasions) {
      nTold.set(key, (nTold.get(key) ?? new Set()).add(id));
      nDays.set(key, (nDays.get(key) ?? new Set()).add(range.from));
    }
  // copies tell one day; what is told of ever another day happens every day
  const isWanted = ({ key }: ToldOccasion) => nTold.get(key)!.size > 1 && nDays.get(key)!.size === 2;
  return slotsInStories<ToldOccasion>(context, {
    answersIn: (reading) => (told.get(reading.article.id) ?? []).filter(isWanted),
    shown: ({ shown }) => shown,
    matter: ({ key }) => key,
    slotOf: (key) => ({ rule: name, aspect: "day", key, compare: (a, b) => compare(a, b, context) }),
  });
}

function compare(a: ToldValue<ToldOccasion>, b: ToldValue<ToldOccasion>, { lexicon }: DisputeContext): Verdict | null {
  const [x, y] = [a.claim.reading, b.claim.reading];
  const gap = gapOf(a.value.range, b.value.range)!;
  const apart = gapOf(rangeOf(x.dated), rangeOf(y.dated));
  if (x === y || gap === 0 || gap > maxGap || (apart !== null && apart > maxDays)) return null;
  const [v, w] = [a, b].map(({ value, claim }) =>
    vectorOfWords({ reading: claim.reading, spans: [value.about] }, lexicon),
  );
  return cosine(v!, w!) >= alike ? "contradiction" : null;
}
