/**
 * @module
 * A reading whose article has been dated, as the steps between articles see it.
 */

import type { InferredDate, Reading } from "../model/index.js";

/** A reading with the publication day worked out for its article; its times and dates are resolved for that day. */
export interface DatedReading extends Reading {
  readonly dated: InferredDate;
}
