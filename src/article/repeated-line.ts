/**
 * @module
 * A short line that the page prints more than once belongs to the page, not to the article: the outlet's name, a paywall's offer.
 */

import { labelOf, type Step } from "./page.js";

const maxWords = 12;

/** Labels short lines that stand on the page twice or more; the first ones, before any sentence, are the outlet's name. */
export const labelRepeatedLines: Step = ({ lines }, labels) => {
  const counts = new Map<string, number>();
  for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  let isBeforeText = true;
  return lines.map((line, index) => {
    if (line.nWords > 20 && line.endsSentence) isBeforeText = false;
    const known = labels[index];
    if (known !== undefined || line.nWords > maxWords || line.endsSentence) return known;
    if ((counts.get(line.plain) ?? 0) < 2) return known;
    const isLabel = isBeforeText && line.nWords <= 6 && lines[index + 1]?.plain === line.plain;
    const wasLabel = labels[index - 1] === undefined && lines[index - 1]?.plain === line.plain;
    return labelOf(isLabel || wasLabel ? "outlet-label" : "promo", "article/repeated-line", 0.7);
  });
};
