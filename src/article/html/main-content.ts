/**
 * @module
 * Which lines of a page are the article: furniture that the page itself names is set aside, then the smallest element is taken
 * that holds nearly all that is left of running text, and within it what is mostly links goes.
 */

import type { ArticleLexicon, PageMark } from "../../lexicon/article.js";
import { headlineOf } from "./headline.js";
import { markOf } from "./marks.js";
import { attributeOf, outwards, type PageElement, type ParsedPage, type ViewLine } from "./parsed-page.js";

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
  /** The page's first heading of the highest rank beside the article. */
  readonly isHeadline: boolean;
  /** A line of its own that is all link. */
  readonly isLink: boolean;
  /** Number of the element around its block: lines of one group stand side by side. */
  readonly group: number;
  readonly isHeading: boolean;
  /** The innermost heading, list item, quotation or table cell it stands in; null for a plain paragraph. */
  readonly tag: string | null;
}

const minParagraph = 25;
/** Of an element's text; above, it is a list of links. */
const maxShareOfLinks = 0.5;
/** A part that holds more than this of the page's running text is no furniture, whatever it is called. */
const maxShareOfFurniture = 0.4;
const maxShareOfComments = 0.8;
/** Nor is one with a part that holds more than this and is called the text. */
const maxShareOfNamedBody = 0.12;
/** The element of the article holds at least this much of the text of the element around it. */
const minShareOfText = 0.75;
const minShareOfArticle = 0.6;
const minShareOfNamed = 0.5;
/** Least text of an article, in characters. */
const minBody = 150;

const maxLabel = 30;
const maxShareOfLinkedLine = 0.8;
const maxPaywall = 600;
const maxCaptionLines = 3;
const maxCaption = 600;
/** Below the headline there may be a gallery, never more than this. */
const maxLinesAbove = 60;
/** Captions, stamps and the byline stand at most this many lines above or below the article's own. */
const linesBeside = 12;

/** Kinds that a part inside may know better. */
const weakKinds: ReadonlySet<string> = new Set(["caption", "promo", "nav-label", "unseen"]);
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

interface Sums {
  /** Running text, weighed. */
  readonly text: number[];
  readonly nChars: number[];
  readonly nLinked: number[];
  readonly nLines: number[];
  readonly nPictures: number[];
  readonly nQuotes: number[];
}

/** The place of each line of the view. */
export function placesOf(page: ParsedPage, lexicon: ArticleLexicon): LinePlace[] {
  const marks = page.elements.map((element) => markOf(element, lexicon));
  const all = sumsOf(page, () => true);
  const furniture = furnitureOf(page, marks, all);
  const isFree = (line: ViewLine) => furniture[line.block.index] === null;
  const left = sumsOf(page, isFree);
  const headline = headlineOf(page);
  const main = namedBody(page, left) ?? mainElement(page, left.text, { marks, from: storyOf(headline, left) });
  const parts = partsLike(page, main, marks);
  const inside = linesIn(parts, page.lines.length);
  const isInside = (index: number) => inside[index]!;
  const first = page.lines.findIndex((line, index) => isInside(index) && isFree(line) && textOf(page, line) > 0);
  // what is called a subtitle among the paragraphs is a heading of the text
  const isText = (line: ViewLine, index: number) =>
    isFree(line) || (furniture[line.block.index] === "dek" && index > first);
  const top = Math.min(headline?.firstLine ?? first, Math.max(0, first - linesBeside));
  return page.lines.map((line, index) => ({
    isHeadline: headline !== null && index >= headline.firstLine && index < headline.lastLine,
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
  for (const { tag, index } of outwards(block, reach)) {
    if (tag === "div" || tag === "article" || tag === "section" || index === 0) return null;
    if (tag !== "p" && tag !== "ul" && tag !== "ol") return tag;
  }
  return null;
}

/** Sums over each element of the lines inside it. */
function sumsOf(page: ParsedPage, isCounted: (line: ViewLine) => boolean): Sums {
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
function textOf({ text }: ParsedPage, { start, end, nLinked }: ViewLine): number {
  const length = end - start;
  if (length < minParagraph || nLinked > maxShareOfLinks * length) return 0;
  const endsSentence = /[.!?…]["'”’»)\]]*$/u.test(text.slice(Math.max(start, end - 8), end));
  return (length - nLinked) * (endsSentence ? 1 : 0.3);
}

/** For each element the kind of furniture it is part of, or null. */
function furnitureOf(page: ParsedPage, marks: readonly (PageMark | null)[], sums: Sums): (string | null)[] {
  const ofBody = bodyTextOf(page, marks, sums);
  const kinds: (string | null)[] = [];
  for (const element of page.elements) {
    const inherited = element.parent === null ? null : kinds[element.parent.index]!;
    const own = ownKind(element, marks[element.index]!, sums, ofBody[element.index]!);
    // the form of a newsletter may stand in what else would be a picture
    kinds.push(inherited === null || weakKinds.has(inherited) ? (own ?? inherited) : inherited);
  }
  return kinds;
}

/** A picture and the few lines below it. */
function isPicture(index: number, { nPictures, nLines, nChars }: Sums): boolean {
  return nPictures[index]! > 0 && nLines[index]! <= maxCaptionLines && nChars[index]! <= maxCaption;
}

/** For each element the most running text of one element inside it that its author calls the text. */
function bodyTextOf({ elements }: ParsedPage, marks: readonly (PageMark | null)[], { text }: Sums): number[] {
  const most = elements.map(({ index }) => (marks[index]?.strength === "body" ? text[index]! : 0));
  for (let index = elements.length - 1; index > 0; index--) {
    const parent = elements[index]!.parent!.index;
    most[parent] = Math.max(most[parent]!, most[index]!);
  }
  return most;
}

function ownKind({ index, tag }: PageElement, mark: PageMark | null, sums: Sums, ofBody: number): string | null {
  if (mark === null || mark.strength === "body" || mark.strength === "text") return null;
  const total = sums.text[0]!;
  const share = total === 0 ? 0 : sums.text[index]! / total;
  if (share > (mark.kind === "comments" ? maxShareOfComments : maxShareOfFurniture)) return null;
  if (mark.kind !== "comments" && ofBody > maxShareOfNamedBody * total) return null;
  if (mark.kind === "paywall" && (tag === "p" || sums.text[index]! > maxPaywall)) return null;
  if ((mark.kind === "share" || tag === "figure") && sums.nQuotes[index]! > 0) return null;
  if (mark.strength === "picture") return isPicture(index, sums) ? mark.kind : null;
  if (mark.strength === "sure") return mark.kind;
  return sums.nLinked[index]! > maxShareOfLinks * sums.nChars[index]! ? mark.kind : null;
}

/** The element that the page marks as an article's body for search engines; null when there is none with text. */
function namedBody({ elements }: ParsedPage, { nChars, nLinked }: Sums): PageElement | null {
  const isNamed = (element: PageElement) => /\barticleBody\b/u.test(attributeOf(element, "itemprop"));
  const plain = ({ index }: PageElement) => nChars[index]! - nLinked[index]!;
  const bodies = elements.filter((element) => isNamed(element) && plain(element) >= minBody);
  return bodies.reduce<PageElement | null>(
    (most, body) => (most === null || plain(body) > plain(most) ? body : most),
    null,
  );
}

/** The innermost article around the headline that has text; the root when there is none. */
function storyOf(headline: PageElement | null, { text }: Sums): PageElement | null {
  for (const element of outwards(headline))
    if (
      (element.tag === "article" || /\/[A-Za-z]*(?:Article|BlogPosting)$/u.test(attributeOf(element, "itemtype"))) &&
      text[element.index]! >= minBody
    )
      return element;
  return null;
}

/**
 * The smallest element that holds nearly all the running text of the one around it; where an author calls one the text, that one,
 * and less text is enough on the way to it.
 */
function mainElement(
  { elements }: ParsedPage,
  text: readonly number[],
  { marks, from }: { readonly marks: readonly (PageMark | null)[]; readonly from: PageElement | null },
): PageElement {
  const best = new Array<number>(elements.length).fill(-1);
  for (let index = 1; index < elements.length; index++) {
    const parent = elements[index]!.parent!.index;
    if (best[parent] === -1 || text[index]! > text[best[parent]!]!) best[parent] = index;
  }
  let at = from?.index ?? 0;
  let named: number | null = null;
  for (let next = best[at]!; next !== -1; next = best[at]!) {
    const { tag } = elements[next]!;
    const share = text[next]! / Math.max(1, text[at]!);
    const isNamed = marks[next]?.strength === "body";
    if (
      share < (isNamed ? minShareOfNamed : tag === "article" || tag === "main" ? minShareOfArticle : minShareOfText) ||
      tag === "p"
    )
      break;
    at = next;
    if (isNamed) named = at;
  }
  return elements[named ?? at]!;
}

/** The element and others like it: an article may stand in several pieces of one name, with pictures between. */
function partsLike({ elements }: ParsedPage, main: PageElement, marks: readonly (PageMark | null)[]): PageElement[] {
  const name = attributeOf(main, "class");
  if (marks[main.index]?.strength !== "body" || name === "") return [main];
  return elements.filter(
    (element) =>
      element === main ||
      (element.tag === main.tag && attributeOf(element, "class") === name && element.lastLine > element.firstLine),
  );
}
