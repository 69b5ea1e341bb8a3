/**
 * @module
 * The element that holds the article: the one marked as its body, else the smallest that holds nearly all the running text.
 */

import type { PageMark } from "../../lexicon/article.js";
import type { Sums } from "./element-sums.js";
import { attributeOf, outwards, type PageElement, type ParsedPage } from "./parsed-page.js";

/** The element of the article holds at least this much of the text of the element around it. */
const minShareOfText = 0.75;
const minShareOfArticle = 0.6;
const minShareOfNamed = 0.5;
/** Least text of an article, in characters. */
const minBody = 150;
/** A headline with less below it has only its standfirst there. */
const minBodyNearHeadline = 400;
const minShareNearHeadline = 0.2;

/** The element that the page marks as an article's body for search engines; null when there is none with text. */
export function namedBody({ elements }: ParsedPage, { nChars, nLinked }: Sums): PageElement | null {
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
 * The element of the article, found from the top of the page or, where that leads to a part that the headline is nowhere near
 * (a long thread of comments), from the smallest element with text around the headline.
 */
export function mainOf(page: ParsedPage, sums: Sums, known: Known): PageElement {
  const main = mainElement(page, sums.text, { marks: known.marks, from: storyOf(known.headline, sums) });
  const near = aroundHeadline(known.headline, sums);
  if (near === null || isWithin(main, near) || isWithin(near, main)) return main;
  const isMuch = sums.text[near.index]! >= minShareNearHeadline * sums.text[main.index]!;
  return isMuch ? mainElement(page, sums.text, { marks: known.marks, from: near }) : main;
}

/** What is known of the page before. */
interface Known {
  readonly marks: readonly (PageMark | null)[];
  readonly headline: PageElement | null;
}

function aroundHeadline(headline: PageElement | null, { text }: Sums): PageElement | null {
  for (const element of outwards(headline)) if (text[element.index]! >= minBodyNearHeadline) return element;
  return null;
}

function isWithin(inner: PageElement, outer: PageElement): boolean {
  for (const element of outwards(inner)) if (element === outer) return true;
  return false;
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
export function partsLike(
  { elements }: ParsedPage,
  main: PageElement,
  marks: readonly (PageMark | null)[],
): PageElement[] {
  const name = attributeOf(main, "class");
  if (marks[main.index]?.strength !== "body" || name === "") return [main];
  return elements.filter(
    (element) =>
      element === main ||
      (element.tag === main.tag && attributeOf(element, "class") === name && element.lastLine > element.firstLine),
  );
}
