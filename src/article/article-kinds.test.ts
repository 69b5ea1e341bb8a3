/** @module What each line of a page is, on marked sentences; every rule is asked through the whole room. */
import { describe } from "vitest";
import { loadArticle } from "../lexicon/article.js";
import { packageFiles } from "../load-data.js";
import { runCases } from "../testing/cases.js";
import { readArticle } from "./index.js";

const lexicon = loadArticle(packageFiles("en"));

/** The kinds that each rule file is answerable for. */
const kindsOf: { readonly [rule: string]: readonly string[] } = {
  dateline: ["dateline"],
  photo: ["caption", "photo-credit", "agency-credit"],
  "known-phrase": [
    "newsletter",
    "related-headline",
    "related-header",
    "advert",
    "share",
    "copyright",
    "editor-note",
    "comments",
    "cookie",
    "nav-label",
    "section-label",
    "cta",
    "paywall",
  ],
  byline: ["byline"],
  "key-points": ["crosshead", "list-item"],
  stamp: ["timestamp"],
  "sign-off": ["agency-signoff", "asset-tag"],
  title: ["title"],
  "other-stories": ["related-headline", "related-blurb"],
  "app-offer": ["promo"],
  "comment-thread": ["comments"],
  "above-title": ["section-label", "promo", "live-blog-index"],
  dek: ["dek"],
  "inline-furniture": ["related-header", "share", "editor-note"],
};

for (const [rule, kinds] of Object.entries(kindsOf)) {
  describe(rule, () => {
    runCases(`article/${rule}`, ({ text }) =>
      readArticle({ text }, lexicon)
        .found.blocks.filter(({ kind }) => kinds.includes(kind))
        .map(({ start, end, kind }) => ({ span: { start, end }, label: kind })),
    );
  });
}
