/**
 * @module
 * How much running text, how many links, pictures and quotations each element of a page holds.
 */

import type { ParsedPage, ViewLine } from "./parsed-page.js";

const minParagraph = 25;
/** Of a line's or an element's text; above, it is a list of links. */
export const maxShareOfLinks = 0.5;

/** Sums over each element, by its index, of the lines inside it. */
export interface Sums {
  /** Running text, weighed. */
  readonly text: number[];
  readonly nChars: number[];
  readonly nLinked: number[];
  readonly nLines: number[];
  readonly nPictures: number[];
  readonly nQuotes: number[];
}

/** Sums over each element of the lines inside it. */
export function sumsOf(page: ParsedPage, isCounted: (line: ViewLine) => boolean): Sums {
  const zeros = () => new Array<number>(page.elements.length).fill(0);
  const sums = {
    text: zeros(),
    nChars: zeros(),
    nLinked: zeros(),
    nLines: zeros(),
    nPictures: zeros(),
    nQuotes: zeros(),
  };
  for (const line of page.lines) {
    if (!isCounted(line)) continue;
    const { index } = line.block;
    sums.text[index]! += textOf(page, line);
    sums.nChars[index]! += line.end - line.start;
    sums.nLinked[index]! += line.nLinked;
    sums.nLines[index]!++;
  }
  for (const { index, tag } of page.elements) {
    if (tag === "img" || tag === "picture" || tag === "video") sums.nPictures[index]!++;
    if (tag === "blockquote") sums.nQuotes[index]!++;
  }
  // children stand behind their parents, so one pass from the end adds up everything
  for (let index = page.elements.length - 1; index > 0; index--) {
    const parent = page.elements[index]!.parent!.index;
    for (const sum of Object.values(sums) as number[][]) sum[parent]! += sum[index]!;
  }
  return sums;
}

/** How much running text a line is: its length, if it is no list of links and long enough for a sentence. */
export function textOf({ text }: ParsedPage, { start, end, nLinked }: ViewLine): number {
  const length = end - start;
  if (length < minParagraph || nLinked > maxShareOfLinks * length) return 0;
  const endsSentence = /[.!?…]["'”’»)\]]*$/u.test(text.slice(Math.max(start, end - 8), end));
  return (length - nLinked) * (endsSentence ? 1 : 0.3);
}
