/**
 * @module
 * A web page read: its visible text with its structure, and what its data say of the article.
 */

import type { ArticleLexicon } from "../../lexicon/article.js";
import type { ArticleInput } from "../../model/index.js";
import { factsOfPage, type PageFacts } from "./metadata/page-facts.js";
import { parsePage } from "./parse-page.js";
import type { ParsedPage } from "./parsed-page.js";

/** A page and its facts. */
export interface ReadPage {
  readonly view: ParsedPage;
  readonly facts: PageFacts;
}

/** The page that the caller gave; null for a text. */
export function readPage({ text, html, url }: ArticleInput, lexicon: ArticleLexicon): ReadPage | null {
  if (text !== undefined || html === undefined) return null;
  const view = parsePage(html);
  return { view, facts: factsOfPage(view, { url }, lexicon) };
}
