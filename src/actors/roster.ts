/**
 * @module
 * The actors of one article while they are gathered, found again by surname, given name or initials.
 */

import { mayBeOneGivenName } from "../lexicon/actors-spelling.js";
import type { Identity } from "./identities.js";

/** Grows while an article is read and is dropped with it. */
export class Roster {
  readonly #byName = new Map<string, Identity>();
  readonly #byLast = new Map<string, Identity[]>();
  readonly #byFirst = new Map<string, Identity[]>();
  readonly #byInitials = new Map<string, Identity>();

  /** The actor of that name, which is the first one added under it. */
  add(identity: Identity): Identity {
    const known = this.#byName.get(identity.name);
    if (known) return known;
    this.#byName.set(identity.name, identity);
    if (identity.type === "person" && identity.keys.length > 1) {
      push(this.#byLast, identity.keys.at(-1)!, identity);
      push(this.#byFirst, identity.keys[0]!, identity);
    }
    const initials = initialsOf(identity);
    if (initials.length > 1 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, identity);
    return identity;
  }

  /** People with a surname, in the order they were added. */
  withSurname(key: string): readonly Identity[] {
    return this.#byLast.get(key) ?? [];
  }

  /** The person of a full name: the same surname, and no given name against it; or one whose name ends in all these words. */
  samePerson(keys: readonly string[]): Identity | undefined {
    return this.withSurname(keys.at(-1)!).find((one) => isSamePerson(one.keys, keys) || isEndOf(one.keys, keys));
  }

  /** The person of a bare name; of several the first of the gender that a title tells. */
  bearer(key: string, gender: string): Identity | undefined {
    const bearers = [...this.withSurname(key), ...(this.#byFirst.get(key) ?? [])];
    if (bearers.length < 2 || gender === "") return bearers[0];
    return bearers.find((one) => one.gender === gender) ?? bearers[0];
  }

  /** The body whose initials these are: "HWU" for the Harbour Workers' Union of the same text. */
  spelledOut(acronym: string): Identity | null {
    const letters = acronym.replace(/[^\p{Lu}]/gu, "");
    if (letters.length < 2 || letters.length < acronym.replaceAll(".", "").length - 1) return null;
    return this.#byInitials.get(letters) ?? null;
  }
}

/** Two full names of one person: the same surname, and no given name that stands against it. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return mayBeOneGivenName(a[0]!, b[0]!);
}

/** "Abu Zuhri" of "Sami Abu Zuhri". */
function isEndOf(whole: readonly string[], end: readonly string[]): boolean {
  const skip = whole.length - end.length;
  return skip > 0 && end.every((key, at) => key === whole[skip + at]);
}

function initialsOf({ type, name }: Identity): string {
  if (type !== "organization" && type !== "armed-group") return "";
  return name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("");
}

function push(map: Map<string, Identity[]>, key: string, identity: Identity) {
  const list = map.get(key);
  if (list) list.push(identity);
  else map.set(key, [identity]);
}
