/**
 * @module
 * Words of one source printed again: a copy says nothing new, so whatever was read from it falls together with its source.
 */

import { termsAt } from "./article-words.js";
import type { Claim } from "./claims.js";
import type { Places } from "./evidence.js";

/**
 * A key for each claim: equal for the same words of one origin in two articles. What stands twice in one article is counted, so
 * that the second stays apart from the first in the copy as well.
 */
export function repeatedKeys(claims: readonly Claim[], originAt: Places["originAt"]): string[] {
  // the words are long: each wording gets a number, and goes by that from then on
  const numbers = new Map<string, number>();
  const nInArticle = new Map<string, number>();
  return claims.map((claim) => {
    const { reading, spans } = claim;
    const { id } = reading.article;
    const frame =
      claim.kind === "event"
        ? claim.event.frame
        : `statement ${claim.statement.polarity} ${claim.statement.speaker?.entity ?? ""}`;
    let told = `${originAt(id, spans[0]!).id}\u0000${frame}\u0000`;
    for (const { word } of termsAt(reading.article, spans)) told += ` ${word}`;
    const number = numbers.get(told) ?? numbers.size;
    numbers.set(told, number);
    const inArticle = `${number} ${id}`;
    const n = nInArticle.get(inArticle) ?? 0;
    nInArticle.set(inArticle, n + 1);
    return `${number} ${n}`;
  });
}
