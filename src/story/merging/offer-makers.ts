/**
 * @module
 * Whose an offer is: what its makers have in common, and what a pronoun leaves open.
 */

import type { EventFeatures } from "../claim-features.js";
import { type MergeContext, type Of, partyLikeness } from "./same-rule.js";

/** "It", "they": who is meant is worked out from the sentences before, and may be wrong. */
const guessed = /^(?:it|they|them|its|their|which|that)$/iu;
/** Makers that differ, one of them only guessed: little speaks for one offer, nothing against it. */
const ofGuess = 0.1;

/** How far the makers of two offers fit; null when they are two sides. */
export function makerLikeness(a: EventFeatures, b: EventFeatures, context: MergeContext): number | null {
  const [x, y] = [a.event as Of<"proposal">, b.event as Of<"proposal">];
  const areMade = x.proposers.length > 0 && y.proposers.length > 0;
  const party = partyLikeness(x.proposers, y.proposers, context);
  const isAgainst = party === null || (areMade && isJoint(x, context) !== isJoint(y, context));
  if (!isAgainst) return party;
  return isGuessed(x) || isGuessed(y) ? ofGuess : null;
}

/** What both sides say they are open to is not what one of them has proposed. */
function isJoint({ proposers }: Of<"proposal">, { sides }: MergeContext): boolean {
  return sides.sidesOf(proposers).length > 1;
}

function isGuessed({ actors }: Of<"proposal">): boolean {
  return actors.length > 0 && actors.every(({ text }) => guessed.test(text));
}
