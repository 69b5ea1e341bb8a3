/**
 * @module
 * Short lines that the article's element holds without being part of its text: counters, names of lists, buttons without a name.
 *
 * A heading or list item stands beside sentences; a line whose own surroundings hold no sentence, before the first or behind the
 * last paragraph, does not belong to them. Headings between two paragraphs are left alone, and so is every list of the text.
 */

import type { Line } from "../line.js";
import { labelOf, type Step } from "../page.js";

const name = "article/html/loose-line";
const minSentence = 8;
const maxWords = 12;

/** Labels loose lines among those that no step before has labelled. */
export const labelLooseLines: Step = (page, labels) => {
  const { lines, places } = page;
  if (places === null) return labels;
  const isOpen = (index: number) => labels[index] === undefined;
  const isParagraph = (index: number) => isOpen(index) && isSentence(lines[index]!);
  const withText = new Set(places.flatMap(({ group }, index) => (isParagraph(index) ? [group] : [])));
  const paragraphs = lines.flatMap((_, index) => (isParagraph(index) ? [index] : []));
  const first = paragraphs[0] ?? 0;
  const last = paragraphs.at(-1) ?? lines.length;
  return labels.map((label, index) => {
    if (label !== undefined) return label;
    if (!/[\p{L}\p{N}]/u.test(lines[index]!.head)) return labelOf("nav-label", name, 0.7);
    const { group, isHeading } = places[index]!;
    const isOutside = index < first || index > last;
    if (isSentence(lines[index]!) || withText.has(group) || (isHeading && !isOutside)) return undefined;
    return isOutside && lines[index]!.nWords <= maxWords ? labelOf("nav-label", name, 0.6) : undefined;
  });
};

function isSentence({ endsSentence, nWords }: Line): boolean {
  return endsSentence && nWords >= minSentence;
}
