/**
 * @module
 * Ids as people give them: whole, or as much of them as tells one thing from all others.
 */

import { type CoverageRecord, Problem } from "../model/index.js";
import { nearestOf } from "../text/nearest-word.js";

/** The id of an entry, article or dispute: itself, or the one that begins so. Throws a Problem that names the nearest. */
export function idIn({ entries, articles, disputes }: CoverageRecord, asked: string): string {
  const ids = [...entries, ...articles, ...disputes].map(({ id }) => id);
  if (ids.includes(asked)) return asked;
  const found = asked === "" ? [] : ids.filter((id) => id.startsWith(asked));
  if (found.length === 1) return found[0]!;
  const near = found[0] ?? nearestOf(asked, ids) ?? ids.find((id) => id.includes(asked));
  throw new Problem(
    "E-NOT-FOUND",
    found.length > 1
      ? `${found.length} ids begin with ${JSON.stringify(asked)}`
      : `nothing in this record is called ${JSON.stringify(asked)}`,
    near === undefined ? "the timeline and the list of articles have the ids" : `did you mean ${near}?`,
    asked,
  );
}
