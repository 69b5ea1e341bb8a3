/**
 * @module
 * One proposal: the object on the table, however often it is repeated or reworded.
 *
 * A full ceasefire, a halt to strikes on ports, a longer truce and direct talks are four things even from one proposer, and an
 * answer to one is none to the others.
 */

import { dayNumber } from "../../model/index.js";
import { isRareMatter } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { compareLengths } from "../claims/durations.js";
import { differInAmount } from "./amounts.js";
import { likenessBeyondNames } from "./beyond-names.js";
import { namesOffer, shareOne } from "./definite-offer.js";
import { makerLikeness } from "./offer-makers.js";
import { isMostlyShared, oneMatter } from "./one-matter.js";
import { isOnePhrase } from "./same-phrase.js";
import { daysApart, likeWords, type Of, type SameRule, sameWords } from "./same-rule.js";

export const sameProposal: SameRule = {
  name: "story/merging/same-proposal",
  frames: ["proposal"],
  likeness(a, b, context) {
    const x = a.event as Of<"proposal">;
    const y = b.event as Of<"proposal">;
    if (differInLength(a, b)) return null;
    const words = likenessBeyondNames(a, b);
    if (words >= sameWords && isOnePhrase(a, b)) return 1 + words;
    if (!objectsFit(x.object, y.object) && !isMostlyShared(a, b)) return null;
    const areDeals = isDeal(x) && isDeal(y);
    // one deal is about many matters, and each report tells of another
    if (!areDeals && scopesDiffer(a, b) && !isContested(x, y)) return null;
    const party = makerLikeness(a, b, context);
    const matter = oneMatter(a, b, party, context);
    if (matter > 0) return 1 + matter;
    if (party === null) return null;
    // two reports of one maker's offer may differ in how much it is; that is a dispute
    const areMade = x.proposers.length > 0 && y.proposers.length > 0;
    if (!areMade && differInAmount(a, b)) return null;
    const gap = isAhead(a) || isAhead(b) ? null : daysApart(a, b);
    if (gap !== null && gap > 45) return null;
    if (words >= sameWords) return 1 + words;
    const isNamed = x.object === y.object && !isOpen(x.object);
    // "a ceasefire" beside "a halt to strikes on ports" by one proposer: its words must bear it out
    const isScoped = a.scope.size > 0 === b.scope.size > 0 || isContested(x, y);
    if (isNamed && party >= 0.8 && (isScoped || words >= likeWords)) return party + words;
    if (isNamed && words >= 0.45) return 1;
    const isOneMatter = shareOne(a.targets, b.targets);
    if (isNamed && isOneMatter && (party >= 0.4 || words >= likeWords)) return 1;
    if (isNamed && areDeals && isDealInTalks(x, y) && (gap ?? 0) <= dealDays)
      return isSameArticle(a, b) && tellsTerms(x) && tellsTerms(y) && !isOneMatter && words < likeWords ? null : 1;
    if (party >= 0.8 && (isOneMatter || isBackReference(a, b))) return 1;
    return party >= 0.8 && words >= 0.4 ? 1 : 0;
  },
  /** "Sanctions lifted for a reactor closed" is about both, so an offer is told apart by its matter only from the whole of what was told. */
  bars({ targets }, members) {
    if (targets.size === 0 || members.every(({ proposal }) => proposal.targets.size === 0)) return false;
    return !members.some(({ proposal }) => shareOne(targets, proposal.targets));
  },
};

const dealDays = 14;
/** Rules that tell of a deal by its noun; who calls for one puts another thing. */
const ofDeals: ReadonlySet<string> = new Set([
  "events/en/deal-terms",
  "events/en/answered-proposal",
  "events/en/tentative-deal",
]);

function isDeal({ object, rule }: Of<"proposal">): boolean {
  return object === "settlement-plan" && ofDeals.has(rule);
}

/** "the deal", "a potential deal": in one story and a fortnight what the sides are bargaining over is one thing, unless two owners are named. */
function isDealInTalks(x: Of<"proposal">, y: Of<"proposal">): boolean {
  return x.object === "settlement-plan" && (x.proposers.length === 0 || y.proposers.length === 0);
}

function isSameArticle(a: EventFeatures, b: EventFeatures): boolean {
  return a.claim.reading.article.id === b.claim.reading.article.id;
}

/** "a deal that would open the border" says what it is; "a bad deal" does not. */
function tellsTerms({ terms }: Of<"proposal">): boolean {
  return terms.some((term) => term.split(" ").length >= 4);
}

function objectsFit(a: string | null, b: string | null): boolean {
  return a === b || isOpen(a) || isOpen(b);
}

function isOpen(object: string | null): boolean {
  return object === null || object === "other";
}

/** A day after the report is a day the offer names, not the day it was made. */
function isAhead({ day, claim }: EventFeatures): boolean {
  return day !== null && claim.day !== null && day.from > dayNumber(claim.day);
}

/** "rejected the union's proposal" a few lines under the proposal itself names no object of its own. */
function isBackReference(a: EventFeatures, b: EventFeatures): boolean {
  const isBare = ({ event }: EventFeatures) => isOpen((event as Of<"proposal">).object);
  if (a.claim.reading.article.id !== b.claim.reading.article.id || isBare(a) === isBare(b)) return false;
  const distance = Math.abs(a.claim.spans[0]!.start - b.claim.spans[0]!.start);
  return distance < 500 && namesOffer(isBare(a) ? a : b);
}

/**
 * "All of the sanctions" by one account, "a part of them" by the other: of a matter that is on the table once, the scope is what is in
 * dispute, not what tells two offers apart.
 */
function isContested(x: Of<"proposal">, y: Of<"proposal">): boolean {
  const object = isOpen(x.object) ? y.object : x.object;
  return isRareMatter(object) && objectsFit(x.object, y.object) && !ofTruces.has(object ?? "");
}

/** Of these a side may have several on the table, and the scope tells them apart. */
const ofTruces: ReadonlySet<string> = new Set(["partial-ceasefire", "humanitarian-pause", "truce-extension"]);

function scopesDiffer(a: EventFeatures, b: EventFeatures): boolean {
  if (a.scope.size === 0 || b.scope.size === 0) return false;
  // "a full truce on land and at sea" names no part of it
  return a.scope.has("full") !== b.scope.has("full") || !shareOne(a.scope, b.scope);
}

/** "A truce of 30 days" in one and of "30 hours" in the other are two proposals; "three days" and "72 hours" are one. */
function differInLength({ lengths: a }: EventFeatures, { lengths: b }: EventFeatures): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((one) => b.some((other) => compareLengths(one, other) !== "different"));
}
