/**
 * @module
 * Whether two reports tell of one matter in other words: meanings and numbers of it are in both, and enough of the rest.
 *
 * The less is known of who made them, the more they must share: one maker has few offers of one matter on the table, but an offer of nobody may be
 * anybody's.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import { differInAmount } from "./amounts.js";
import { newsDays } from "./news-days.js";
import { mayBeOneMaker } from "./offer-makers.js";
import type { MergeContext, Of } from "./same-rule.js";

/** Meanings and numbers that both must tell. */
const shared = 2;
/** How like the matters must be: of one maker, of a maker and somebody unnamed, of nobody known, and by one meaning alone. */
const [ofOneMaker, ofHalfNamed, ofNobody, byOne] = [0.1, 0.2, 0.5, 0.4];
const maxDays = 45;
/** How like two offers of nobody must be that one side answers on one day. */
const ofOneAnswer = 0.25;

/** "The unions turned down a better pay offer" in two papers of a day: whoever made it, one side has answered one offer of the matter. */
function isAnsweredAlike(a: EventFeatures, b: EventFeatures, { sides }: MergeContext): boolean {
  const [x, y] = [a.event as Of<"proposal">, b.event as Of<"proposal">];
  if (x.proposers.length > 0 || y.proposers.length > 0 || newsDays(a, b) > 1) return false;
  if (a.claim.reading.article.id === b.claim.reading.article.id) return false;
  const theirs = sides.sidesOf(y.addressees);
  return sides.sidesOf(x.addressees).some((side) => theirs.includes(side));
}

/** Whether so much is shared that it outweighs what each report takes for the object. */
export function isMostlyShared(a: EventFeatures, b: EventFeatures): boolean {
  return a.matter.nShared(b.matter) > shared && a.matter.likeness(b.matter) >= byOne;
}

/** How like the matters are where they are one, else 0; `party` says how far the makers fit, null where they are two. */
export function oneMatter(a: EventFeatures, b: EventFeatures, party: number | null, context: MergeContext): number {
  const likeness = a.matter.likeness(b.matter);
  if (likeness < ofOneMaker) return 0;
  const gap = newsDays(a, b);
  if (Number.isFinite(gap) && gap > maxDays) return 0;
  const nShared = a.matter.nShared(b.matter);
  if (party !== null && party >= 0.8)
    return (nShared >= shared || (nShared > 0 && likeness >= byOne)) && likeness >= ofOneMaker ? likeness : 0;
  if (differInAmount(a, b)) return 0;
  if (nShared > 0 && likeness >= ofOneAnswer && isAnsweredAlike(a, b, context)) return likeness;
  if (nShared < shared) return 0;
  const isEnough = party === null ? likeness >= ofHalfNamed && mayBeOneMaker(a, b, context) : likeness >= ofNobody;
  return isEnough ? likeness : 0;
}
