/**
 * @module
 * Words of one source printed again: a copy says nothing new, so whatever was read from it falls together with its source.
 */

import { type Term, termsAt } from "./article-words.js";
import type { Claim } from "./claims.js";
import type { Places } from "./evidence.js";

/**
 * A key for each claim: equal for the same words of one origin in two articles. What stands twice in one article is counted, so
 * that the second stays apart from the first in the copy as well.
 */
export function repeatedKeys(claims: readonly Claim[], originAt: Places["originAt"]): string[] {
  const wordings = new Map<number, Wording[]>();
  const nInArticle = new Map<string, number>();
  let n = 0;
  return claims.map((claim) => {
    const { reading, spans } = claim;
    const { id } = reading.article;
    const terms = termsAt(reading.article, spans);
    const head = `${originAt(id, spans[0]!).id}\u0000${kindOf(claim)}`;
    const hash = hashOfWords(terms);
    const alike = wordings.get(hash);
    let known = alike?.find((each) => each.head === head && areSameWords(each.terms, terms));
    if (known === undefined) {
      known = { head, terms, number: n++ };
      if (alike) alike.push(known);
      else wordings.set(hash, [known]);
    }
    const inArticle = `${known.number} ${id}`;
    const nBefore = nInArticle.get(inArticle) ?? 0;
    nInArticle.set(inArticle, nBefore + 1);
    return `${known.number} ${nBefore}`;
  });
}

/** Words of one origin and frame, known by a number from then on. */
interface Wording {
  readonly head: string;
  readonly terms: readonly Term[];
  readonly number: number;
}

function kindOf(claim: Claim): string {
  return claim.kind === "event"
    ? claim.event.frame
    : `statement ${claim.statement.polarity} ${claim.statement.speaker?.entity ?? ""}`;
}

function hashOfWords(terms: readonly Term[]): number {
  let hash = terms.length;
  for (let at = 0; at < terms.length; at++) hash = Math.imul(hash ^ terms[at]!.hash, 0x01000193);
  return hash;
}

function areSameWords(a: readonly Term[], b: readonly Term[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && a[at]!.word !== b[at]!.word) return false;
  return true;
}
