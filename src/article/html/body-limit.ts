/**
 * @module
 * How much of a page's text is read: a page is written by anybody, so one that is all text must not cost more than seconds.
 *
 * What lies beyond is kept as one stretch that is no part of the article, with a note; given as text of its own it is read.
 */

import { type Block, notes, type Warning } from "../../model/index.js";
import { labelOf } from "../page.js";
import { wordEnd } from "../reading-limit.js";

/** Characters of the article's parts; the longest features of magazines have about 20,000 words. */
const maxLength = 120_000;

/** The blocks of a page, those beyond the limit put together as one that is not read. */
export function withinLimit(text: string, blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    const room = maxLength - length;
    length += block.label === "article" ? block.end - block.start : 0;
    if (length <= maxLength) {
      kept.push(block);
      continue;
    }
    const cut = wordEnd(text, block.start + room);
    if (cut > block.start) kept.push({ ...block, end: cut });
    kept.push({
      start: beyond(text, cut),
      end: blocks.at(-1)!.end,
      ...labelOf("asset-tag", "article/html/body-limit", 0),
    });
    break;
  }
  return kept;
}

/** The note on what lies beyond the limit. */
export function bodyLimitNotes(blocks: readonly Block[]): Warning[] {
  return blocks.flatMap(({ rule, start, end }) =>
    rule === "article/html/body-limit" ? [{ code: "N-CAPPED", message: notes["N-CAPPED"], start, end }] : [],
  );
}

function beyond(text: string, at: number): number {
  let start = at;
  while (/\s/u.test(text.charAt(start))) start++;
  return start;
}
