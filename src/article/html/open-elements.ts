/**
 * @module
 * The elements that are open at a place of the page, and which of them a tag ends: authors leave out end tags and mix them up.
 *
 * After the HTML standard's "in body" mode, as far as it changes what a reader sees. Depth and number are bounded: what lies deeper
 * belongs to the deepest element kept.
 */

import type { PageElement } from "./parsed-page.js";
import { blockTags, closesNothingOutside, endsOpen, endsParagraph } from "./tags.js";

/** Deepest nesting kept; real pages stay below 60. */
export const maxDepth = 256;

/** What is open, from the outside in. */
export interface OpenElements {
  readonly stack: PageElement[];
  /** Elements open beyond the depth that is kept. */
  nBeyond: number;
}

/** The elements that the start of `tag` ends, counted from the top of the stack; 0 when none. */
export function nEndedByStart({ stack, nBeyond }: OpenElements, tag: string): number {
  if (nBeyond > 0) return 0;
  const rule = endsOpen.get(tag);
  if (rule !== undefined) {
    let nEnded = 0;
    for (let at = stack.length - 1; at > 0; at--) {
      const open = stack[at]!.tag;
      if (rule.within.has(open) && !rule.tags.has(open)) break;
      if (rule.tags.has(open)) nEnded = stack.length - at;
    }
    if (nEnded > 0) return nEnded;
  }
  return endsParagraph.has(tag) ? nUpToParagraph(stack) : 0;
}

/** The elements that an end tag ends, counted from the top of the stack; 0 for one that fits nothing. */
export function nEndedByEnd({ stack }: OpenElements, tag: string): number {
  const isBlock = blockTags.has(tag);
  for (let at = stack.length - 1; at > 0; at--) {
    const open = stack[at]!.tag;
    if (open === tag) return stack.length - at;
    // a stray </b> does not end the paragraph around it, nor a stray </div> a table
    if (!isBlock && blockTags.has(open)) return 0;
    if (closesNothingOutside.has(open) && tag !== "table" && tag !== "tr" && tag !== "body") return 0;
  }
  return 0;
}

function nUpToParagraph(stack: readonly PageElement[]): number {
  for (let at = stack.length - 1; at > 0; at--) {
    const open = stack[at]!.tag;
    if (open === "p") return stack.length - at;
    if (blockTags.has(open)) return 0;
  }
  return 0;
}
