/**
 * @module
 * Pages with menus, teasers and footers: a linear score tells running text from what stands around it.
 *
 * Used only where a page is clearly more than its article: a text that somebody already cleaned must never lose a line to a
 * score that was tuned on whole pages.
 */

import type { BlockKind } from "../model/index.js";
import type { Line } from "./line.js";
import { featuresOf } from "./line-features.js";
import { type Labels, labelOf, type Page, type Step } from "./page.js";
import { type Features, scoreFeatures } from "./score-features.js";

/** The rule of the labels that the score gives. */
export const nameOfPageScore = "article/page-score";
/** A line below this is not the article's. Under 0, because a lost line costs more than a kept teaser. */
const threshold = -0.5;
/** Scores of a paragraph's own, and of what may stand between two. */
const sure = 0.5;
const minScoreBetween = -1.5;
const minShortLines = 22;
const minShareOfShortLines = 0.4;
/** So many lines that pages print around an article stand in no text that somebody cleaned, however long it is. */
const minFurniture = 12;

/** Whether the text is a whole page, links and all: many short lines that are no sentences, and at least one that pages print. */
export function isWholePage({ lines }: Page, labels: Labels): boolean {
  const isShort = ({ nWords, endsSentence }: Line) => nWords <= 8 && !endsSentence;
  // stamps, names and list items of a live page are short too, but the article's
  const nShort = lines.filter((line, index) => isShort(line) && labels[index]?.label !== "article").length;
  const nFurniture = labels.filter((label) => label !== undefined && label.label !== "article").length;
  if (nShort < minShortLines || nFurniture === 0) return false;
  return nShort >= minShareOfShortLines * lines.length || nFurniture >= minFurniture;
}

/** Labels the lines of a whole page that do not belong to its article; leaves the article's open. */
export const labelByScore: Step = (page, labels) => {
  const scores = scoresOf(page, labels);
  let isInList = false;
  return labels.map((label, index) => {
    if (label !== undefined) {
      isInList =
        label.kind === "related-header" || label.kind === "most-read" || (isInList && label.label === "other-story");
      return label;
    }
    const score = scores[index]!;
    if (score >= threshold || isBetweenParagraphs(page.lines, scores, index)) {
      isInList = false;
      return undefined;
    }
    return labelOf(kindOf(page.lines[index]!, isInList), nameOfPageScore, certaintyOf(score));
  });
};

/** The score of each line; above 0 it is more likely the article's than not. */
export function scoresOf(page: Page, labels: Labels): number[] {
  const { firstLook, secondLook } = page.lexicon.lineWeights;
  const tellFeatures = featuresOf(page, labels);
  const first: number[] = [];
  const second: number[] = [];
  for (let index = 0; index < page.lines.length; index++) {
    let firstScore = 0;
    let secondScore = 0;
    tellFeatures(index, (feature, value) => {
      firstScore += value * (firstLook.get(feature) ?? 0);
      secondScore += value * (secondLook.get(feature) ?? 0);
    });
    first.push(firstScore);
    second.push(secondScore);
  }
  return scoreFeatures(first).map((features, index) => weigh(features, secondLook) + second[index]!);
}

/** A single short line between two paragraphs of the article is a heading of it, unless it is plainly something else. */
function isBetweenParagraphs(lines: readonly Line[], scores: readonly number[], index: number): boolean {
  const isParagraph = (at: number) => (scores[at] ?? minScoreBetween) >= sure && lines[at]!.endsSentence;
  return scores[index]! >= minScoreBetween && isParagraph(index - 1) && isParagraph(index + 1);
}

function weigh(features: Features, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const feature in features) sum += features[feature]! * (weights.get(feature) ?? 0);
  return sum;
}

function certaintyOf(score: number): number {
  return Math.round(100 / (1 + Math.exp(score - threshold))) / 100;
}

function kindOf(line: Line, isInList: boolean): BlockKind {
  if (line.endsSentence && line.nWords >= 8) return isInList ? "related-blurb" : "promo";
  if (isInList || line.nWords >= 5) return "related-headline";
  return "nav-label";
}
