/**
 * @module
 * One body of a state, one name over the whole coverage: "Varnhem's military" and "Varnhem military" of articles that have no other
 * word are the "Varnhemish military" of an article that has the adjective.
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Reading } from "../../model/index.js";

const bodies: ReadonlySet<string> = new Set(["organization", "government", "media", "armed-group"]);

/** From each name of a body that is given up to the one that stands for it. */
export function bodiesToChange(readings: readonly Reading[], { sameAs }: BareNouns): Map<string, string> {
  const groups = new Map<string, Map<string, number>>();
  for (const { actors } of readings)
    for (const { name, type, country } of actors) {
      const noun = country === null || !bodies.has(type) ? null : nounOf(name, country);
      if (noun === null) continue;
      // "Varnhem's army" and "Varnhem's military" are one
      const key = `${country}\n${sameAs.get(noun) ?? noun}`;
      const names = groups.get(key) ?? new Map<string, number>();
      groups.set(key, names.set(name, (names.get(name) ?? 0) + 1));
    }
  const renamed = new Map<string, string>();
  for (const [key, names] of groups) {
    if (names.size < 2) continue;
    const country = key.slice(0, key.indexOf("\n"));
    const kept = keptOf(names, country);
    for (const name of names.keys()) if (name !== kept) renamed.set(name, kept);
  }
  return renamed;
}

/** What a body is, where its name begins with its state or a word built on it: "military" of "Varnhem's military"; null for other names. */
function nounOf(name: string, country: string): string | null {
  for (const owner of [`${country}'s `, `${country} `]) if (name.startsWith(owner)) return name.slice(owner.length);
  const at = name.indexOf(" ");
  const root = country.replace(/(?:ia|[aeiouy])$/u, "");
  const isBuiltOn = at > 0 && root.length >= 4 && !country.includes(" ") && name.slice(0, at).startsWith(root);
  return isBuiltOn ? name.slice(at + 1) : null;
}

/** The adjective before the bare state, the bare state before the owner; of several the one most articles have. */
function keptOf(names: ReadonlyMap<string, number>, country: string): string {
  const rank = (name: string) => (name.startsWith(`${country}'s `) ? 0 : name.startsWith(`${country} `) ? 1 : 2);
  return [...names].reduce((best, next) => {
    const isBetter = rank(next[0]) - rank(best[0]) || next[1] - best[1] || (next[0] < best[0] ? 1 : -1);
    return isBetter > 0 ? next : best;
  })[0];
}
