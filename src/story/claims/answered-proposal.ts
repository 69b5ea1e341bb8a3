/**
 * @module
 * Which proposal an answer is to: "rejected it" points a line back, "the 30-day ceasefire plan" points into another article.
 *
 * Proposal identity decides whether two answers disagree, so an answer to nothing that fits is left without one.
 */

import { overlapOf } from "../../text/span.js";
import { gapOf } from "../day-range.js";
import { areDisjoint } from "../merging/definite-offer.js";
import { type Of, wordLikeness } from "../merging/same-rule.js";
import type { Sides } from "../names/sides.js";
import type { EventFeatures } from "./claim-features.js";

/** A proposal that an answer may be to, by the number of its group. */
export interface Candidate {
  readonly group: number;
  readonly proposal: EventFeatures;
}

const answerFrom = 0.6;
/** An answer and the offer it answers stand a few sentences apart. */
const closeBy = 160;
const nearBy = 600;
/** "Varnhem accepted it, while Ostmark answered with conditions": the second answers what the first does. */
const sameBreath = 250;

/** The group of the proposal that fits best; null when none fits well enough. Of two equal ones the earlier. */
export function answeredProposal(
  answer: EventFeatures,
  candidates: readonly Candidate[],
  context: { readonly sides: Sides; readonly linked: number | null },
): number | null {
  let best: number | null = null;
  let bestScore: number = answerFrom;
  const answering = respondersOf(answer.event as Of<"response">, context.sides);
  for (const { group, proposal } of candidates) {
    const score =
      likenessOf(answer, proposal, { answering, sides: context.sides }) +
      (group === context.linked && sharedFigures(answer, proposal) >= 0 ? 0.6 : 0);
    if (score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}

/** What an answer has just met in its article: an offer's group, or a truce, which is no offer. */
export interface Met {
  readonly group: number | null;
}

/** Whether an answer says "it" or "that" and no more: the object of its verb is a pronoun. */
export function isBareAnswer({ event, claim }: EventFeatures): boolean {
  if (event.frame !== "response" || (event.object !== null && event.object !== "other") || event.proposal !== null)
    return false;
  return /\b(?:it|that|this|them)\b/iu.test(
    claim.spans.map(({ start, end }) => claim.reading.article.text.slice(start, end)).join(" "),
  );
}

/** The last truce, or offer of another side, that stands before the answer, a few sentences back. */
export function metLast(
  answer: EventFeatures,
  told: readonly (Candidate & { readonly frame: "proposal" | "ceasefire" })[],
  sides: Sides,
): Met | null {
  const { start } = answer.claim.spans[0]!;
  const answering = respondersOf(answer.event as Of<"response">, sides);
  let last: { readonly at: number; readonly group: number | null } | null = null;
  for (const { group, proposal, frame } of told) {
    if (proposal.claim.reading.article.id !== answer.claim.reading.article.id) continue;
    const at = proposal.claim.spans[0]!.start;
    if (at >= start || start - at > nearBy || (last !== null && at <= last.at)) continue;
    if (frame === "proposal" && isOfOne(proposal.event as Of<"proposal">, answering, sides)) continue;
    last = { at, group: frame === "proposal" ? group : null };
  }
  return last;
}

/** "While Ostmark agreed to the plan, Varnhem answered with conditions": told in one sentence, with no matter of its own. */
export function isSameSentence(answer: EventFeatures, before: EventFeatures): boolean {
  const { object } = answer.event as Of<"response">;
  if ((object !== null && object !== "other") || !isSameBreath(answer, before)) return false;
  const [from, to] = [before.claim.spans[0]!.start, answer.claim.spans[0]!.start];
  return answer.claim.reading.sentences.some(({ start, end }) => start <= from && to < end);
}

/** Whether an answer follows another one so closely that both are to one thing. */
export function isSameBreath(answer: EventFeatures, before: EventFeatures): boolean {
  if (answer.claim.reading.article.id !== before.claim.reading.article.id) return false;
  const distance = answer.claim.spans[0]!.start - before.claim.spans[0]!.start;
  return distance > 0 && distance <= sameBreath;
}

/** Whether there is rarely more than one offer of a matter in a story: of a prisoner swap there is, of a ceasefire there is not. */
export function isRareMatter(object: string | null): boolean {
  return object !== null && object !== "other" && !broad.has(object);
}

/** Matters that several offers of one story are about. */
const broad: ReadonlySet<string> = new Set([
  "ceasefire",
  "talks",
  "meeting",
  "settlement-plan",
  "terms-of-work",
  "trade-terms",
]);

function likenessOf(
  answer: EventFeatures,
  proposal: EventFeatures,
  { answering, sides }: { readonly answering: readonly string[]; readonly sides: Sides },
): number {
  const response = answer.event as Of<"response">;
  const offer = proposal.event as Of<"proposal">;
  const isOwn = isOfOne(offer, answering, sides);
  const isOverlapping = overlaps(answer, proposal);
  // "won't be offering anything new" puts nothing on the table
  if (offer.polarity === "negated" && !isOverlapping) return -1;
  // "declined to back Varnhem's proposal to extend the truce" names what it answers
  if (!isOwn && isOverlapping) return 2;
  // "studying the text", "accepted the plan": of what, the noun does not say
  const isOpen = answer.answers !== null && response.object === "settlement-plan";
  if (!isOpen && isTold(response.object) && isTold(offer.object) && response.object !== offer.object) return -1;
  if (isOwn || areDisjoint(answer.scope, proposal.scope) || areDisjoint(answer.targets, proposal.targets)) return -1;
  const gap = gapOf(answer.day, proposal.day);
  // an article that tells of both knows how long ago it was
  const isOneArticle = answer.claim.reading.article.id === proposal.claim.reading.article.id;
  if (gap !== null && gap > 45 && !isOneArticle) return -1;
  return (
    wordLikeness(answer, proposal) +
    sharedFigures(answer, proposal) +
    (isTold(response.object) && response.object === offer.object ? (isRareMatter(response.object) ? 0.7 : 0.3) : 0) +
    nearness(answer, proposal) +
    pointedness(answer, proposal) +
    (answer.targets.size > 0 && proposal.targets.size > 0 ? 0.3 : 0)
  );
}

function isTold(object: string | null): boolean {
  return object !== null && object !== "other";
}

function nearness(answer: EventFeatures, proposal: EventFeatures): number {
  if (answer.claim.reading.article.id !== proposal.claim.reading.article.id) return 0;
  const distance = answer.claim.spans[0]!.start - proposal.claim.spans[0]!.start;
  if (distance < -closeBy) return 0;
  return Math.abs(distance) <= closeBy ? 0.5 : distance <= nearBy ? 0.25 : 0;
}

/** "rejected the plan" is to an offer told before it; the nearer, the likelier. */
function pointedness(answer: EventFeatures, proposal: EventFeatures): number {
  if (answer.answers === null) return 0;
  if (answer.claim.reading.article.id !== proposal.claim.reading.article.id) return 0.1;
  const distance = answer.claim.spans[0]!.start - proposal.claim.spans[0]!.start;
  return distance > 0 ? 0.2 + 0.3 / (1 + distance / 600) : 0;
}

/** Who answers nothing by name answers as the one who speaks: "Beyliev said he would consider it". */
function respondersOf(answer: Of<"response">, sides: Sides): readonly string[] {
  if (answer.responders.length > 0) return sides.sidesOf(answer.responders);
  return sides.sidesOf(answer.attribution.flatMap(({ entity }) => entity ?? []));
}

/** Whether those who answer made the offer themselves. */
function isOfOne({ proposers }: Of<"proposal">, answering: readonly string[], sides: Sides): boolean {
  if (answering.length === 0) return false;
  const own = sides.sidesOf(proposers);
  // of what several sides drew up each may still turn away
  return own.length === 1 && answering.every((side) => own.includes(side));
}

function overlaps({ claim }: EventFeatures, { claim: other }: EventFeatures): boolean {
  if (claim.reading.article.id !== other.reading.article.id) return false;
  return claim.spans.some((x) => other.spans.some((y) => overlapOf(x, y) > 0));
}

/** "the 30-day plan" is the one with a 30 in it. */
function sharedFigures(answer: EventFeatures, proposal: EventFeatures): number {
  if (answer.figures.length === 0) return 0;
  return answer.figures.some((figure) => proposal.ownWords.has(figure)) ? 0.3 : -0.3;
}
