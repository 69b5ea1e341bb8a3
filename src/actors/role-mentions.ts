/**
 * @module
 * Roles as mentions: "the Ukrainian president" is a person even where nobody can say who, "Russian officials" a group of nobody in particular.
 */

import type { Identity } from "./identities.js";
import { type Holders, resolveRole } from "./office-holders.js";
import type { Role } from "./roles.js";
import type { Found } from "./view.js";

/** The mentions of the roles that stand without a name. */
export function roleMentions(roles: readonly Role[], holders: Holders): Found[] {
  const found: Found[] = [];
  for (const role of roles) {
    if (role.holder || isBare(role)) continue;
    const identity = resolveRole(role, holders);
    const type = role.isPlural ? "group" : "person";
    found.push({ first: role.first, last: role.last, type, how: "role", identity });
  }
  return found;
}

/** A word for an office without article or side means no one: "as president", "minister of". */
function isBare(role: Role): boolean {
  return role.article === "" && !role.isLed && !role.isPlural;
}

/** What is known of a person's office: the text's own words for it first. */
export function roleTextOf(identity: Identity, roles: readonly Role[], asOf: string | null): string | null {
  for (const { holder, office, side, isFormer } of roles) {
    if (holder?.identity.name !== identity.name || isFormer) continue;
    if (side) return `${office.phrase} of ${side.name}`;
  }
  const terms = identity.known?.terms ?? [];
  const term =
    terms.find(({ from, to }) => asOf !== null && from <= asOf && (to === null || asOf <= to)) ?? terms.at(-1);
  return term ? `${term.office} of ${term.of}` : null;
}

/** The state that a person's role in the text names. */
export function sideOf(identity: Identity, roles: readonly Role[]): string | null {
  for (const { holder, side } of roles)
    if (holder?.identity.name === identity.name && side)
      return side.country ?? (side.type === "place" ? side.name : null);
  return null;
}
