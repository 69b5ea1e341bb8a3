/**
 * @module
 * One accusation that a truce was broken: the same accuser and accused, or two sides that accuse each other over one truce.
 *
 * "Each side accused the other", "the two armies blamed each other": whoever is meant, it is one exchange about the truce.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import { sameAct } from "./same-act.js";
import { type MergeContext, type Of, partyLikeness, type SameRule } from "./same-rule.js";

export const sameViolation: SameRule = {
  name: "story/merging/same-violation",
  frames: ["violation"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"violation">, b.event as Of<"violation">];
    if (!x.reciprocal || !y.reciprocal) return x.reciprocal === y.reciprocal ? sameAct.likeness(a, b, context) : null;
    if (x.polarity !== y.polarity || !isOneTruce(a, b, context)) return null;
    return partyLikeness(knownOf(x), knownOf(y), context) === null ? null : 1;
  },
};

function isOneTruce(a: EventFeatures, b: EventFeatures, { targetOf }: MergeContext): boolean {
  const target = targetOf(a);
  return target !== null && target === targetOf(b);
}

/** The accusers known by name; "each side" may be anybody. */
function knownOf({ allegers, actors }: Of<"violation">): string[] {
  return allegers.filter((name) => actors.some(({ entity }) => entity?.split("; ").includes(name)));
}
