/**
 * @module
 * What is left is the article's own text. When in doubt a line is kept, with low confidence: a lost line is lost for good.
 */

import type { Line } from "./line.js";
import { type LineRule, labelOf } from "./page.js";

/** Sentences, list items, and the short headings between them. */
export const findBody: LineRule = ({ lines }, index) => {
  const line = lines[index]!;
  if (isCrosshead(line) && index > 0 && index < lines.length - 1) return labelOf("crosshead", "article/crosshead", 0.6);
  if (line.isBulleted) return labelOf("list-item", "article/list-item", 0.6);
  return labelOf("body", "article/body", line.endsSentence && line.nWords > 8 ? 0.9 : 0.4);
};

function isCrosshead({ nWords, endsSentence, isBulleted, head }: Line): boolean {
  return nWords <= 9 && !endsSentence && !isBulleted && /^["“‘']?[\p{Lu}\p{N}]/u.test(head);
}
