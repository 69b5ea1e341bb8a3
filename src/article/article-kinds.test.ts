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
    "promo",
    "live-blog-index",
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
  "key-points": ["section-label", "list-item"],
  "foot-notes": ["author-bio", "agency-signoff"],
  "section-heads": ["timestamp", "section-label", "live-blog-index"],
  "reader-appeal": ["cta", "copyright", "timestamp", "asset-tag", "live-blog-index"],
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

/** The kinds of rules that are asked of whole pages only. */
const kindsOnPages: { readonly [rule: string]: readonly string[] } = {
  "author-bio": ["author-bio"],
  "list-under-colon": ["list-item"],
};

const places = ["Ostmark", "Varnhem", "Lindholt", "Saltmere", "Askov", "Corvane", "Brenn", "Ambria", "Tarrow", "Malk"];
const subjects = ["harbour", "council", "theatre"];
const menu = places.map((place) => subjects.map((subject) => `${place} ${subject}\n`).join("")).join("");
const footer = "\n\n© 2031 The Tarrow Ledger";

for (const [rule, kinds] of Object.entries(kindsOnPages)) {
  describe(rule, () => {
    runCases(`article/${rule}`, ({ text }) =>
      readArticle({ text: `${menu}\n${text}${footer}` }, lexicon)
        .found.blocks.filter(({ kind }) => kinds.includes(kind))
        .map(({ start, end, kind }) => ({
          span: { start: start - menu.length - 1, end: end - menu.length - 1 },
          label: kind,
        })),
    );
  });
}

for (const [rule, kinds] of Object.entries(kindsOf)) {
  describe(rule, () => {
    runCases(`article/${rule}`, ({ text }) =>
      readArticle({ text }, lexicon)
        .found.blocks.filter(({ kind }) => kinds.includes(kind))
        .map(({ start, end, kind }) => ({ span: { start, end }, label: kind })),
    );
  });
}
