/**
 * @module
 * The standfirst: one line between headline and text that sums it up, without a full stop, "Askov says the offer stands".
 *
 * A line that ends like a sentence stays body: many first paragraphs are as short, and a lost paragraph is worse.
 */

import { type Label, labelOf, type Step } from "./page.js";
import { nameOfPageScore } from "./page-score.js";

const minWords = 6;
const maxWords = 40;

/** Labels the line after the title, where it is no sentence and a sentence follows. */
export const labelDek: Step = ({ lines }, labels) => {
  const title = labels.findIndex((label) => label?.kind === "title");
  const at = title + 1;
  const line = lines[at];
  if (title < 0 || line === undefined || !isOpen(labels[at])) return labels;
  const isSummary = line.nWords >= minWords && line.nWords <= maxWords && !line.endsSentence && !line.isBulleted;
  const isFollowed = lines.slice(at + 1, at + 6).some((next) => next.endsSentence && next.nWords >= 10);
  if (!isSummary || !isFollowed || /[:,;]$/u.test(line.tail)) return labels;
  return labels.map((label, index) => (index === at ? labelOf("dek", "article/dek", 0.6) : label));
};

/** On a whole page the score takes a standfirst for a link, for it is no sentence. */
function isOpen(label: Label | undefined): boolean {
  return label === undefined || label.rule === nameOfPageScore;
}
