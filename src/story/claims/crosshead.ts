/**
 * @module
 * Crossheads: a few words over a passage, which tell nothing of their own.
 */

import type { EventFeatures } from "./claim-features.js";
import { type EventClaim, isHeading } from "./claims.js";

/** "Talks in Lindholt" over a passage: words for a meeting the passage tells of, never a meeting of their own. */
export function isCrosshead({ event, claim }: EventFeatures): boolean {
  if (event.frame !== "talks" || event.participants.length > 0 || claim.spans[0]!.start === 0) return false;
  return isHeading(claim) || isWholeLine(claim);
}

/** A few words that fill their line and end without a stop. */
function isWholeLine({ reading, spans }: EventClaim): boolean {
  const { text } = reading.article;
  const { start, end } = spans[0]!;
  const isAlone =
    /[\n\r]\s*$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[ \t]*(?:[\n\r]|$)/u.test(text.slice(end, end + 8));
  return isAlone && end - start <= 60;
}
