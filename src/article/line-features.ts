/**
 * @module
 * What can be seen of a line that tells running text from what stands around it, as numbers for a linear score.
 *
 * Every feature costs the same on a long page as on a short one; none looks further than a fixed number of lines, but for
 * running sums over the whole page. The weights are data; this file says only what is looked at.
 */

import { articleZone } from "./article-zone.js";
import { keyWords } from "./key-words.js";
import type { Line } from "./line.js";
import { mainRun, nearness } from "./main-run.js";
import { ownWords } from "./own-words.js";
import type { Labels, Page } from "./page.js";
import { sumsOf, windowMean } from "./running-sums.js";
import { wordStemsOf } from "./word-stems.js";

/** Takes one feature of a line; a feature that is not told is 0. Called, not stored: a page has many lines and each many features. */
export type TakeFeature = (feature: string, value: number) => void;

/** A crosshead may be in capitals; so long a line of them is the headline of another story. */
const minWordsShouted = 8;
/** What looks less like a sentence than this is no company for one. */
const minLikenessOfCompany = 0.3;

/** What gives the features of each line of a page; they are many and are not kept. */
export function featuresOf(page: Page, labels: Labels): (index: number, take: TakeFeature) => void {
  const { lines } = page;
  const small = page.lexicon.smallWords.get(page.language) ?? new Set<string>();
  const likeness = lines.map((line) => sentenceLikeness(line, small));
  const sentences = sumsOf(likeness);
  const run = mainRun(likeness);
  const furniture = sumsOf(labels.map((label) => (label !== undefined && label.label !== "article" ? 1 : 0)));
  const own = ownWords(lines, run);
  const stems = lines.map(wordStemsOf);
  const zone = articleZone(lines, labels, stems);
  const keys = keyWords(lines, labels, stems);
  const since = linesSince(labels);
  const counts = new Map<string, number>();
  for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  const isAlone = (index: number) =>
    likeness[index]! >= minLikenessOfCompany &&
    (likeness[index - 1] ?? 0) < minLikenessOfCompany &&
    (likeness[index + 1] ?? 0) < minLikenessOfCompany;
  return (index, take) => {
    takeLine(lines[index]!, small, take);
    take("repeated", (counts.get(lines[index]!.plain) ?? 0) > 1 ? 1 : 0);
    take("furniture", labels[index] !== undefined && labels[index].label !== "article" ? 1 : 0);
    take("previous1", likeness[index - 1] ?? 0);
    take("next1", likeness[index + 1] ?? 0);
    take("around10", windowMean(sentences, index - 10, index + 11));
    take("furniture3", windowMean(furniture, index - 3, index + 4));
    take("furnitureBefore8", windowMean(furniture, index - 8, index));
    take("inRun", index >= run.first && index <= run.last ? 1 : 0);
    take("inRunSentence", index >= run.first && index <= run.last ? likeness[index]! : 0);
    take("textBefore", (sentences[index] ?? 0) / Math.max(1, sentences.at(-1)!));
    take("ownWords", own[index]!);
    take("keyWords", keys[index]!);
    take("strangeAlone", isAlone(index) ? zone.strangeness[index]! : 0);
    take("inZone", index >= zone.first && index <= zone.last ? 1 : 0);
    take("outsideZone", index < zone.first || index > zone.last ? 1 : 0);
    for (const [kind, at] of since[index]!) {
      take(`after-${kind}`, nearness(index - at));
      take(`below-${kind}`, 1);
    }
  };
}

/** How much a line looks like a sentence of running text: 0 to 1. */
export function sentenceLikeness(line: Line, small: ReadonlySet<string>): number {
  if (line.nWords < 5) return 0;
  const words = line.plain.split(" ");
  const share = words.filter((word) => small.has(word)).length / words.length;
  const length = Math.min(1, line.nWords / 20);
  return length * (line.endsSentence ? 1 : 0.35) * Math.min(1, 0.25 + share * 2.5);
}

function takeLine(line: Line, small: ReadonlySet<string>, take: TakeFeature): void {
  const words = line.plain.split(" ");
  const printed = line.head.split(/\s+/u, 60);
  const capitals = printed.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length / printed.length;
  take("bias", 1);
  take("endsSentence", line.endsSentence ? 1 : 0);
  take("longSentence", line.endsSentence && line.nWords >= 8 ? 1 : 0);
  take("dots", /…$|\.\.\.$/u.test(line.tail) ? 1 : 0);
  take("smallWords", words.filter((word) => small.has(word)).length / words.length);
  take("capitals", capitals);
  take("shouted", line.nWords >= minWordsShouted && isCapitals(line.head) ? 1 : 0);
  take("noLetters", /[\p{L}\p{N}]/u.test(line.head) ? 0 : 1);
  take("quoted", /["“”]/u.test(line.head) ? 1 : 0);
  take("digits", (line.plain.match(/\d/gu) ?? []).length / Math.max(1, line.plain.length));
  take("bars", /[|»›•·]/u.test(line.head) ? 1 : 0);
  take("commas", Math.min(3, (line.head.match(/,/gu) ?? []).length));
  take("you", words.some((word) => word === "you" || word === "your" || word === "our" || word === "us") ? 1 : 0);
}

function isCapitals(head: string): boolean {
  return /\p{Lu}/u.test(head) && !/\p{Ll}/u.test(head);
}

/** Where above each line the last header of other stories, comments, sign-off, copyright line and the like stand. */
function linesSince(labels: Labels): (readonly (readonly [kind: string, at: number])[])[] {
  let last: readonly (readonly [string, number])[] = [];
  return labels.map((label, index) => {
    const before = last;
    const kind = label?.kind;
    if (kind !== undefined && sinceKinds.has(kind)) last = [...last.filter(([known]) => known !== kind), [kind, index]];
    return before;
  });
}

const sinceKinds: ReadonlySet<string> = new Set(["related-header", "most-read", "comments", "copyright", "newsletter"]);
