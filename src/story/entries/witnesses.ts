/**
 * @module
 * The claims that count when one value is picked from several: a copy carries the words of its origin once more and votes for nothing.
 */

import type { Claim } from "../claims/claims.js";
import { type Places, pieceOf } from "./evidence.js";

/** Of claims that carry one origin's words the first; claims in words of their own all. */
export function witnessesOf<C extends Claim>(claims: readonly C[], places: Places): readonly C[] {
  if (claims.length === 1) return claims;
  const met = new Set<string>();
  return claims.filter((claim) => met.size < met.add(wordsOfOrigin(claim, places)).size);
}

function wordsOfOrigin({ reading, spans }: Claim, places: Places): string {
  let words = "";
  for (const span of spans) {
    const { origin, text } = pieceOf(reading, span, places);
    words += `${words === "" ? "" : "\n"}${origin} ${isSpacedOut.test(text) ? text.replace(/\s+/gu, " ") : text}`;
  }
  return words;
}

/** Blanks in a row, and other white space than a blank: lines are broken elsewhere in a copy. */
const isSpacedOut = /[^\S ]|\s\s/u;
