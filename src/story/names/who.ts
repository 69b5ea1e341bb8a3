/**
 * @module
 * Whether two names stand for one side: the president, the foreign ministry and the country's own name are one party to a deal.
 */

import type { Role } from "../../model/index.js";
import type { Sides } from "./sides.js";

/** Roles as names; "both sides" as the parties it stands for. */
export function namesOfRoles(roles: readonly Role[]): readonly string[] {
  const known = namesOf.get(roles);
  if (known !== undefined) return known;
  const names = roles.flatMap(({ entity, text }) => (entity ?? text).split("; "));
  namesOf.set(roles, names);
  return names;
}

/** The same list for the same roles: an event is asked for its names each time it is compared. */
const namesOf = new WeakMap<readonly Role[], readonly string[]>();

/** Whether two names can be one person or body: equal, one is the last word of the other, or one last name is spelled in two ways. */
export function isSameName(a: string, b: string): boolean {
  if (a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase())) return true;
  if (a.length < b.length ? isLastWordOf(a, b) : isLastWordOf(b, a)) return true;
  const x = a.lastIndexOf(" ") + 1;
  const y = b.lastIndexOf(" ") + 1;
  if (a.length - x < 5 || lastNameKey(a) !== lastNameKey(b)) return false;
  return x === 0 || y === 0 || a.slice(0, a.indexOf(" ")) === b.slice(0, b.indexOf(" "));
}

function isLastWordOf(short: string, long: string): boolean {
  return (
    short.length > 3 && !short.includes(" ") && long.endsWith(short) && long[long.length - short.length - 1] === " "
  );
}

const keyOfName = new Map<string, string>();
/** So many names are remembered at once; forgetting them changes no result. */
const maxNames = 20_000;

/** The spelling key of a name's last word. */
export function lastNameKey(name: string): string {
  const known = keyOfName.get(name);
  if (known !== undefined) return known;
  if (keyOfName.size >= maxNames) keyOfName.clear();
  const key = spellingKey(name.slice(name.lastIndexOf(" ") + 1));
  keyOfName.set(name, key);
  return key;
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
  for (const x of a) for (const y of b) if (isSameName(x, y)) return 1;
  const others = sides.sidesOf(b);
  for (const side of sides.sidesOf(a)) if (others.includes(side)) return 0.8;
  return 0;
}

/** Share of the smaller set of sides that is in the other; null when a list is empty. */
export function sharedSides(a: readonly string[], b: readonly string[], sides: Sides): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const theirs = sides.sidesOf(b);
  const own = sides.sidesOf(a);
  let n = 0;
  for (const side of own) if (theirs.includes(side)) n++;
  return n / Math.min(own.length, theirs.length);
}
