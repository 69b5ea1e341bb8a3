/**
 * @module
 * Words of one source printed again: a copy says nothing new, so whatever was read from it falls together with its source.
 */

import type { Places } from "../entries/evidence.js";
import type { Claim } from "./claims.js";
import type { Clause } from "./clause.js";

/**
 * A number for each claim, those of one article standing together: equal for the same words of one origin in two articles. What stands twice in one
 * article is counted, so that the second stays apart from the first in the copy as well.
 */
export function repeatedKeys(claims: readonly Claim[], originAt: Places["originAt"]): Int32Array {
  const wordings = new Map<Clause, Wording[]>();
  const keys = new Int32Array(claims.length);
  let n = 0;
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!;
    const { reading, spans, clause } = claim;
    const origin = originAt(reading.article.id, spans[0]!).id;
    const alike = wordings.get(clause);
    let known = alike === undefined ? undefined : wordingOf(alike, claim, origin);
    if (known === undefined) {
      known = { claim, origin, keys: [], reading, nHere: 0 };
      if (alike === undefined) wordings.set(clause, [known]);
      else alike.push(known);
    }
    if (known.reading !== reading) {
      known.reading = reading;
      known.nHere = 0;
    }
    if (known.nHere === known.keys.length) known.keys.push(n++);
    keys[at] = known.keys[known.nHere++]!;
  }
  return keys;
}

/** Words of one origin and kind. */
interface Wording {
  /** The first claim in these words. */
  readonly claim: Claim;
  readonly origin: string;
  /** The key of the first such claim of an article, of the second and so on. */
  readonly keys: number[];
  /** The article that had it last, and how often. */
  reading: Claim["reading"];
  nHere: number;
}

function wordingOf(alike: readonly Wording[], claim: Claim, origin: string): Wording | undefined {
  for (let at = 0; at < alike.length; at++) {
    const each = alike[at]!;
    if (each.origin === origin && areOfOneKind(each.claim, claim)) return each;
  }
  return undefined;
}

/** Whether both are events of one frame, or statements of one speaker. */
function areOfOneKind(a: Claim, b: Claim): boolean {
  if (a.kind === "event") return b.kind === "event" && a.event.frame === b.event.frame;
  if (b.kind === "event" || a.statement.polarity !== b.statement.polarity) return false;
  return (a.statement.speaker?.entity ?? "") === (b.statement.speaker?.entity ?? "");
}
