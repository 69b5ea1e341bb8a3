/**
 * @module
 * One proposal: the object on the table, however often it is repeated or reworded.
 *
 * A full ceasefire, a halt to strikes on ports, a longer truce and direct talks are four things even from one proposer, and an
 * answer to one is none to the others.
 */

import { isRareMatter } from "../answered-proposal.js";
import type { EventFeatures } from "../claim-features.js";
import { compareLengths } from "../durations.js";
import { areDisjoint } from "./definite-offer.js";
import {
  daysApart,
  likeWords,
  type MergeContext,
  type Of,
  partyLikeness,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

export const sameProposal: SameRule = {
  name: "story/merging/same-proposal",
  frames: ["proposal"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"proposal">, b.event as Of<"proposal">];
    if (!objectsFit(x.object, y.object)) return null;
    if (differInLength(x.terms, y.terms) || areDisjoint(a.targets, b.targets)) return null;
    if (scopesDiffer(a, b) && !isContested(x, y)) return null;
    const areMade = x.proposers.length > 0 && y.proposers.length > 0;
    if (areMade && isJoint(x, context) !== isJoint(y, context)) return null;
    const party = partyLikeness(x.proposers, y.proposers, context);
    if (party === null) return null;
    const gap = daysApart(a, b);
    if (gap !== null && gap > 45) return null;
    const words = wordLikeness(a, b);
    if (words >= sameWords && party > 0) return 1 + words;
    const isNamed = x.object !== null && x.object === y.object && x.object !== "other";
    // "a ceasefire" beside "a halt to strikes on ports" by one proposer: its words must bear it out
    const isScoped = a.scope.size > 0 === b.scope.size > 0 || isContested(x, y);
    if (isNamed && party >= 0.8 && (isScoped || words >= likeWords)) return party + words;
    if (isNamed && words >= 0.45) return 1;
    const isOneMatter = [...a.targets].some((target) => b.targets.has(target));
    if (isNamed && isOneMatter) return 1;
    if (isNamed && isDealInTalks(x, y) && (gap ?? 0) <= dealDays) return 1;
    if (party >= 0.8 && (isOneMatter || isBackReference(a, b))) return 1;
    return party >= 0.8 && words >= 0.4 ? 1 : 0;
  },
};

const dealDays = 14;

/** "the deal", "a potential deal": in one story and a fortnight what the sides are bargaining over is one thing, unless two owners are named. */
function isDealInTalks(x: Of<"proposal">, y: Of<"proposal">): boolean {
  return x.object === "settlement-plan" && (x.proposers.length === 0 || y.proposers.length === 0);
}

/** What both sides say they are open to is not what one of them has proposed. */
function isJoint({ proposers }: Of<"proposal">, { sides }: MergeContext): boolean {
  return sides.sidesOf(proposers).length > 1;
}

function objectsFit(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null || a === "other" || b === "other";
}

/** "rejected the union's proposal" a few lines under the proposal itself names no object of its own. */
function isBackReference(a: EventFeatures, b: EventFeatures): boolean {
  const isBare = ({ event }: EventFeatures) => ["other", null].includes((event as Of<"proposal">).object);
  const distance = Math.abs(a.claim.spans[0]!.start - b.claim.spans[0]!.start);
  return a.claim.reading.article.id === b.claim.reading.article.id && isBare(a) !== isBare(b) && distance < 500;
}

/**
 * "All of the sanctions" by one account, "a part of them" by the other: of a matter that is on the table once, the scope is what is in
 * dispute, not what tells two offers apart.
 */
function isContested(x: Of<"proposal">, y: Of<"proposal">): boolean {
  return isRareMatter(x.object) && x.object === y.object && !ofTruces.has(x.object ?? "");
}

/** Of these a side may have several on the table, and the scope tells them apart. */
const ofTruces: ReadonlySet<string> = new Set(["partial-ceasefire", "humanitarian-pause", "truce-extension"]);

function scopesDiffer(a: EventFeatures, b: EventFeatures): boolean {
  return a.scope.size > 0 && b.scope.size > 0 && ![...a.scope].some((scope) => b.scope.has(scope));
}

/** "30 days" in one and "30 hours" in the other are two proposals; terms are the words of the text or durations. */
function differInLength(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((terms) => terms.filter((term) => /^P[\dT]/u.test(term))) as [string[], string[]];
  return (
    x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => compareLengths(one, other) !== "different"))
  );
}
