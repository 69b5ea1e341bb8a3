/**
 * @module
 * Which lines of a page are the article and where the others stand: furniture that the page itself names is set aside, then the
 * element of the article is found in what is left.
 */

import type { ArticleLexicon } from "../../lexicon/article.js";
import { sumsOf, textOf } from "./element-sums.js";
import { furnitureOf } from "./furniture-parts.js";
import { headlineOf } from "./headline.js";
import { mainOf, namedBody, partsLike } from "./main-element.js";
import { markOf } from "./marks.js";
import { outwards, type PageElement, type ViewLine } from "./parsed-page.js";
import type { ReadPage } from "./read-page.js";

/** What the structure of the page says of one line. */
export interface LinePlace {
  /** Inside the element that holds the article. */
  readonly isMain: boolean;
  /** The part of the page it stands in, as its author calls it; null when nothing around it says. */
  readonly kind: string | null;
  /** Between the headline, or a few lines above the text, and a few lines below it. */
  readonly isNear: boolean;
  /** Before the first paragraph. */
  readonly isAbove: boolean;
  readonly isBelowHeadline: boolean;
  /** Where the headline is printed. */
  readonly isHeadline: boolean;
  /** Where the data's standfirst is printed. */
  readonly isDek: boolean;
  /** Names an author of the data. */
  readonly isByline: boolean;
  /** A line of its own that is all link. */
  readonly isLink: boolean;
  /** Number of the element around its block: lines of one group stand side by side. */
  readonly group: number;
  readonly isHeading: boolean;
  /** The innermost heading, list item, quotation or table cell it stands in; null for a plain paragraph. */
  readonly tag: string | null;
}

const cellTags: ReadonlySet<string> = new Set(["td", "th"]);
const maxLinesOfCell = 3;
const maxLabel = 30;
const maxShareOfLinkedLine = 0.8;
/** Below the headline there may be a gallery, never more than this. */
const maxLinesAbove = 60;
/** Captions, stamps and the byline stand at most this many lines above or below the article's own. */
const linesBeside = 12;
/** Elements looked through around a line. */
const reach = 12;
const innerTags: ReadonlySet<string> = new Set([
  "ul",
  "ol",
  "li",
  "dl",
  "blockquote",
  "table",
  "tbody",
  "tr",
  "td",
  "center",
]);

/** The place of each line of the view; null for a page whose structure shows no running text. */
export function placesOf({ view: page, facts }: ReadPage, lexicon: ArticleLexicon): LinePlace[] | null {
  const marks = page.elements.map((element) => markOf(element, lexicon));
  const all = sumsOf(page, () => true);
  const furniture = furnitureOf(page, marks, all);
  const isFree = (line: ViewLine) => furniture[line.block.index] === null;
  const left = sumsOf(page, isFree);
  const headline = headlineOf(page);
  const main = namedBody(page, left) ?? mainOf(page, left, { marks, headline });
  const parts = partsLike(page, main, marks);
  const inside = linesIn(parts, page.lines.length);
  const isInside = (index: number) => inside[index]!;
  const first = page.lines.findIndex((line, index) => isInside(index) && isFree(line) && textOf(page, line) > 0);
  if (first < 0) return null;
  // what is called a subtitle among the paragraphs is a heading of the text
  const isText = (line: ViewLine, index: number) =>
    isFree(line) || (furniture[line.block.index] === "dek" && index > first);
  const titleLine = facts.titles[0]?.printed?.line;
  const bylines = new Set(facts.authors.flatMap(({ printed }) => (printed === undefined ? [] : [printed.line])));
  const top = Math.min(headline?.firstLine ?? first, Math.max(0, first - linesBeside));
  return page.lines.map((line, index) => ({
    isHeadline: titleLine === undefined ? isIn(headline, index) : index === titleLine,
    isDek: index === facts.dek?.printed?.line,
    isByline: bylines.has(index),
    isLink: isLinkLine(page.text, line),
    group: groupOf(line.block),
    isHeading: /^h[1-6]$/u.test(line.block.tag),
    tag: tagOf(line.block),
    isMain: isInside(index) && isText(line, index),
    kind: furniture[line.block.index]!,
    isNear: index >= Math.max(top, first - maxLinesAbove) && index < main.lastLine + linesBeside,
    isAbove: index < first,
    isBelowHeadline: headline !== null && index >= headline.lastLine,
  }));
}

function isIn(element: PageElement | null, line: number): boolean {
  return element !== null && line >= element.firstLine && line < element.lastLine;
}

/** "More: Askov reopens the bridge": all link, or all behind a short label; an address in full is text. */
function isLinkLine(text: string, { start, end, nLinked }: ViewLine): boolean {
  const head = text.slice(start, Math.min(end, start + maxLabel));
  if (/^(?:https?:|www\.)/u.test(head)) return false;
  const labelEnd = head.search(/[:|]/u) + 1;
  return nLinked > maxShareOfLinkedLine * (end - start - labelEnd);
}

/** The element that holds a paragraph, or the list or quotation it is part of. */
function groupOf(block: PageElement): number {
  for (const element of outwards(block.parent, reach)) if (!innerTags.has(element.tag)) return element.index;
  return 0;
}

/** For each line whether it stands in one of the parts, which come in the order of the page. */
function linesIn(parts: readonly PageElement[], nLines: number): boolean[] {
  const inside = new Array<boolean>(nLines).fill(false);
  let next = 0;
  for (const { firstLine, lastLine } of parts) {
    if (lastLine > next) inside.fill(true, Math.max(next, firstLine), lastLine);
    next = Math.max(next, lastLine);
  }
  return inside;
}

function tagOf(block: PageElement): string | null {
  for (const { tag, index, firstLine, lastLine } of outwards(block, reach)) {
    // a cell that holds the whole article only lays out the page
    if (cellTags.has(tag) && lastLine - firstLine > maxLinesOfCell) return null;
    if (tag === "div" || tag === "article" || tag === "section" || index === 0) return null;
    if (tag !== "p" && tag !== "ul" && tag !== "ol") return tag;
  }
  return null;
}
