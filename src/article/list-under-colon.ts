/**
 * @module
 * Lists of an article on a whole page: "The winners of the regatta are:" and the short lines below it.
 *
 * Such lines look like links; that a line of the article announces them tells that they are not. Left alone: a list that is not
 * in or right below the article, and what follows "Follow us on:" and the like, which other rules have labelled.
 */

import { articleZone } from "./article-zone.js";
import type { Line } from "./line.js";
import { type Labels, labelOf, type Step } from "./page.js";
import { wordStemsOf } from "./word-stems.js";

const name = "article/list-under-colon";
const minWordsOfColon = 4;
const minItems = 3;
const maxItems = 60;
/** A sentence of so many words is a paragraph and ends the list. */
const minWordsOfParagraph = 15;
/** Lines above and below the article's stretch where a colon still counts. */
const reach = 3;

/** Labels the lines of such lists, and the line that announces one as body. */
export const labelListsUnderColon: Step = ({ lines }, labels) => {
  if (!lines.some((line, index) => labels[index] === undefined && isColon(line))) return labels;
  const zone = articleZone(lines, labels, lines.map(wordStemsOf));
  if (zone.last < zone.first) return labels;
  const isItem = itemTest(lines, labels);
  const next = [...labels];
  const last = Math.min(lines.length - 1, zone.last + reach);
  for (let index = Math.max(0, zone.first - reach); index <= last; index++) {
    if (labels[index] !== undefined || !isColon(lines[index]!)) continue;
    let end = index + 1;
    while (isItem(end) && end - index <= maxItems) end++;
    if (end - index > minItems) {
      next[index] = labelOf("body", name, 0.6);
      next.fill(labelOf("list-item", name, 0.6), index + 1, end);
    }
    index = end - 1;
  }
  return next;
};

/** Whether a line may be an item: not labelled, no paragraph, and printed once, which a menu's links often are not. */
function itemTest(lines: readonly Line[], labels: Labels): (index: number) => boolean {
  const counts = new Map<string, number>();
  for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  return (index) => {
    const line = lines[index];
    return line !== undefined && labels[index] === undefined && counts.get(line.plain) === 1 && !isParagraph(line);
  };
}

function isColon({ tail, nWords }: Line): boolean {
  return nWords >= minWordsOfColon && tail.endsWith(":");
}

function isParagraph({ endsSentence, nWords }: Line): boolean {
  return endsSentence && nWords >= minWordsOfParagraph;
}
