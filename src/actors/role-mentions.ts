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

/** What is known of one actor's office. */
export interface Known {
  readonly role: string | null;
  readonly country: string | null;
}

/** Looks up what the text, then the tables, say of a person's office and state; built once for an article. */
export function knownRoles(roles: readonly Role[], asOf: string | null): (identity: Identity) => Known {
  const told = new Map<string, Known>();
  for (const { holder, office, side, isFormer } of roles) {
    if (!holder || isFormer || !side || told.has(holder.identity.name)) continue;
    const country = side.country ?? (side.type === "place" ? side.name : null);
    told.set(holder.identity.name, { role: `${office.phrase} of ${side.name}`, country });
  }
  return (identity) => told.get(identity.name) ?? { role: officeOf(identity, asOf), country: null };
}

function officeOf({ known }: Identity, asOf: string | null): string | null {
  const terms = known?.terms ?? [];
  const term =
    terms.find(({ from, to }) => asOf !== null && from <= asOf && (to === null || asOf <= to)) ?? terms.at(-1);
  return term ? `${term.office} of ${term.of}` : null;
}
