/**
 * @module
 * From what the caller gives to an Article: its parts labelled, its credits and dates found, its text untouched.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { Article, ArticleInput, Block, Found } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { wordsOf } from "../text/span.js";
import { notesOn } from "./article-notes.js";
import { blocksOf } from "./blocks.js";
import { findAgencies, findBylines } from "./credits.js";
import { detectLanguage } from "./detect-language.js";
import { bodyLimitNotes, withinLimit } from "./html/body-limit.js";
import { placesOf } from "./html/line-places.js";
import { pageNotes } from "./html/page-notes.js";
import { type ReadPage, readPage } from "./html/read-page.js";
import { agenciesTold, bylinesTold, titleTold } from "./html/told.js";
import { labelsOf } from "./labels.js";
import { lineAt, linesOf, plainOf } from "./line.js";
import { findOutlet, plainOutlet } from "./outlet.js";
import type { Page } from "./page.js";
import { findDateClaims, publishedOf } from "./published.js";
import { blocksBeyond, limitNotes, readingLimit } from "./reading-limit.js";
import { truncatedNotes } from "./truncated.js";
import { unwrapped } from "./wrapped-lines.js";

/** Labels every part of the text and finds title, credits, dateline and date claims. */
export function readArticle(given: ArticleInput, lexicon: ArticleLexicon): Found<Article> {
  const input = withoutNulls(given);
  const web = readPage(input, lexicon);
  const text = web?.view.text ?? input.text ?? "";
  const limit = web === null ? readingLimit(text) : text.length;
  const page = pageOf(input, { text: text.slice(0, limit), web }, lexicon);
  const { blocks: blocksRead, dateline } = blocksOf(page, labelsOf(page, { isFromHtml: web !== null }));
  const blocks = web === null ? [...blocksRead, ...blocksBeyond(text, limit)] : withinLimit(text, blocksRead);
  const url = input.url ?? web?.facts.canonical ?? null;
  const dateClaims = findDateClaims({ input, url, told: web?.facts.dates ?? [], text, blocks, dateline, lexicon });
  const article: Article = {
    id: input.id ?? hashOf(input.url ?? "", input.outlet ?? "", text),
    url,
    ...findOutlet(input, { text, blocks, lexicon, told: web?.facts ?? null }),
    language: page.language,
    title: titleOf(input, { text, blocks, web }),
    dek: wordsOfKind(text, blocks, "dek"),
    bylines: bylinesTold(web, findBylines(text, blocks)),
    agencies: agenciesTold(web, findAgencies(text, { blocks, dateline, lexicon })),
    dateline:
      dateline === null
        ? null
        : { start: dateline.start, end: dateline.end, places: dateline.places, agency: dateline.agency },
    published: publishedOf(dateClaims),
    dateClaims,
    text,
    ...(web === null ? {} : { view: { runs: [...web.view.runs] } }),
    blocks,
  };
  const isLocked = web !== null && web.facts.truncated !== null;
  const ofPage = web === null ? [] : [...bodyLimitNotes(blocks), ...pageNotes(page, web)];
  const warnings = [
    ...notesOn(input, article),
    ...limitNotes(text, limit),
    ...truncatedNotes(text, blocks, isLocked),
    ...ofPage,
  ];
  return { found: article, warnings };
}

/** Programs without types write null for what they do not know. */
function withoutNulls(given: ArticleInput): ArticleInput {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

function pageOf(
  input: ArticleInput,
  { text, web }: { readonly text: string; readonly web: ReadPage | null },
  lexicon: ArticleLexicon,
): Page {
  return {
    text,
    lines:
      web === null
        ? unwrapped(text, linesOf(text))
        : web.view.lines.map((line) => lineAt(text, line, { indent: 0, isAfterGap: false })),
    lexicon,
    language: detectLanguage(text, lexicon),
    givenTitle: plainOf(input.title ?? "") || null,
    givenOutlet: plainOutlet(input),
    places: web === null ? null : placesOf(web, lexicon),
  };
}

function titleOf(
  input: ArticleInput,
  { text, blocks, web }: { readonly text: string; readonly blocks: readonly Block[]; readonly web: ReadPage | null },
): Article["title"] {
  const given = input.title?.trim() ?? "";
  const told = web === null ? null : titleTold(web);
  if (told !== null && (told.from === "html" || given === "")) return told;
  const title = wordsOfKind(text, blocks, "title");
  if (title !== null) return { ...title, from: "text" };
  return given === "" ? null : { text: given, from: "given" };
}

function wordsOfKind(text: string, blocks: readonly Block[], kind: Block["kind"]): Article["dek"] {
  const block = blocks.find((candidate) => candidate.kind === kind);
  return block === undefined ? null : wordsOf(text, block);
}
