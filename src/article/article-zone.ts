/**
 * @module
 * From which line to which a page's article goes: the stretch whose paragraphs outweigh the short lines among them the most.
 *
 * A paragraph weighs by its length, less where no other stands beside it, as a teaser's does, and less where it has none of the
 * words that the stretch returns to. Short lines cost a little each, headers of other stories and the like much. Costs are in
 * paragraphs of fifteen words and more, set by hand: a teaser list of three sentences must not outweigh its headlines.
 */

import type { BlockKind } from "../model/index.js";
import type { Line } from "./line.js";
import { mainRun, type Run } from "./main-run.js";
import type { Label, Labels } from "./page.js";

const noStems: ReadonlySet<string> = new Set();
const minWordsOfSentence = 8;
/** What a paragraph of at least so many words weighs; a line keeps at most 65 words. */
const weightsByWords = [
  [45, 3],
  [30, 2],
  [15, 1],
  [minWordsOfSentence, 0.5],
] as const;
/** What is left of it where neither neighbour is one. */
const shareAlone = 0.6;
/** What is left of it where it has none of the stretch's words, beside another paragraph and alone; three such words are enough for all. */
const shareOfStranger = 0.5;
const shareOfStrangerAlone = 0.3;
const enoughWords = 3;
/** Times the stretch is looked for, each time with the words of the one before. */
const nRounds = 2;

/** A short sentence, as in a conversation, speaks for text, if little. */
const weightOfShortSentence = 0.1;
const costOfShort = 0.35;
const costOfHeadline = 0.15;
const costOfEnd = 2.5;
const costOfOtherStories = 1.5;
const costOfFurniture = 0.6;
const costOfOffer = 0.2;

const ends: ReadonlySet<BlockKind> = new Set(["comments", "copyright", "cookie"]);
const otherStories: ReadonlySet<BlockKind> = new Set(["related-header", "related-headline", "most-read", "author-bio"]);
/** What pages print between two paragraphs of an article too. */
const offers: ReadonlySet<BlockKind> = new Set(["newsletter", "paywall", "advert", "share", "cta", "promo"]);

/** The stretch, and how strange to it each paragraph outside is: 1 when it has none of its words, 0 for any other line. */
export interface ArticleZone extends Run {
  readonly strangeness: readonly number[];
}

/** The article's stretch of the page, given the stems of each line; `{first: 0, last: -1}` when the page holds no sentence. */
export function articleZone(
  lines: readonly Line[],
  labels: Labels,
  stemsOfLines: readonly ReadonlySet<string>[],
): ArticleZone {
  const counts = new Map<string, number>();
  for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  // what a page prints twice is not its article's
  const isText = lines.map(
    (line, index) => labels[index] === undefined && isParagraph(line) && counts.get(line.plain) === 1,
  );
  const isAlone = lines.map((_, index) => !isText[nextIn(index, -1, labels)] && !isText[nextIn(index, 1, labels)]);
  const weights = lines.map((line, index) => {
    const label = labels[index];
    if (label !== undefined) return -costOf(label);
    if (!isText[index]) return line.endsSentence ? weightOfShortSentence : -costOfLine(line);
    return weightOf(line) * (isAlone[index] ? shareAlone : 1);
  });
  const stems = stemsOfLines.map((own, index) => (isText[index] ? own : noStems));
  const leastShares = isAlone.map((alone) => (alone ? shareOfStrangerAlone : shareOfStranger));
  let zone = mainRun(weights, 0);
  for (let round = 0; round < nRounds; round++) {
    const shares = sharesOfWords(stems, zone);
    zone = mainRun(
      weights.map((weight, index) => {
        if (!isText[index]) return weight;
        return weight * (leastShares[index]! + (1 - leastShares[index]!) * shares[index]!);
      }),
      0,
    );
  }
  const shares = sharesOfWords(stems, zone);
  const isOutside = (index: number) => index < zone.first || index > zone.last;
  return { ...zone, strangeness: shares.map((share, index) => (isText[index] && isOutside(index) ? 1 - share : 0)) };
}

/** Of each line, how far it has words that stand in two other paragraphs of the zone: 0 for none, 1 for enough. */
function sharesOfWords(stems: readonly ReadonlySet<string>[], zone: Run): number[] {
  const counts = new Map<string, number>();
  for (let index = zone.first; index <= zone.last; index++) {
    for (const stem of stems[index]!) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return stems.map((own, index) => {
    const nOwn = index >= zone.first && index <= zone.last ? 1 : 0;
    let nShared = 0;
    for (const stem of own) if ((counts.get(stem) ?? 0) >= 2 + nOwn) nShared++;
    return Math.min(1, nShared / enoughWords);
  });
}

/** A sentence; "Askov answers the envoys on the truce and ..." is a headline cut short. */
function isParagraph({ nWords, endsSentence, tail }: Line): boolean {
  return endsSentence && nWords >= minWordsOfSentence && !isCutShort(tail);
}

function isCutShort(tail: string): boolean {
  return /(?:\.\.\.|…)$/u.test(tail);
}

function weightOf({ nWords }: Line): number {
  return weightsByWords.find(([least]) => nWords >= least)?.[1] ?? 0;
}

function costOfLine({ nWords }: Line): number {
  return nWords <= 5 ? costOfShort : costOfHeadline;
}

function costOf({ kind, label }: Label): number {
  if (ends.has(kind)) return costOfEnd;
  if (otherStories.has(kind)) return costOfOtherStories;
  if (label === "article") return 0;
  return offers.has(kind) ? costOfOffer : costOfFurniture;
}

/** The next line up or down but for pictures, credits and offers; at most a few lines off. */
function nextIn(index: number, step: 1 | -1, labels: Labels): number {
  let at = index + step;
  for (let n = 0; n < maxSkipped; n++, at += step) {
    const label = labels[at];
    if (label === undefined || !(label.label === "article" || offers.has(label.kind))) break;
  }
  return at;
}

const maxSkipped = 8;
