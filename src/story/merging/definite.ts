/**
 * @module
 * What has nothing of its own to be told by and means what the reader has just met: an offer, a meeting, a blow.
 */

import type { Candidate } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { blowMeant, isBareToll } from "./bare-toll.js";
import { isDefiniteMeeting, meetingMeant } from "./definite-meeting.js";
import { isDefiniteOffer, offerMeant } from "./definite-offer.js";
import type { MergeContext } from "./same-rule.js";
import { isToldPaper, paperMeant } from "./told-paper.js";

/** Whether an event points at one that was told before. */
export function isPointing(each: EventFeatures, context: MergeContext): boolean {
  return isDefiniteOffer(each) || isToldPaper(each) || isDefiniteMeeting(each, context) || isBareToll(each);
}

/** The group of what it points at; null when nothing told fits. */
export function thingMeant(each: EventFeatures, told: readonly Candidate[], context: MergeContext): number | null {
  if (isToldPaper(each)) return paperMeant(each, told);
  if (isDefiniteOffer(each)) return offerMeant(each, told, context.sides);
  return isDefiniteMeeting(each, context) ? meetingMeant(each, told, context) : blowMeant(each, told, context);
}
