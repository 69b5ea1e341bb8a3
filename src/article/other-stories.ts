/**
 * @module
 * Teasers of other stories: under "More from ..." a headline, often with a full sentence below it, again and again.
 *
 * No rule of length or punctuation tells a teaser's sentence from the article's. What tells it is the alternation: each stands
 * under a headline of its own. Two sentences in a row, or the end of the page, end the list.
 */

import type { Line } from "./line.js";
import { type Labels, labelOf, type Page, type Step } from "./page.js";

const headline = "article/other-story-headline";
const blurb = "article/other-story-blurb";

/** Labels headlines and blurbs that follow a header of other stories. */
export const labelOtherStories: Step = (page, labels) => {
  const next = [...labels];
  for (let index = 0; index < next.length; index++) {
    if (opensList(next, index)) index = labelList(page, next, index + 1) - 1;
  }
  return next;
};

function opensList(labels: Labels, index: number): boolean {
  const kind = labels[index]?.kind;
  return kind === "related-header" || kind === "most-read";
}

/** Labels the list that starts at `from`; the index of the first line after it. */
function labelList({ lines }: Page, labels: (Labels[number] | undefined)[], from: number): number {
  let above: Line | null = null;
  let index = from;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    if (labels[index] !== undefined) {
      if (opensList(labels, index)) return index;
      above = null;
    } else if (isHeadline(line) && !isLonger(line, above)) {
      labels[index] = labelOf("related-headline", headline, 0.8);
      above = line;
    } else if (above !== null && !isFollowedByText(lines, index)) {
      labels[index] = labelOf("related-blurb", blurb, 0.75);
      above = null;
    } else return index;
  }
  return index;
}

function isHeadline(line: Line): boolean {
  return line.isBulleted || (line.nWords <= 20 && (!line.endsSentence || line.tail.endsWith("?")));
}

/** A line well longer than the headline above it sums that story up, full stop or not. */
function isLonger(line: Line, above: Line | null): boolean {
  return above !== null && !line.isBulleted && line.nWords >= 12 && line.nWords >= 1.4 * above.nWords;
}

function isFollowedByText(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && !isHeadline(next) && next.nWords > 8;
}
