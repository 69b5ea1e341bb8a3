/**
 * @module
 * The headline in the text: the given one where it stands, else the line above the text that looks most like one.
 *
 * A text of one line has none, and a first line that is a sentence is none either: the article may come without its headline.
 */

import { cutsOf } from "./inline-furniture.js";
import type { Line } from "./line.js";
import { type Labels, labelOf, type Page, type Step } from "./page.js";

const name = "article/title";
const maxWords = 30;
/** A shorter line with a full stop may be a slogan of the page: "One app. One price." */
const minWordsOfSentence = 8;
/** On a whole page the headline stands at most this many lines above the text: standfirst, byline, stamp and share row between. */
const reach = 25;
/** Lines from the first sentence on that a headline may take its words from. */
const linesOfText = 8;
const maxWordsOfLabel = 4;
/** A shorter line above a headline is the name of a section. */
const minWordsOfHeadline = 5;

/** Labels one line as the title, at most: the first above the text that may be one. */
export const labelTitle: Step = (page, labels) =>
  withTitle(labels, givenTitle(page) ?? firstTitleLike(page, labels), page);

/** The same on a whole page, where the score has found the text and menus stand above the headline. */
export const labelTitleOfPage: Step = (page, labels) =>
  withTitle(labels, givenTitle(page) ?? bestTitleLike(page, labels), page);

function withTitle(labels: Labels, at: number | null, { givenTitle }: Page): Labels {
  if (at === null) return labels;
  const title = labelOf("title", name, givenTitle === null ? 0.7 : 1);
  return labels.map((label, index) => (index === at ? title : label));
}

/** Where the given headline stands; null when none is given or it is not printed. */
function givenTitle({ lines, givenTitle }: Page): number | null {
  if (givenTitle === null || givenTitle === "") return null;
  const at = lines.findIndex(({ plain, nWords }) => plain === givenTitle && nWords > 1);
  return at < 0 ? null : at;
}

function firstTitleLike({ lines, givenTitle }: Page, labels: Labels): number | null {
  const firstSentence = lines.findIndex((line, index) => labels[index] === undefined && isSentence(line));
  const candidates = lines.flatMap((line, index) =>
    index < firstSentence && labels[index] === undefined && isTitleLike(line) ? [index] : [],
  );
  const posts = candidates.filter((index) => !isLiveBanner(lines[index]!));
  const text = lines.slice(firstSentence, firstSentence + linesOfText).map(({ plain }) => plain);
  const at = posts.find((index) => isOfText(lines[index]!, text)) ?? posts[0] ?? candidates[0];
  // with another headline given, a line that shares no word with it is something else
  return at === undefined || (givenTitle !== null && !sharesWords(lines[at]!.plain, givenTitle)) ? null : at;
}

/** "LIVE: River war, day by day": the name of a page of posts, each of which has a headline of its own. */
export function isLiveBanner({ head }: Line): boolean {
  return /^(?:LIVE|Live)(?: updates| blog)?(?:[:|]| [-–—|] )/u.test(head);
}

/** A line of few words that the text does not take up is more likely the page's: "Abroad today", "One app for all". */
function isOfText({ plain, nWords }: Line, text: readonly string[]): boolean {
  return nWords > maxWordsOfLabel || wordsOf(plain).some((word) => text.some((line) => line.includes(word)));
}

function bestTitleLike({ lines }: Page, labels: Labels): number | null {
  const isText = (index: number) => index < lines.length && labels[index] === undefined && isSentence(lines[index]!);
  const start = lines.findIndex((_, index) => isText(index) && (isText(index + 1) || isText(index + 2)));
  let best: number | null = null;
  let bestScore = 0;
  const text = lines
    .slice(Math.max(0, start), start + 8)
    .map(({ plain }) => plain)
    .join(" ");
  for (let index = Math.max(0, start - reach); index < start; index++) {
    const line = lines[index]!;
    const kind = labels[index]?.kind;
    if (!isTitleLike(line) || (kind !== undefined && !mayHideTitle.has(kind))) continue;
    const shared = wordsOf(line.plain).filter((word) => text.includes(word)).length;
    const score = shared / 2 + Math.min(line.nWords, 10) / 10 - (start - index) / reach;
    if (shared > 0 && score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best !== null && isHeadlineAbove(lines, labels, best, text) ? best - 1 : best;
}

/** Whether the line above is the headline and this its standfirst, which takes up more of the text's words. */
function isHeadlineAbove(lines: readonly Line[], labels: Labels, at: number, text: string): boolean {
  const above = lines[at - 1];
  const kind = labels[at - 1]?.kind;
  if (above === undefined || !isTitleLike(above) || (kind !== undefined && !mayHideTitle.has(kind))) return false;
  const isOfStory = wordsOf(above.plain).some((word) => text.includes(word) || lines[at]!.plain.includes(word));
  return above.nWords >= minWordsOfHeadline && above.nWords <= lines[at]!.nWords && isOfStory;
}

/** What the score takes a headline for: it stands alone among links. */
const mayHideTitle: ReadonlySet<string> = new Set(["related-headline", "nav-label", "promo"]);

function isSentence({ nWords, tail, endsSentence }: Line): boolean {
  return nWords >= minWordsOfSentence && endsSentence && !/\?$/u.test(tail);
}

function isTitleLike({ nWords, head, tail, endsSentence, isBulleted }: Line): boolean {
  if (nWords < 3 || nWords > maxWords || isBulleted || /[:;,]$/u.test(tail) || cutsOf(head).length > 0) return false;
  return (!endsSentence || /[?!'’"”]$/u.test(tail)) && /^["“‘'(]?[\p{Lu}\p{N}$€£]/u.test(head);
}

function sharesWords(plain: string, title: string): boolean {
  return wordsOf(title).some((word) => plain.includes(word));
}

/** Words that carry meaning: long ones. */
function wordsOf(plain: string): string[] {
  return plain.split(" ").filter((word) => word.length >= 5);
}
