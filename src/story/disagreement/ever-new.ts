/**
 * @module
 * Questions that a story answers anew from day to day: "the envoys are due to meet in Lindholt", tomorrow "in Halden", then "in Varnhem".
 *
 * Two such answers are of two occasions. They speak against each other only where few others are told about the same time.
 */

import { dayNumber } from "../../model/index.js";
import type { ToldValue } from "./told-value.js";

/** What makes answers many. */
interface Crowd<T> {
  /** Equal for equal answers. */
  keyOf(value: T): string | number;
  /** Reports so many days apart are of one time. */
  readonly days: number;
  /** So many other answers beside two are still few. */
  readonly most: number;
}

/** Whether two of some answers stand among many others; what is told in articles without a day counts at no time. */
export function isEverNew<T>(
  told: readonly ToldValue<T>[],
  { keyOf, days, most }: Crowd<T>,
): (a: ToldValue<T>, b: ToldValue<T>) => boolean {
  const byDay = new Map<number, Set<string | number>>();
  for (const { claim, value } of told) {
    if (claim.day === null) continue;
    const day = dayNumber(claim.day);
    byDay.set(day, (byDay.get(day) ?? new Set()).add(keyOf(value)));
  }
  return (a, b) => {
    const own = [keyOf(a.value), keyOf(b.value)];
    const met: (string | number)[] = [...own];
    for (const { claim } of [a, b]) {
      if (claim.day === null) continue;
      const day = dayNumber(claim.day);
      for (let near = day - days; near <= day + days; near++)
        for (const key of byDay.get(near) ?? []) {
          if (met.includes(key)) continue;
          if (met.push(key) > own.length + most) return true;
        }
    }
    return false;
  };
}
