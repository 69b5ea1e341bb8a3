/**
 * @module
 * What somebody saw when they found an entry or a dispute right: more words for the same thing leave it as it was, another value does not.
 */

import type { Dispute, Entry } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";

/** Fields that may grow or follow from the words without being another finding. */
const apart: ReadonlySet<string> = new Set([
  "evidence",
  "support",
  "rules",
  "story",
  "renderings",
  "content",
  "conditions",
]);

/** The digest of an entry's own fields and its conditions. */
export function digestOfEntry(entry: Entry): string {
  const own = Object.fromEntries(Object.entries(entry).filter(([field]) => !apart.has(field)));
  const conditions = entry.frame === "statement" ? [] : entry.conditions;
  return hashOf(canonical(own), canonical(conditions.map(({ text, requiredActor }) => [text, requiredActor])));
}

/** The digest of a dispute's versions. */
export function digestOfDispute({ about, aspect, verdict, values, preferred }: Dispute): string {
  return hashOf(
    about,
    aspect,
    verdict,
    canonical(values.map(({ value, holder }) => [value, holder])),
    canonical(preferred ?? null),
  );
}

/** JSON whose fields stand in one order, so that a value read back from a store gives the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
