/**
 * @module
 * Which lines of a page are the article: furniture that the page itself names is set aside, then the smallest element is taken
 * that holds nearly all that is left of running text, and within it what is mostly links goes.
 */

import type { ArticleLexicon, PageMark } from "../../lexicon/article.js";
import { markOf } from "./marks.js";
import { outwards, type PageElement, type ParsedPage, type ViewLine } from "./parsed-page.js";

/** What the structure of the page says of one line. */
export interface LinePlace {
  /** Inside the element that holds the article. */
  readonly isMain: boolean;
  /** The part of the page it stands in, as its author calls it; null when nothing around it says. */
  readonly kind: string | null;
}

const minParagraph = 25;
/** Of an element's text; above, it is a list of links. */
const maxShareOfLinks = 0.5;
/** A part that holds more than this of the page's running text is no furniture, whatever it is called. */
const maxShareOfFurniture = 0.4;
const maxShareOfComments = 0.8;
/** The element of the article holds at least this much of the text of the element around it. */
const minShareOfText = 0.8;

interface Sums {
  /** Running text, weighed. */
  readonly text: number[];
  readonly nChars: number[];
  readonly nLinked: number[];
  readonly nLines: number[];
}

/** The place of each line of the view. */
export function placesOf(page: ParsedPage, lexicon: ArticleLexicon): LinePlace[] {
  const marks = page.elements.map((element) => markOf(element, lexicon));
  const all = sumsOf(page, () => true);
  const furniture = furnitureOf(page, marks, all);
  const isFree = (line: ViewLine) => furniture[line.block.index] === null;
  const left = sumsOf(page, isFree);
  const main = mainElement(page, left.text);
  return page.lines.map((line, index) => ({
    isMain: isFree(line) && index >= main.firstLine && index < main.lastLine,
    kind: furniture[line.block.index]!,
  }));
}

/** Sums over each element of the lines inside it. */
function sumsOf(page: ParsedPage, isCounted: (line: ViewLine) => boolean): Sums {
  const zeros = () => new Array<number>(page.elements.length).fill(0);
  const sums = { text: zeros(), nChars: zeros(), nLinked: zeros(), nLines: zeros() };
  for (const line of page.lines) {
    if (!isCounted(line)) continue;
    const { index } = line.block;
    sums.text[index]! += textOf(page, line);
    sums.nChars[index]! += line.end - line.start;
    sums.nLinked[index]! += line.nLinked;
    sums.nLines[index]!++;
  }
  // children stand behind their parents, so one pass from the end adds up everything
  for (let index = page.elements.length - 1; index > 0; index--) {
    const parent = page.elements[index]!.parent!.index;
    sums.text[parent]! += sums.text[index]!;
    sums.nChars[parent]! += sums.nChars[index]!;
    sums.nLinked[parent]! += sums.nLinked[index]!;
    sums.nLines[parent]! += sums.nLines[index]!;
  }
  return sums;
}

/** How much running text a line is: its length, if it is no list of links and long enough for a sentence. */
function textOf({ text }: ParsedPage, { start, end, nLinked }: ViewLine): number {
  const length = end - start;
  if (length < minParagraph || nLinked > maxShareOfLinks * length) return 0;
  const endsSentence = /[.!?…]["'”’»)\]]*$/u.test(text.slice(Math.max(start, end - 8), end));
  return (length - nLinked) * (endsSentence ? 1 : 0.3);
}

/** For each element the kind of furniture it is part of, or null. */
function furnitureOf(page: ParsedPage, marks: readonly (PageMark | null)[], sums: Sums): (string | null)[] {
  const total = sums.text[0]!;
  const kinds: (string | null)[] = [];
  for (const element of page.elements) {
    const inherited = element.parent === null ? null : kinds[element.parent.index]!;
    kinds.push(inherited ?? ownKind(element, marks[element.index]!, sums, total));
  }
  return kinds;
}

function ownKind({ index }: PageElement, mark: PageMark | null, sums: Sums, total: number): string | null {
  if (mark === null || mark.strength === "body" || mark.strength === "text") return null;
  const share = total === 0 ? 0 : sums.text[index]! / total;
  if (share > (mark.kind === "comments" ? maxShareOfComments : maxShareOfFurniture)) return null;
  if (mark.strength === "sure") return mark.kind;
  return sums.nLinked[index]! > maxShareOfLinks * sums.nChars[index]! ? mark.kind : null;
}

/** The smallest element that holds nearly all the running text of the one around it. */
function mainElement({ elements }: ParsedPage, text: readonly number[]): PageElement {
  const best = new Array<number>(elements.length).fill(-1);
  for (let index = 1; index < elements.length; index++) {
    const parent = elements[index]!.parent!.index;
    if (best[parent] === -1 || text[index]! > text[best[parent]!]!) best[parent] = index;
  }
  let at = 0;
  while (best[at] !== -1 && text[best[at]!]! >= minShareOfText * text[at]! && elements[best[at]!]!.tag !== "p")
    at = best[at]!;
  return elements[at]!;
}

export { outwards };
