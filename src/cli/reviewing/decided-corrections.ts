/**
 * @module
 * What a reviewer decided about an item, as corrections.
 */

import { type Correction, Problem } from "../../model/index.js";
import { askedChangeOf, type Decision, type ReviewItem } from "../../review/index.js";
import { undoing } from "../commands/correct.js";
import { correctionsFor } from "../correcting/corrections-for.js";
import type { Correctable } from "../correcting/write-corrections.js";

/** The corrections, still without their reason; throws a Problem where the decision does not fit the item. */
export function decidedCorrections(item: ReviewItem, decision: Decision, correctable: Correctable): Correction[] {
  if (decision.does === "withdraw") return [withdrawn(item, correctable)];
  const asked = askedChangeOf(item, decision, correctable.record);
  return correctionsFor(item.id, asked, { ...correctable, reason: { why: "", evidence: null } });
}

function withdrawn({ id, kind }: ReviewItem, { log }: Correctable): Correction {
  const line = log.find((each) => each.id === id);
  if (kind !== "correction" || line === undefined)
    throw new Problem("E-CORRECTION", "only a correction is withdrawn", "d leaves an entry out, n settles a dispute");
  return undoing(line, "");
}
