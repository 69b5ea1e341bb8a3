/**
 * @module
 * The tolls of one blow from several claims: each figure once, with who gives it and the day it was last reported, the latest behind.
 *
 * Tolls rise and are disputed: none is thrown away and none is added up.
 */

import type { Casualty } from "../../model/index.js";
import type { EventClaim } from "../claims/claims.js";

/** All figures of the claims; `asOf` is the day of the article that carries one last, `by` whom it names for it. */
export function mergedCasualties(claims: readonly EventClaim[]): Casualty[] {
  const told = claims.flatMap(({ event, day }) => {
    if (event.frame !== "attack") return [];
    const source = event.attribution.at(-1);
    const by = source === undefined ? null : (source.entity ?? source.text);
    return event.casualties.map((casualty) => ({ ...casualty, asOf: casualty.asOf ?? day, by: casualty.by ?? by }));
  });
  const figures = new Map<string, Casualty>();
  for (const casualty of told) {
    const { kind, who, value, low, high, bound } = casualty;
    const key = [kind, who, value, low, high, bound].join("\u0000");
    const by = casualty.by ?? figures.get(key)?.by ?? null;
    figures.delete(key);
    figures.set(key, { ...casualty, by });
  }
  return [...figures.values()];
}
