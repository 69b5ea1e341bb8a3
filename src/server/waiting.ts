/**
 * @module
 * What waits for a person, as the pages list it.
 */

import type { Replayed } from "../record/index.js";
import { reviewQueue } from "../review/index.js";
import type { Waiting } from "../web/index.js";

/** The queue of a record with its corrections; how sure the reader was is not asked for here, for it takes every reading. */
export function waitingIn(replayed: Replayed): Waiting[] {
  return reviewQueue(replayed, new Map()).map(({ kind, id, reasons, need }) => ({
    kind,
    id,
    reasons: reasons.map(({ words }) => words),
    need,
  }));
}
