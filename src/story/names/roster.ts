/**
 * @module
 * The actors of a whole coverage, spellings merged.
 */

import type { Actor, Reading } from "../../model/index.js";

/** Merges the actors of all readings by canonical name, with every spelling and its count. */
export function mergeActors(readings: readonly Reading[]): Actor[] {
  const byName = new Map<string, { actor: Actor; counts: Map<string, number> }>();
  for (const actor of readings.flatMap((reading) => reading.actors)) {
    const known = byName.get(actor.name) ?? { actor, counts: new Map<string, number>() };
    for (const { text, count } of actor.variants) known.counts.set(text, (known.counts.get(text) ?? 0) + count);
    byName.set(actor.name, {
      actor: { ...actor, country: known.actor.country ?? actor.country, role: known.actor.role ?? actor.role },
      counts: known.counts,
    });
  }
  return [...byName.values()]
    .map(({ actor, counts }) => ({
      ...actor,
      variants: [...counts]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
