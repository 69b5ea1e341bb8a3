/**
 * @module
 * The list that sums an article up: "Key points" and the lines with bullets below it. The lines belong to the article, the heading to the page.
 *
 * On a whole page short lines look like links; the heading above these says that they are not.
 */

import { labelOf, type Step } from "./page.js";

const name = "article/key-points";

/** Labels such a heading as a section label and the bulleted lines right below it as list items. */
export const labelKeyPoints: Step = ({ lines, lexicon }, labels) => {
  let isInList = false;
  return labels.map((label, index) => {
    const line = lines[index]!;
    const next = lines[index + 1];
    if (lexicon.listHeadings.has(line.plain) && next !== undefined) {
      isInList = next.isBulleted;
      return labelOf("section-label", name, 0.8);
    }
    isInList = isInList && line.isBulleted && label === undefined;
    return isInList ? labelOf("list-item", name, 0.8) : label;
  });
};
