/**
 * @module
 * "for 50 minutes on Monday" in one, "Monday's two-hour session" in the other: how long one call or meeting was.
 *
 * Two lengths are of one sitting where both name its day, or one of them names none and the sentences speak in like words, and no
 * article tells both. A length in a coarser unit leaves room for half of it.
 */

import { cosine, vectorOfWords } from "../claims/claim-features.js";
import { gapOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { type Stretch, sharedThings } from "../telling/shared-things.js";
import { sittingsOf, type ToldSitting } from "../telling/told-sittings.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/sittings";

/** One sitting is never told to be so many times as long. */
const maxRatio = 3;
/** How like two sentences are that speak of one sitting. */
const alike = 0.2;

/** A slot for the calls and one for the meetings of each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldSitting>[] {
  return slotsInStories<ToldSitting>(context, {
    answersIn: (reading) => sittingsOf(reading, context.lexicon),
    shown: ({ shown }) => shown,
    matter: ({ kind }) => kind,
    slotOf: (kind) => ({ rule: name, aspect: `length of the ${kind}`, compare: (a, b) => compare(a, b, context) }),
  });
}

function compare(a: ToldValue<ToldSitting>, b: ToldValue<ToldSitting>, context: DisputeContext): Verdict | null {
  const [x, y] = [a.value, b.value];
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  if (x.low === y.low && x.high === y.high) return null;
  if (Math.max(x.low, y.low) > maxRatio * Math.min(x.high, y.high)) return null;
  if (!isOneSitting(a, b, context)) return null;
  const room = x.unit === y.unit ? 0 : Math.max(x.unit, y.unit) / 2;
  return x.low - y.high <= room && y.low - x.high <= room ? "granularity" : "contradiction";
}

function isOneSitting(a: ToldValue<ToldSitting>, b: ToldValue<ToldSitting>, { lexicon }: DisputeContext): boolean {
  const gap = gapOf(a.value.day, b.value.day);
  if (gap !== null && gap > 0) return false;
  const [x, y] = [a, b].map(({ value, claim }) => ({ reading: claim.reading, span: value.about })) as [
    Stretch,
    Stretch,
  ];
  if (gap === 0) return true;
  const likeness = cosine(
    vectorOfWords({ reading: x.reading, spans: [x.span] }, lexicon),
    vectorOfWords({ reading: y.reading, spans: [y.span] }, lexicon),
  );
  return likeness >= alike || sharedThings(x, y, lexicon) >= 2;
}
