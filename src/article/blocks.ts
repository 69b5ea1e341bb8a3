/**
 * @module
 * From labelled lines to blocks: the dateline split from its sentence, what a page prints within a line cut out.
 */

import type { Block } from "../model/index.js";
import { type Span, trimmed } from "../text/span.js";
import { type FoundDateline, findDateline } from "./dateline.js";
import { cutsOf } from "./inline-furniture.js";
import { type Label, type Labels, labelOf, type Page } from "./page.js";

const name = "article/dateline";
/** The dateline stands in front of the first sentence or after a short summary, never deep in the text. */
const maxBodyLinesBefore = 3;

/** The blocks of a page in text order, and its dateline. */
export interface PageBlocks {
  readonly blocks: Block[];
  readonly dateline: FoundDateline | null;
}

/** Puts lines and labels together. */
export function blocksOf(page: Page, labels: Labels): PageBlocks {
  const blocks: Block[] = [];
  let dateline: FoundDateline | null = null;
  let nBodyLines = 0;
  for (const [index, line] of page.lines.entries()) {
    const label = labels[index]!;
    const isBody = label.kind === "body";
    if (dateline === null && nBodyLines < maxBodyLinesBefore && (isBody || label.kind === "dateline")) {
      dateline = datelineAt(page, line);
      if (dateline !== null) blocks.push({ start: line.start, end: dateline.end, ...labelOf("dateline", name, 0.9) });
    }
    const start = dateline?.start === line.start ? dateline.textStart : line.start;
    if (isBody) blocks.push(...pieces(page.text, { start, end: line.end }, label));
    else if (start === line.start) blocks.push({ start, end: line.end, ...label });
    if (isBody) nBodyLines++;
  }
  return { blocks, dateline };
}

/** The dateline a line starts with, at its place in the text. */
function datelineAt({ text, lexicon }: Page, line: Span): FoundDateline | null {
  const found = findDateline(text.slice(line.start, Math.min(line.end, line.start + 200)), lexicon);
  return found === null
    ? null
    : { ...found, start: line.start, end: line.start + found.end, textStart: line.start + found.textStart };
}

/** The line in pieces around what is cut out of it. */
function pieces(text: string, line: Span, label: Label): Block[] {
  const blocks: Block[] = [];
  let from = line.start;
  const add = (span: Span, as: Label) => {
    const { start, end } = trimmed(text, span);
    if (end > start) blocks.push({ start, end, ...as });
  };
  for (const cut of cutsOf(text.slice(line.start, line.end))) {
    add({ start: from, end: line.start + cut.start }, label);
    add({ start: line.start + cut.start, end: line.start + cut.end }, labelOf(cut.kind, "article/inline", 0.8));
    from = line.start + cut.end;
  }
  add({ start: from, end: line.end }, label);
  return blocks;
}
