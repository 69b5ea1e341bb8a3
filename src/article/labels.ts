/**
 * @module
 * The order in which lines are labelled: by what each says of itself, then as an article with little around it, a web page with its
 * structure, or the text of a whole page.
 */

import { labelAboveTitle } from "./above-title.js";
import { findAppOffer } from "./app-offer.js";
import { findAuthorBio } from "./author-bio.js";
import { findBody } from "./body.js";
import { findByline } from "./byline.js";
import { labelCommentThread } from "./comment-thread.js";
import { findDatelineLine } from "./dateline.js";
import { labelDek } from "./dek.js";
import { findFootNote } from "./foot-notes.js";
import { labelByTag } from "./html/kinds-by-tag.js";
import { labelFarPlaces, labelNearPlaces } from "./html/label-by-place.js";
import { labelLooseLines } from "./html/loose-lines.js";
import { labelKeyPoints } from "./key-points.js";
import { findKnownPhrase } from "./known-phrase.js";
import { labelListsUnderColon } from "./list-under-colon.js";
import { labelOtherStories } from "./other-stories.js";
import { labelGivenOutlet } from "./outlet.js";
import { eachLine, type Labels, type Page, type Step } from "./page.js";
import { isWholePage, labelByScore } from "./page-score.js";
import { findAgencyLine, findAltText, findCaption, findCaptionUnderCredit } from "./photo.js";
import { findReaderAppeal } from "./reader-appeal.js";
import { labelRepeatedLines } from "./repeated-line.js";
import { labelSectionHeads } from "./section-heads.js";
import { findAssetTag, findSignOff } from "./sign-off.js";
import { findStamp } from "./stamp.js";
import { labelTitle, labelTitleOfPage } from "./title.js";

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
  // after stamps, by which a thread is known
  labelCommentThread,
  labelGivenOutlet,
  // after phrases and stamps, which say more of a head
  labelSectionHeads,
];

/** Then, for a text that is an article with little around it; each step labels what those before left open. */
const stepsOfArticle: readonly Step[] = [
  labelRepeatedLines,
  // before the title: a live page greets its readers above it
  eachLine(findReaderAppeal),
  // before the title, which else would be the words above a picture
  eachLine(findAltText),
  eachLine(findCaptionUnderCredit),
  labelTitle,
  labelDek,
  labelAboveTitle,
  labelOtherStories,
  eachLine(findFootNote),
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
  eachLine(findAuthorBio),
  labelListsUnderColon,
  labelByScore,
  // after the score, which tells where the text begins
  labelTitleOfPage,
  labelDek,
  eachLine(findBody),
];

/** The label of each line of a page; every line has one. */
export function labelsOf(page: Page, { isFromHtml }: { isFromHtml: boolean }): Labels {
  const open: Labels = page.lines.map(() => undefined);
  const placed = labelFarPlaces(page, open);
  const known = stepsOfLines.reduce((labels, step) => step(page, labels), placed);
  if (page.places !== null) return stepsOfHtml.reduce((labels, step) => step(page, labels), known);
  const steps = isFromHtml || isWholePage(page, known) ? stepsOfPage : stepsOfArticle;
  return steps.reduce((labels, step) => step(page, labels), known);
}
