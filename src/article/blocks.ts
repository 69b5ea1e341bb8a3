/**
 * @module
 * From labelled lines to blocks: the dateline split from its sentence, what a page prints within a line cut out.
 *
 * Beyond the limit nothing is read: no article has a million characters, and a file without a line break may have fifty.
 */

import type { Block } from "../model/index.js";
import { type Span, trimmed } from "../text/span.js";
import { type FoundDateline, findDateline } from "./dateline.js";
import { cutsOf } from "./inline-furniture.js";
import { type Label, type Labels, labelOf, type Page } from "./page.js";

/** Characters of body that are read; the rest is kept as a block, but not as body. */
export const maxBodyLength = 1_000_000;
/** The dateline stands in front of the first sentence or right after a summary. */
const maxBodyLinesBefore = 3;

/** The blocks of a page in text order, its dateline, and where reading stopped. */
export interface PageBlocks {
  readonly blocks: Block[];
  readonly dateline: FoundDateline | null;
  readonly cappedAt: number | null;
}

/** Puts lines and labels together. */
export function blocksOf(page: Page, labels: Labels): PageBlocks {
  const blocks: Block[] = [];
  let dateline: FoundDateline | null = null;
  let cappedAt: number | null = null;
  let bodyLength = 0;
  let nBodyLines = 0;
  for (const [index, line] of page.lines.entries()) {
    const label = labels[index]!;
    if (label.kind !== "body") {
      blocks.push({ start: line.start, end: line.end, ...label });
      continue;
    }
    const room = maxBodyLength - bodyLength;
    const stop =
      line.end - line.start > room ? wordEnd(page.text, line.start, line.start + Math.max(0, room)) : line.end;
    let { start } = line;
    if (dateline === null && nBodyLines < maxBodyLinesBefore && stop > start) {
      dateline = datelineAt(page, start, stop);
      if (dateline !== null) {
        blocks.push({ start, end: dateline.end, ...labelOf("dateline", "article/dateline", 0.9) });
        start = dateline.end;
      }
    }
    if (stop > start) blocks.push(...pieces(page.text, { start, end: stop }, label));
    if (stop < line.end) {
      cappedAt ??= stop;
      const rest = trimmed(page.text, { start: stop, end: line.end });
      if (rest.end > rest.start) blocks.push({ ...rest, ...labelOf("asset-tag", "article/beyond-limit", 0) });
    }
    bodyLength += stop - line.start;
    nBodyLines++;
  }
  return { blocks, dateline, cappedAt };
}

/** The dateline at a place, with its span without the white space after it. */
function datelineAt({ text, lexicon }: Page, start: number, end: number): FoundDateline | null {
  const found = findDateline(text.slice(start, Math.min(end, start + 200)), lexicon);
  if (found === null) return null;
  return { ...found, ...trimmed(text, { start, end: start + found.end }) };
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

/** The end of the last whole word before `at`, so that no word is cut; `at` itself in a text without blanks. */
function wordEnd(text: string, start: number, at: number): number {
  const longestWord = 200;
  for (let end = at; end > Math.max(start, at - longestWord); end--) if (/\s/u.test(text.charAt(end))) return end;
  // never between the halves of a surrogate pair
  return /[\udc00-\udfff]/u.test(text.charAt(at)) && at > start ? at - 1 : at;
}
