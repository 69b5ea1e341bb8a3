/**
 * @module
 * Costs that were measured at a few distances and run straight between them.
 */

/** Points of a curve: a distance (days, months) and what it costs, distances rising. */
export type Curve = readonly (readonly [distance: number, cost: number])[];

/** The cost at a distance; before the first and after the last point that point's cost. */
export function costAt(curve: Curve, distance: number): number {
  let before = curve[0]!;
  if (distance <= before[0]) return before[1];
  for (const point of curve) {
    if (point[0] >= distance)
      return before[1] + ((point[1] - before[1]) * (distance - before[0])) / (point[0] - before[0]);
    before = point;
  }
  return before[1];
}

/** The costs of whole distances from 0 on, up to that of the last point; what lies farther costs as much as the last. */
export function costsOf(curve: Curve): Float64Array {
  return Float64Array.from({ length: Math.ceil(curve.at(-1)![0]) + 1 }, (_, distance) => costAt(curve, distance));
}
