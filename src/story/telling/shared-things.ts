/**
 * @module
 * How many telling things two stretches of text have in common: a place counts double, another name or a rare word once.
 *
 * What an article names again and again is what all of it is about, and tells no two things of it apart.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { termsAt, wordsOfArticle } from "../words/article-words.js";
import { rarityOf } from "../words/rarity.js";

/** A stretch of one article. */
export interface Stretch {
  readonly reading: DatedReading;
  readonly span: Span;
}

/** A stem rarer than this tells things apart: "lighthouse", not "city". */
const rareFrom = 4;
/** What an article names more often is what all of it is about. */
const maxTimes = 4;

/** The number of telling words in common; a place counts double. */
export function sharedThings(a: Stretch, b: Stretch, lexicon: StoryLexicon): number {
  const first = thingsIn(a, lexicon);
  let n = 0;
  for (const [stem, isPlace] of thingsIn(b, lexicon)) {
    const known = first.get(stem);
    if (known !== undefined) n += known && isPlace ? 2 : 1;
  }
  return n;
}

/** The telling things of a stretch, and whether each is a place: a name by its last word, anything else by its stem. */
function thingsIn({ reading, span }: Stretch, lexicon: StoryLexicon): Map<string, boolean> {
  const { article } = reading;
  const times = timesIn(article);
  const things = new Map<string, boolean>();
  const named = new Set<string>();
  for (const { start, end, how, type } of reading.mentions) {
    if (how === "pronoun" || start >= span.end || end <= span.start) continue;
    const stems = termsAt(article, [{ start, end }]).map(({ stem }) => stem);
    for (const stem of stems) named.add(stem);
    const last = stems.at(-1);
    if (last !== undefined && how !== "role" && times.get(last)! <= maxTimes) things.set(last, type === "place");
  }
  for (const { stem } of termsAt(article, [span]))
    if (!named.has(stem) && times.get(stem)! <= maxTimes && rarityOf(stem, lexicon) >= rareFrom && !/^\d/u.test(stem))
      things.set(stem, false);
  return things;
}

const ofArticle = new WeakMap<Article, ReadonlyMap<string, number>>();

/** How often each stem stands in an article; kept as long as the article is. */
export function timesIn(article: Article): ReadonlyMap<string, number> {
  const known = ofArticle.get(article);
  if (known !== undefined) return known;
  const times = new Map<string, number>();
  for (const { stem } of wordsOfArticle(article).terms) times.set(stem, (times.get(stem) ?? 0) + 1);
  ofArticle.set(article, times);
  return times;
}
