/**
 * @module
 * What makes two quantities be of two things however like the words: other places, other days, another in the row, a rise and a fall.
 */

import { markBetween } from "./apart-marks.js";
import type { Carried } from "./carrier.js";

/** What tells two quantities apart; null where nothing does. */
export function whatTellsApart(a: Carried, b: Carried): string | null {
  const [x, y] = [a.quantity.told, b.quantity.told];
  if (areElsewhere(x.where, y.where)) return "place";
  if (areElsewhere(x.whose, y.whose)) return "side";
  if (a.role !== null && b.role !== null && a.role !== b.role) return "role";
  return markBetween(a.marks, b.marks, { night: a.quantity.dimension === "percent" ? 0 : 1 });
}

function areElsewhere(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));
}
