/**
 * @module
 * Whose an offer is: what its makers have in common, and what a pronoun leaves open.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import { type MergeContext, type Of, partyLikeness } from "./same-rule.js";

/** "It", "he", "they": who is meant is worked out from the sentences before, and may be wrong. */
const guessed = /^(?:it|they|them|its|their|which|that|he|she|him|her|his)$/iu;
/** Makers that differ, one of them only guessed: little speaks for one offer, nothing against it. */
const ofGuess = 0.1;

/** Whether one offer has a maker the articles name and the other only words for one ("a backbencher", "the general staff"), who may be of his side. */
export function mayBeOneMaker(a: EventFeatures, b: EventFeatures, { sides }: MergeContext): boolean {
  const [x, y] = [a.event as Of<"proposal">, b.event as Of<"proposal">];
  if (x.proposers.length === 0 || y.proposers.length === 0) return false;
  const isNamed = ({ proposers }: Of<"proposal">) => sides.sidesOf(proposers).some((side) => sides.isParty(side));
  if (isNamed(x) === isNamed(y)) return false;
  const asked = (each: Of<"proposal">, maker: Of<"proposal">) => {
    const theirs = sides.sidesOf(each.addressees);
    return sides.sidesOf(maker.proposers).some((side) => theirs.includes(side));
  };
  return !asked(x, y) && !asked(y, x);
}

/** How far the makers of two offers fit; null when they are two sides. */
export function makerLikeness(a: EventFeatures, b: EventFeatures, context: MergeContext): number | null {
  const x = a.event as Of<"proposal">;
  const y = b.event as Of<"proposal">;
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
