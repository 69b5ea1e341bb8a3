/**
 * @module
 * The headline in the text: the given one where it stands, else the first line above the text that looks like one.
 *
 * A text of one line has none, and a first line that is a sentence is none either: the article may come without its headline.
 */

import type { Line } from "./line.js";
import { type Labels, labelOf, type Page, type Step } from "./page.js";

const name = "article/title";
const maxWords = 30;

/** Labels one line as the title, at most. */
export const labelTitle: Step = (page, labels) => {
  const at = page.givenTitle === null ? firstTitleLike(page, labels) : givenTitle(page, page.givenTitle);
  if (at < 0) return labels;
  return labels.map((label, index) =>
    index === at ? labelOf("title", name, page.givenTitle === null ? 0.7 : 1) : label,
  );
};

function givenTitle({ lines }: Page, title: string): number {
  return lines.findIndex(({ plain }) => plain === title);
}

function firstTitleLike({ lines }: Page, labels: Labels): number {
  const firstSentence = lines.findIndex((line, index) => labels[index] === undefined && isSentence(line));
  if (firstSentence < 1) return -1;
  return lines.findIndex((line, index) => index < firstSentence && labels[index] === undefined && isTitleLike(line));
}

function isSentence({ nWords, tail, endsSentence }: Line): boolean {
  return nWords >= 12 && endsSentence && !/\?$/u.test(tail);
}

function isTitleLike({ nWords, head, endsSentence, isBulleted }: Line): boolean {
  if (nWords < 3 || nWords > maxWords || isBulleted) return false;
  return (!endsSentence || /[?!]$/u.test(head)) && /^["“‘'(]?[\p{Lu}\p{N}$€£]/u.test(head);
}
