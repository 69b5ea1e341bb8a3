/**
 * @module
 * Whether two names stand for one side: the president, the foreign ministry and the country's own name are one party to a deal.
 */

<<<<<<< HEAD
import type { Sides } from "./sides.js";
=======
import type { Reading, Role } from "../model/index.js";

/** Which state each named actor of the coverage belongs to or is. */
export interface Sides {
  /** The state a name acts for; the name itself when it acts for none. */
  sideOf(name: string): string;
}

/** Reads the sides off the actors of all readings; of two answers for one name the more frequent, then the first in order, wins. */
export function sidesOf(readings: readonly Reading[]): Sides {
  const votes = new Map<string, Map<string, number>>();
  for (const { name, type, country } of readings.flatMap(({ actors }) => actors)) {
    const side = type === "state" ? name : country;
    if (side === null) continue;
    const known = votes.get(name) ?? new Map<string, number>();
    known.set(side, (known.get(side) ?? 0) + 1);
    votes.set(name, known);
  }
  const sides = new Map(
    [...votes].map(([name, known]) => [name, [...known].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]]),
  );
  return { sideOf: (name) => sides.get(name) ?? name };
}
>>>>>>> c028f54 (Events: what comes first is a condition, a toll belongs to one blow, terms are the object's own words, roles of the lesser frames stand)

/** Roles as names; "both sides" as the parties it stands for. */
export function namesOfRoles(roles: readonly Role[]): string[] {
  return roles.flatMap(({ entity, text }) => (entity ?? text).split("; "));
}

/** Whether two names can be one person or body: equal, one is the last word of the other, or one last name is spelled in two ways. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 3 && !short.includes(" ") && long.endsWith(` ${short}`)) return true;
  const [x, y] = [a.split(" "), b.split(" ")];
  if (spellingKey(x.at(-1)!) !== spellingKey(y.at(-1)!) || x.at(-1)!.length < 5) return false;
  return x.length === 1 || y.length === 1 || x[0] === y[0];
}

/** A last name without what transliterations differ in: Beyliev and Beyleev, Zelenskiy and Zelensky have one key. */
export function spellingKey(lastName: string): string {
  return lastName
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/gu, "")
    .replace(/[aeiouy]+/gu, "a")
    .replace(/(?<twice>.)\k<twice>/gu, "$<twice>");
}

/** How far two lists of names meet: 1 when a name is in both, 0.8 when only a side is, 0 when none, null when a list is empty. */
export function meeting(a: readonly string[], b: readonly string[], sides: Sides): number | null {
  if (a.length === 0 || b.length === 0) return null;
  if (a.some((x) => b.some((y) => isSameName(x, y)))) return 1;
  const others = new Set(sides.sidesOf(b));
  return sides.sidesOf(a).some((side) => others.has(side)) ? 0.8 : 0;
}

/** Share of the smaller set of sides that is in the other; null when a list is empty. */
export function sharedSides(a: readonly string[], b: readonly string[], sides: Sides): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const [x, y] = [a, b].map((names) => new Set(sides.sidesOf(names))) as [Set<string>, Set<string>];
  return [...x].filter((side) => y.has(side)).length / Math.min(x.size, y.size);
}
