/**
 * @module
 * What stands above the headline: the slogan of an app, the name of a section, the banner of a live page.
 *
 * Only short lines are taken; a sentence of the article's length above a headline stays body.
 */

import type { Line } from "./line.js";
import { type Label, labelOf, type Step } from "./page.js";
import { isLiveBanner } from "./title.js";

const name = "article/above-title";
const maxWords = 12;
const maxWordsOfSection = 3;

/** Labels the open lines above the title; a line in a list or a page without a title is left as it is. */
export const labelAboveTitle: Step = ({ lines }, labels) => {
  const title = labels.findIndex((label) => label?.kind === "title");
  return labels.map((label, index) => (index < title && label === undefined ? labelAbove(lines[index]!) : label));
};

function labelAbove(line: Line): Label | undefined {
  if (line.nWords > maxWords || line.isBulleted) return undefined;
  if (isLiveBanner(line)) return labelOf("live-blog-index", name, 0.75);
  const isSection = line.nWords <= maxWordsOfSection && !line.endsSentence;
  return labelOf(isSection ? "section-label" : "promo", name, 0.6);
}
