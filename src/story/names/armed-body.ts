/**
 * @module
 * "The militia", "the rebels": the one body of a story that has the name of an armed one, "the Upland Liberation Front".
 *
 * Leaves alone a story with two such bodies, and guards of a state or a coast.
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Actor, Reading } from "../../model/index.js";

/** The body that fights in a story, where there is one. */
export interface Armed {
  readonly actor: string;
  readonly entity: string;
}

const bodies: ReadonlySet<Actor["type"]> = new Set<Actor["type"]>(["organization", "armed-group"]);

/** The only body of a story whose name is that of fighters; null where two are named, or none. */
export function armedBody(members: readonly Reading[], { forces }: BareNouns): Armed | null {
  const found = new Map<string, Actor>();
  for (const { actors } of members)
    for (const actor of actors) {
      if (!bodies.has(actor.type) || actor.country !== null) continue;
      const words = actor.name.toLowerCase().split(/[\s-]+/u);
      // "Coast Guard": whose it is stands in front of a name of two words
      const isNamed = words.length > 2 && (forces.has(words.at(-1)!) || (forces.has(words[0]!) && words[1] === "for"));
      if (isNamed || (actor.type === "armed-group" && words.length > 1)) found.set(actor.id, actor);
    }
  const [one, ...others] = found.values();
  return one === undefined || others.length > 0 ? null : { actor: one.id, entity: one.name };
}
