/**
 * @module
 * What HTML itself says of the article's lines: headings, list items, quotations, rows of a table.
 */

import type { BlockKind } from "../../model/index.js";
import { labelOf, type Step } from "../page.js";

const name = "article/html/tag";
const maxWordsOfHeading = 30;

/** Labels the lines of the article that stand in an element with a kind of its own. */
export const labelByTag: Step = ({ lines, places }, labels) =>
  labels.map((label, index) => {
    const tag = places?.[index]?.tag ?? null;
    const kind = tag === null ? undefined : kinds.get(tag);
    if (label !== undefined || kind === undefined) return label;
    if (kind === "crosshead" && lines[index]!.nWords > maxWordsOfHeading) return undefined;
    return labelOf(kind, name, 0.8);
  });

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "crosshead"],
  ["h2", "crosshead"],
  ["h3", "crosshead"],
  ["h4", "crosshead"],
  ["h5", "crosshead"],
  ["h6", "crosshead"],
  ["li", "list-item"],
  ["blockquote", "quote-block"],
  ["td", "table-row"],
  ["th", "table-row"],
]);
