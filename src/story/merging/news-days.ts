/** @module How far apart two reports appeared. */

import { dayNumber } from "../../model/index.js";
import type { EventFeatures } from "../claims/claim-features.js";

/** Days between the publication of two reports; endless where one has no day. */
export function newsDays({ claim: a }: EventFeatures, { claim: b }: EventFeatures): number {
  return a.day === null || b.day === null ? Number.POSITIVE_INFINITY : Math.abs(dayNumber(a.day) - dayNumber(b.day));
}
