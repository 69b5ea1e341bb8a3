/**
 * @module
 * Where a page prints its headline: the heading that its title repeats, else its `h1`.
 *
 * A page may have an `h1` for its masthead and one for the article, or none and an `h2`; what the browser's tab shows decides.
 */

import { plainOf } from "../line.js";
import { attributeOf, type PageElement, type ParsedPage } from "./parsed-page.js";

const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3"]);
const minLength = 12;
const maxLength = 400;

/** The element of the headline, null when the page shows none. */
export function headlineOf(page: ParsedPage): PageElement | null {
  const shown = page.elements.filter(
    ({ tag, start, end, firstLine, lastLine, attributes }) =>
      lastLine > firstLine &&
      end - start <= maxLength &&
      (headings.has(tag) || /\bheadline\b/u.test(attributes.get("itemprop") ?? "")),
  );
  const titles = titlesOf(page);
  const repeated = shown.filter((element) => titles.some((title) => isIn(wordsOf(page, element), title)));
  const h1 = (elements: readonly PageElement[]) => elements.find(({ tag }) => tag === "h1");
  return (
    h1(repeated) ?? repeated[0] ?? h1(shown.filter((element) => wordsOf(page, element).length >= minLength)) ?? null
  );
}

/** What the page calls itself: `og:title` and the title of the tab, normalised. */
function titlesOf({ elements, unseen }: ParsedPage): string[] {
  const meta = elements.filter(
    ({ tag, attributes }) =>
      tag === "meta" && /^(?:og|twitter):title$/u.test(attributes.get("property") ?? attributes.get("name") ?? ""),
  );
  const tab = unseen.find(({ element }) => element.tag === "title")?.text ?? "";
  return [...meta.map((element) => attributeOf(element, "content")), tab].map(plainOf).filter((title) => title !== "");
}

function isIn(heading: string, title: string): boolean {
  return heading.length >= minLength && (title.includes(heading) || heading.includes(title));
}

function wordsOf({ text, lines }: ParsedPage, { firstLine, lastLine }: PageElement): string {
  return plainOf(text.slice(lines[firstLine]!.start, lines[lastLine - 1]!.end));
}
