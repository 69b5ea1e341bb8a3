/**
 * @module
 * "The summit ended early", "after the talks": a meeting that is only pointed at is the one the reader has just met.
 *
 * It joins the last meeting of its article that the noun can name. What is still ahead ("to continue the talks") may be another
 * round, and a clause that names a place, a day or two sides is told apart by those.
 */

import type { Candidate } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { isAhead, partiesAt } from "./met-sides.js";
import type { MergeContext } from "./same-rule.js";
import { sameTalks } from "./same-talks.js";

const pointing = /^(?:the|this|that|these|those|both)$/u;
/** "the two-day private talks": words between the article and the noun. */
const maxBetween = 2;

/** Whether a meeting has nothing of its own to be told by. */
export function isDefiniteMeeting(each: EventFeatures, context: Pick<MergeContext, "sides">): boolean {
  const { event, place, meeting } = each;
  if (meeting === null || event.polarity === "negated" || isAhead(each)) return false;
  if (place !== null || hasOwnDay(each) || partiesAt(each, context).length > 1) return false;
  return meeting.before.slice(-maxBetween - 1).some((word) => pointing.test(word));
}

/** The group of the meeting that is meant; null when its article has told none that fits. */
export function meetingMeant(each: EventFeatures, told: readonly Candidate[], context: MergeContext): number | null {
  const { claim, event } = each;
  let best: number | null = null;
  let bestScore = 0;
  for (const { group, proposal: other } of told) {
    const distance = claim.spans[0]!.start - other.claim.spans[0]!.start;
    if (other.claim.reading.article.id !== claim.reading.article.id || distance <= 0) continue;
    if (other.event.background !== event.background || !mayBeCalled(each, other)) continue;
    if (sameTalks.likeness(each, other, context) === null) continue;
    const score = (isOfOneNoun(each, other) ? 2 : 0) + 1 / (1 + distance / 1000);
    if (score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}

/** "the summit" for one told as a summit or as a meeting of leaders, "the talks" for anything but a call. */
function mayBeCalled(each: EventFeatures, other: EventFeatures): boolean {
  if (other.event.frame !== "talks" || other.event.format === "phone") return false;
  return each.meeting!.kind === "exchange" || isOfOneNoun(each, other) || other.event.level === "leader";
}

function isOfOneNoun({ meeting }: EventFeatures, { meeting: other }: EventFeatures): boolean {
  return meeting?.noun === other?.noun;
}

function hasOwnDay({ event, day }: EventFeatures): boolean {
  return day !== null && (event.date?.time ?? null) !== null;
}
