/**
 * @module
 * From what the caller gives to an Article: its parts labelled, its credits and dates found, its text untouched.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { AgencyCredit, Article, ArticleInput, Block, Byline, Dateline, Found, Warning } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { findBody } from "./body.js";
import { findByline } from "./byline.js";
import { findDateline } from "./dateline.js";
import { detectLanguage } from "./detect-language.js";
import { findKnownPhrase } from "./known-phrase.js";
import { linesOf, plainOf } from "./line.js";
import { labelOtherStories } from "./other-stories.js";
import { eachLine, type Labels, type Page, type Step } from "./page.js";
import { isWholePage, labelByScore } from "./page-score.js";
import { findAgencyLine, findAltText, findCaption } from "./photo.js";
import { findDateClaims, publishedOf } from "./published.js";
import { labelRepeatedLines } from "./repeated-line.js";
import { findAssetTag, findSignOff } from "./sign-off.js";
import { labelTitle } from "./title.js";

/** What a line says of itself, the surest first. The score of running text looks at these labels. */
export const stepsBeforeScore: readonly Step[] = [
  eachLine(findAssetTag),
  eachLine(findSignOff),
  eachLine(findCaption),
  eachLine(findAgencyLine),
  eachLine(findByline),
  eachLine(findKnownPhrase),
];

/** The steps for a text that is an article with little around it; each labels what those before left open. */
const stepsOfArticle: readonly Step[] = [
  labelRepeatedLines,
  // before the title, which else would be the words above a picture
  eachLine(findAltText),
  labelTitle,
  labelOtherStories,
  // last: whatever no step has claimed is the article's
  eachLine(findBody),
];

/** The steps for a whole page with menus and teasers. */
const stepsOfPage: readonly Step[] = [eachLine(findAltText), labelTitle, labelByScore, eachLine(findBody)];

/** Labels every part of the text and finds title, credits, dateline and date claims. */
export function readArticle(input: ArticleInput, lexicon: ArticleLexicon): Found<Article> {
  const text = input.text ?? "";
  const givenTitle = input.title === undefined ? null : plainOf(input.title);
  const language = detectLanguage(text, lexicon);
  const page: Page = { text, lines: linesOf(text), lexicon, language, givenTitle };
  const labels = labelsOf(page);
  const { blocks, dateline } = blocksOf(page, labels);
  const dateClaims = findDateClaims(input);
  const published = publishedOf(dateClaims);
  const article: Article = {
    id: input.id ?? hashOf(input.url ?? "", input.outlet ?? "", text),
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    via: null,
    language,
    title: titleOf(input, text, blocks),
    dek: null,
    bylines: bylinesOf(text, blocks),
    agencies: agenciesOf(text, blocks, dateline, lexicon),
    dateline,
    published,
    dateClaims,
    text,
    blocks,
  };
  return { found: article, warnings: warningsOf(input, article) };
}

function labelsOf(page: Page): Labels {
  const open: Labels = page.lines.map(() => undefined);
  const known = stepsBeforeScore.reduce((labels, step) => step(page, labels), open);
  const steps = isWholePage(page, known) ? stepsOfPage : stepsOfArticle;
  return steps.reduce((labels, step) => step(page, labels), known);
}

function blocksOf({ text, lines, lexicon }: Page, labels: Labels): { blocks: Block[]; dateline: Dateline | null } {
  const blocks: Block[] = [];
  let dateline: Dateline | null = null;
  lines.forEach((line, index) => {
    const label = labels[index]!;
    let start = line.start;
    if (dateline === null && label.kind === "body") {
      const found = findDateline(line.head, lexicon);
      if (found !== null && line.start + found.end < line.end) {
        const end = line.start + found.end;
        dateline = { ...found, start, end: start + text.slice(start, end).trimEnd().length };
        blocks.push({
          start,
          end: dateline.end,
          label: "article",
          kind: "dateline",
          confidence: 0.9,
          rule: "article/dateline",
        });
        start = end;
      }
    }
    blocks.push({ start, end: line.end, ...label });
  });
  return { blocks, dateline };
}

function titleOf(input: ArticleInput, text: string, blocks: readonly Block[]): Article["title"] {
  const block = blocks.find(({ kind }) => kind === "title");
  if (block) return { text: text.slice(block.start, block.end), start: block.start, end: block.end, from: "text" };
  return input.title === undefined || input.title.trim() === "" ? null : { text: input.title, from: "given" };
}

function bylinesOf(text: string, blocks: readonly Block[]): Byline[] {
  return blocks
    .filter(({ kind }) => kind === "byline")
    .map(({ start, end }) => ({ name: text.slice(start, end).replace(/^by:? /iu, ""), role: "writer", start, end }));
}

function agenciesOf(
  text: string,
  blocks: readonly Block[],
  dateline: Dateline | null,
  lexicon: ArticleLexicon,
): AgencyCredit[] {
  const credits: AgencyCredit[] = [];
  if (dateline?.agency) credits.push({ id: dateline.agency, role: "text", start: dateline.start, end: dateline.end });
  for (const { kind, start, end } of blocks) {
    if (kind !== "agency-credit") continue;
    const id = lexicon.agencies.get(text.slice(start, end));
    if (id !== undefined) credits.push({ id, role: "photo", start, end });
  }
  return credits;
}

function warningsOf(input: ArticleInput, article: Article): Warning[] {
  const warnings: Warning[] = [];
  if (input.text === undefined && input.html !== undefined)
    warnings.push({ code: "N-HTML", message: "pages are not read yet; give the text of the article" });
  if (article.published === null)
    warnings.push({
      code: "N-NO-PUBLICATION-DAY",
      message: "the article gives no date, so weekdays in it keep an open day",
    });
  return warnings;
}
