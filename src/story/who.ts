/**
 * @module
 * Whether two names stand for one side: the president, the foreign ministry and the country's own name are one party to a deal.
 */

import type { Role } from "../model/index.js";
import type { Sides } from "./sides.js";

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
