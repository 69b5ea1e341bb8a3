/**
 * @module
 * Where an article has its words from, in words.
 */

import { countWords } from "../words/day-words.js";
import type { Descent } from "./lineage.js";

/** "rewrite of 02-meridian-tuesday, or the other way round (51 % of the shorter text, 7 passages)". */
export function descentWords({ kind, article, share, passages, isDirected }: Descent): string {
  if (kind === "credit")
    return article === null ? "joined by the agency behind it" : `joined to ${article} by the agency behind both`;
  const way = isDirected ? "" : ", or the other way round";
  return `${kind} of ${article}${way} (${shareWords(share ?? 0)} of the shorter text, ${countWords(passages, "passage")})`;
}

/** "51 %". */
export function shareWords(share: number): string {
  return `${Math.round(share * 100)} %`;
}
