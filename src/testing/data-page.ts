/**
 * @module
 * Web pages of an invented outlet for tests of what pages say in their data: JSON-LD, meta elements, and lines above the text.
 */

export const headline = "Askov reopens the river bridge";
export const pageAddress = "https://www.tarrowledger.example/world/bridge";
export const paragraph =
  "The bridge over the Brenn opened to lorries on Monday, two weeks after the last of the armed boats had left the river.";

/** What differs from page to page. */
export interface DataPage {
  /** Objects of JSON-LD, each in a script of its own. */
  readonly data?: readonly object[];
  /** HTML for the head. */
  readonly head?: string;
  /** HTML above the text; the headline when nothing is given. */
  readonly above?: string;
}

/** A page with data in its head and, above three paragraphs, the lines given. */
export function dataPage({ data = [], head = "", above = `<h1>${headline}</h1>` }: DataPage): string {
  const scripts = data.map((one) => script(JSON.stringify(one))).join("");
  const text = `<article>${`<p>${paragraph}</p>`.repeat(3)}</article>`;
  return `<html lang="en-GB"><head>${head}${scripts}</head><body><div>${above}${text}</div></body></html>`;
}

/** A script of JSON-LD. */
export function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

/** A meta element. */
export function meta(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">`;
}

/** A news article of the headline in JSON-LD. */
export function news(more: object): object {
  return { "@context": "https://schema.org", "@type": "NewsArticle", headline, ...more };
}
