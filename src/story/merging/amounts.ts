/**
 * @module
 * How much is offered: "an offer of five percent" is not the offer of four percent that was turned down last week.
 */

import type { EventFeatures } from "../claims/claim-features.js";

/** Whether both clauses tell amounts of one unit and have none in common. */
export function differInAmount(a: EventFeatures, b: EventFeatures): boolean {
  const [x, y] = [amountsOf(a), amountsOf(b)];
  for (const [unit, values] of x) {
    const others = y.get(unit);
    if (others !== undefined && !values.some((value) => others.includes(value))) return true;
  }
  return false;
}

/** The amounts in a clause by unit; bare counts are left out. */
function amountsOf(features: EventFeatures): ReadonlyMap<string, readonly number[]> {
  const { compared } = features;
  if (compared.amounts !== null) return compared.amounts;
  const { reading, spans } = features.claim;
  const amounts = new Map<string, number[]>();
  for (const { unit, value, start, end } of reading.figures) {
    if (unit === null || value === null || !spans.some((span) => span.start <= start && end <= span.end)) continue;
    amounts.set(unit, [...(amounts.get(unit) ?? []), value]);
  }
  compared.amounts = amounts;
  return amounts;
}
