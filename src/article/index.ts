/**
 * @module
 * From what the caller gives to an Article: its parts labelled, its credits and dates found, its text untouched.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { type Article, type ArticleInput, type Block, type Found, notes, type Warning } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { wordsOf } from "../text/span.js";
import { labelAboveTitle } from "./above-title.js";
import { findAppOffer } from "./app-offer.js";
import { notesOn } from "./article-notes.js";
import { blocksOf } from "./blocks.js";
import { findBody } from "./body.js";
import { findByline } from "./byline.js";
import { findAgencies, findBylines } from "./credits.js";
import { findDatelineLine } from "./dateline.js";
import { labelDek } from "./dek.js";
import { detectLanguage } from "./detect-language.js";
import { bodyLimitNotes, withinLimit } from "./html/body-limit.js";
import { labelByTag } from "./html/kinds-by-tag.js";
import { labelFarPlaces, labelNearPlaces } from "./html/label-by-place.js";
import { placesOf } from "./html/line-places.js";
import { labelLooseLines } from "./html/loose-lines.js";
import { parsePage } from "./html/parse-page.js";
import type { ParsedPage } from "./html/parsed-page.js";
import { labelKeyPoints } from "./key-points.js";
import { findKnownPhrase } from "./known-phrase.js";
import { type Line, lineAt, linesOf, plainOf } from "./line.js";
import { labelOtherStories } from "./other-stories.js";
import { findOutlet, labelGivenOutlet, plainOutlet } from "./outlet.js";
import { eachLine, type Labels, type Page, type Step } from "./page.js";
import { isWholePage, labelByScore } from "./page-score.js";
import { findAgencyLine, findAltText, findCaption, findCaptionUnderCredit } from "./photo.js";
import { findDateClaims, publishedOf } from "./published.js";
import { blocksBeyond, limitNotes, readingLimit } from "./reading-limit.js";
import { labelRepeatedLines } from "./repeated-line.js";
import { findAssetTag, findSignOff } from "./sign-off.js";
import { findStamp } from "./stamp.js";
import { labelTitle, labelTitleOfPage } from "./title.js";
import { truncatedNotes } from "./truncated.js";
import { unwrapped } from "./wrapped-lines.js";

/** What a line says of itself, the surest first. The score of running text looks at these labels. */
export const stepsOfLines: readonly Step[] = [
  eachLine(findAssetTag),
  eachLine(findSignOff),
  // before captions: "(AP) _" looks like a picture's credit
  eachLine(findDatelineLine),
  eachLine(findCaption),
  eachLine(findAgencyLine),
  eachLine(findByline),
  eachLine(findStamp),
  labelKeyPoints,
  eachLine(findKnownPhrase),
  eachLine(findAppOffer),
  labelGivenOutlet,
];

/** Then, for a text that is an article with little around it; each step labels what those before left open. */
const stepsOfArticle: readonly Step[] = [
  labelRepeatedLines,
  // before the title, which else would be the words above a picture
  eachLine(findAltText),
  eachLine(findCaptionUnderCredit),
  labelTitle,
  labelDek,
  labelAboveTitle,
  labelOtherStories,
  // last: whatever no step has claimed is the article's
  eachLine(findBody),
];

/** Or, for a web page, whose structure has told its text from what stands around it. */
const stepsOfHtml: readonly Step[] = [
  labelNearPlaces,
  eachLine(findCaptionUnderCredit),
  labelLooseLines,
  labelByTag,
  eachLine(findBody),
];

/** Or, for the text of a whole page with menus and teasers. */
const stepsOfPage: readonly Step[] = [
  eachLine(findAltText),
  labelByScore,
  // after the score, which tells where the text begins
  labelTitleOfPage,
  labelDek,
  eachLine(findBody),
];

/** Labels every part of the text and finds title, credits, dateline and date claims. */
export function readArticle(input: ArticleInput, lexicon: ArticleLexicon): Found<Article> {
  const view = viewOf(input);
  const text = view?.text ?? input.text ?? "";
  const limit = view === null ? readingLimit(text) : text.length;
  const read = text.slice(0, limit);
  const language = detectLanguage(read, lexicon);
  const page: Page = {
    text: read,
    lines: view === null ? unwrapped(read, linesOf(read)) : linesOfView(view),
    lexicon,
    language,
    givenTitle: plainOf(input.title ?? "") || null,
    givenOutlet: plainOutlet(input),
    places: view === null ? null : placesOf(view, lexicon),
  };
  const { blocks: blocksRead, dateline } = blocksOf(page, labelsOf(page, view !== null));
  const blocks = view === null ? [...blocksRead, ...blocksBeyond(text, limit)] : withinLimit(text, blocksRead);
  const dateClaims = findDateClaims({ input, text, blocks, dateline, lexicon });
  const article: Article = {
    id: input.id ?? hashOf(input.url ?? "", input.outlet ?? "", text),
    url: input.url ?? null,
    ...findOutlet(input, { text, blocks, lexicon }),
    language,
    title: titleOf(input, text, blocks),
    dek: wordsOfKind(text, blocks, "dek"),
    bylines: findBylines(text, blocks),
    agencies: findAgencies(text, { blocks, dateline, lexicon }),
    dateline:
      dateline === null
        ? null
        : { start: dateline.start, end: dateline.end, places: dateline.places, agency: dateline.agency },
    published: publishedOf(dateClaims),
    dateClaims,
    text,
    ...(view === null ? {} : { view: { runs: [...view.runs] } }),
    blocks,
  };
  const warnings = [
    ...notesOn(input, article),
    ...limitNotes(text, limit),
    ...bodyLimitNotes(blocks),
    ...truncatedNotes(text, blocks),
    ...pageNotes(page, view),
  ];
  return { found: article, warnings };
}

/** The view of a web page; null for a text. */
function viewOf({ text, html }: ArticleInput): ParsedPage | null {
  return text === undefined && html !== undefined ? parsePage(html) : null;
}

/** What reading a page ran into. */
function pageNotes({ places }: Page, view: ParsedPage | null): Warning[] {
  if (view === null) return [];
  const limits = view.limits.map((limit): Warning => ({ code: "N-CAPPED", message: `${notes["N-CAPPED"]}: ${limit}` }));
  return places === null && view.text !== "" ? [...limits, { code: "N-PAGE", message: notes["N-PAGE"] }] : limits;
}

function linesOfView({ text, lines }: ParsedPage): Line[] {
  return lines.map((line) => lineAt(text, line, { indent: 0, isAfterGap: false }));
}

function labelsOf(page: Page, isFromHtml: boolean): Labels {
  const open: Labels = page.lines.map(() => undefined);
  const placed = labelFarPlaces(page, open);
  const known = stepsOfLines.reduce((labels, step) => step(page, labels), placed);
  if (page.places !== null) return stepsOfHtml.reduce((labels, step) => step(page, labels), known);
  const steps = isFromHtml || isWholePage(page, known) ? stepsOfPage : stepsOfArticle;
  return steps.reduce((labels, step) => step(page, labels), known);
}

function titleOf(input: ArticleInput, text: string, blocks: readonly Block[]): Article["title"] {
  const title = wordsOfKind(text, blocks, "title");
  if (title !== null) return { ...title, from: "text" };
  const given = input.title?.trim() ?? "";
  return given === "" ? null : { text: given, from: "given" };
}

function wordsOfKind(text: string, blocks: readonly Block[], kind: Block["kind"]): Article["dek"] {
  const block = blocks.find((candidate) => candidate.kind === kind);
  return block === undefined ? null : wordsOf(text, block);
}
