/**
 * @module
 * What can be seen of a line that tells running text from what stands around it, as numbers for a linear score.
 *
 * Every feature costs the same on a long page as on a short one; none looks further than a fixed number of lines, but for
 * running sums over the whole page. The weights are data; this file says only what is looked at.
 */

import type { Line } from "./line.js";
import { mainRun, nearness } from "./main-run.js";
import { ownWords } from "./own-words.js";
import type { Labels, Page } from "./page.js";
import { sumsOf, windowMean } from "./running-sums.js";

/** A line's features by name; a missing name is 0. */
export type Features = { readonly [name: string]: number };

const wordBuckets = [1, 3, 8, 15, 30, 60];

/** The features of every line. */
export function featuresOf(page: Page, labels: Labels): Features[] {
  const { lines } = page;
  const small = page.lexicon.smallWords.get(page.language) ?? new Set<string>();
  const likeness = lines.map((line) => sentenceLikeness(line, small));
  const sentences = sumsOf(likeness);
  const run = mainRun(likeness);
  const furniture = sumsOf(labels.map((label) => (label !== undefined && label.label !== "article" ? 1 : 0)));
  const lengths = sumsOf(lines.map((line) => Math.log(1 + line.nWords)));
  const own = ownWords(lines, run);
  const since = linesSince(labels);
  const counts = new Map<string, number>();
  for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  return lines.map((line, index) => ({
    ...ofLine(line, small),
    repeated: (counts.get(line.plain) ?? 0) > 1 ? 1 : 0,
    furniture: labels[index] !== undefined && labels[index].label !== "article" ? 1 : 0,
    article: labels[index]?.label === "article" ? 1 : 0,
    previous1: likeness[index - 1] ?? 0,
    previous2: likeness[index - 2] ?? 0,
    next1: likeness[index + 1] ?? 0,
    next2: likeness[index + 2] ?? 0,
    before5: windowMean(sentences, index - 5, index),
    after5: windowMean(sentences, index + 1, index + 6),
    around10: windowMean(sentences, index - 10, index + 11),
    around25: windowMean(sentences, index - 25, index + 26),
    lengths3: windowMean(lengths, index - 3, index + 4),
    furniture3: windowMean(furniture, index - 3, index + 4),
    furnitureBefore8: windowMean(furniture, index - 8, index),
    inRun: index >= run.first && index <= run.last ? 1 : 0,
    inRunSentence: index >= run.first && index <= run.last ? likeness[index]! : 0,
    nearRunBefore: index < run.first ? nearness(run.first - index) : 0,
    nearRunAfter: index > run.last ? nearness(index - run.last) : 0,
    farOutside: index < run.first - 15 || index > run.last + 15 ? 1 : 0,
    textBefore: (sentences[index] ?? 0) / Math.max(1, sentences.at(-1)!),
    ownWords: own[index]!.share,
    newWords: own[index]!.newShare,
    ...since[index],
  }));
}

/** How much a line looks like a sentence of running text: 0 to 1. */
export function sentenceLikeness(line: Line, small: ReadonlySet<string>): number {
  if (line.nWords < 5) return 0;
  const words = line.plain.split(" ");
  const share = words.filter((word) => small.has(word)).length / words.length;
  const length = Math.min(1, line.nWords / 20);
  return length * (line.endsSentence ? 1 : 0.35) * Math.min(1, 0.25 + share * 2.5);
}

function ofLine(line: Line, small: ReadonlySet<string>): Record<string, number> {
  const words = line.plain.split(" ");
  const printed = line.head.split(/\s+/u, 60);
  const capitals = printed.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length / printed.length;
  const features: Record<string, number> = {
    bias: 1,
    logWords: Math.log(1 + line.nWords),
    endsSentence: line.endsSentence ? 1 : 0,
    longSentence: line.endsSentence && line.nWords >= 8 ? 1 : 0,
    question: /[?]["”]?$/u.test(line.tail) ? 1 : 0,
    dots: /…$|\.\.\.$/u.test(line.tail) ? 1 : 0,
    smallWords: words.filter((word) => small.has(word)).length / words.length,
    capitals,
    allCapitals: !/\p{Ll}/u.test(line.head) && /\p{Lu}/u.test(line.head) ? 1 : 0,
    startsLower: /^\p{Ll}/u.test(line.head) ? 1 : 0,
    quoted: /["“”]/u.test(line.head) ? 1 : 0,
    bulleted: line.isBulleted ? 1 : 0,
    digits: (line.plain.match(/\d/gu) ?? []).length / Math.max(1, line.plain.length),
    address: /@|https?:|www\./u.test(line.head) ? 1 : 0,
    bars: /[|»›•·]/u.test(line.head) ? 1 : 0,
    commas: Math.min(3, (line.head.match(/,/gu) ?? []).length),
    you: words.some((word) => word === "you" || word === "your" || word === "our" || word === "us") ? 1 : 0,
    longer: line.end - line.start > 400 ? 1 : 0,
  };
  const bucket = wordBuckets.findIndex((limit) => line.nWords <= limit);
  features[`words${bucket < 0 ? "Many" : wordBuckets[bucket]}`] = 1;
  return features;
}

/** How far back the last header of other stories, comments, sign-off or copyright line stands: 1 right below it, fading. */
function linesSince(labels: Labels): Record<string, number>[] {
  const last: Record<string, number> = {};
  return labels.map((label, index) => {
    const features: Record<string, number> = {};
    for (const [kind, at] of Object.entries(last)) {
      features[`after-${kind}`] = nearness(index - at);
      features[`below-${kind}`] = 1;
    }
    const kind = label?.kind;
    if (kind !== undefined && sinceKinds.has(kind)) last[kind] = index;
    return features;
  });
}

const sinceKinds: ReadonlySet<string> = new Set([
  "related-header",
  "most-read",
  "comments",
  "agency-signoff",
  "copyright",
  "share",
  "newsletter",
  "paywall",
  "cookie",
  "title",
  "byline",
  "advert",
  "author-bio",
]);
