/**
 * @module
 * All that a page's metadata is read from, gathered once: its items, meta elements, headings, and the lines that are its head.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import { trimmed } from "../../../text/span.js";
import { headlineOf } from "../headline.js";
import { attributeOf, type PageElement, type ParsedPage } from "../parsed-page.js";
import { type ArticleItems, addressKey, articleItems } from "./article-item.js";
import { firstOf, type MetaTags, metaTagsOf } from "./meta-tags.js";
import { keyOf, plainWords } from "./plain-words.js";
import { jsonLdItems, microdataItems } from "./schema-items.js";

/** A heading of the first rank that shows, line by line. */
export interface Heading {
  readonly element: PageElement;
  readonly text: string;
}

/** The evidence of one page. */
export interface PageEvidence {
  readonly page: ParsedPage;
  readonly lexicon: ArticleLexicon;
  readonly tags: MetaTags;
  /** What the tab shows, "" when nothing. */
  readonly tab: string;
  readonly headings: readonly Heading[];
  readonly jsonLd: ArticleItems;
  readonly microdata: ArticleItems;
  /** Addresses of the page, as `addressKey` gives them: given, canonical, `og:url`. */
  readonly addresses: ReadonlySet<string>;
  /** The address the page gives as its own, "" for none. */
  readonly canonical: string;
  readonly head: PageHead;
}

/** Lines around the headline where byline and stamp stand, from the first up to but without the last. */
export interface PageHead {
  readonly from: number;
  readonly headline: number;
  readonly to: number;
}

const maxHeadings = 20;
/** Titles of one kind that tell the page's article. */
const maxTitles = 6;
const maxHeadingLength = 500;
/** Lines above and below the headline that belong to the article's head. */
const linesAbove = 8;
const linesBelow = 30;
/** A page without headline has its head at its top. */
const linesOfTop = 60;

/** Gathers the evidence of a page that was found at `url`. */
export function evidenceOf(page: ParsedPage, url: string, lexicon: ArticleLexicon): PageEvidence {
  const tags = metaTagsOf(page, lexicon.pageFacts);
  const link = page.elements.find(({ tag, attributes }) => tag === "link" && attributes.get("rel") === "canonical");
  const canonical = (link === undefined ? "" : attributeOf(link, "href").trim()) || firstOf(tags, "address");
  const addresses = new Set([url, canonical, firstOf(tags, "address")].map(addressKey).filter((key) => key !== ""));
  const tab = plainWords(page.unseen.find(({ element }) => element.tag === "title")?.text ?? "");
  const headings = headingsOf(page);
  const told = (tags.get("title") ?? []).slice(0, maxTitles).map(({ content }) => content);
  const titles = [...told, tab, ...headings.slice(0, maxTitles).map(({ text }) => text)];
  const self = { addresses, titles: titles.map((title) => keyOf(plainWords(title))).filter((key) => key.length > 8) };
  const items = { jsonLd: articleItems(jsonLdItems(page), self), microdata: articleItems(microdataItems(page), self) };
  return { page, lexicon, tags, tab, headings, ...items, addresses, canonical, head: headOf(page) };
}

/** The lines of the head, those right below the headline first, then those above it. */
export function headLines({ head: { from, headline, to } }: PageEvidence): number[] {
  const below = Array.from({ length: to - headline }, (_, index) => headline + index);
  return [...below, ...Array.from({ length: headline - from }, (_, index) => headline - 1 - index)];
}

/** Tells the elements that stand in the head with all they show. */
export function inHeadOf({ page: { lines }, head: { from, to } }: PageEvidence): (element: PageElement) => boolean {
  const first = lines[from]?.start ?? 0;
  const last = lines[to - 1]?.end ?? 0;
  // an element that begins a line begins before the line feed
  return ({ start, end }) => end > start && start >= first - 1 && end <= last;
}

/** The line that an element with text begins in; the element may be a part of it. */
export function lineOf({ text, lines }: ParsedPage, element: PageElement): number {
  const { start } = trimmed(text, element);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

function headingsOf({ elements, text }: ParsedPage): Heading[] {
  return elements
    .filter(({ tag, start, end }) => tag === "h1" && end > start && end - start <= maxHeadingLength)
    .slice(0, maxHeadings)
    .map((element) => ({ element, text: text.slice(element.start, element.end).trim() }));
}

function headOf(page: ParsedPage): PageHead {
  const nLines = page.lines.length;
  const headline = headlineOf(page);
  if (headline === null) return { from: 0, headline: 0, to: Math.min(nLines, linesOfTop) };
  const { firstLine, lastLine } = headline;
  return {
    from: Math.max(0, firstLine - linesAbove),
    headline: Math.min(nLines, firstLine),
    to: Math.min(nLines, lastLine + linesBelow),
  };
}
