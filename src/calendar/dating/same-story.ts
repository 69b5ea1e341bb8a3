/**
 * @module
 * Which articles are alike enough to be of one story: only between those does a shared sentence or quotation say anything about days.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { keysOf } from "./keys.js";
import type { Passage } from "./passages.js";

/** Cosine of the weighted words from which two articles may be of one story. A few articles put together are mostly one story. */
const leastAlike = { few: 0.04, many: 0.13 } as const;
const few = 30;
/** Partners kept for an article, the most alike first. */
const mostPartners = 10;
/** A word in more articles than this share of a large coverage tells no stories apart. */
const commonest = 0.3;

/** Whether two articles, by place in the list, may be compared. */
export type SameStory = (a: number, b: number) => boolean;

export function sameStories(articles: readonly (readonly Passage[])[], lexicon: CalendarLexicon): SameStory {
  const keys = articles.map((passages) => articleKeys(passages, lexicon));
  const byKey = new Map<string, number[]>();
  keys.forEach((own, article) => {
    for (const key of own) {
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [article]);
      else places.push(article);
    }
  });
  const dots = articles.map(() => new Map<number, number>());
  const norms = articles.map(() => 0);
  const limit = Math.max(20, articles.length * commonest);
  for (const places of byKey.values()) {
    const weight = Math.log(1 + articles.length / places.length) ** 2;
    for (const place of places) norms[place]! += weight;
    if (places.length > limit) continue;
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) {
        const dot = dots[places[i]!]!;
        dot.set(places[j]!, (dot.get(places[j]!) ?? 0) + weight);
      }
  }
  const partners = partnersOf(dots, norms);
  return (a, b) => partners[a]!.has(b) || partners[b]!.has(a);
}

function partnersOf(dots: readonly ReadonlyMap<number, number>[], norms: readonly number[]): ReadonlySet<number>[] {
  const alike: { other: number; cosine: number }[][] = norms.map(() => []);
  const least = norms.length < few ? leastAlike.few : leastAlike.many;
  dots.forEach((dot, a) => {
    for (const [b, sum] of dot) {
      const cosine = sum / Math.sqrt(norms[a]! * norms[b]! || 1);
      if (cosine < least) continue;
      alike[a]!.push({ other: b, cosine });
      alike[b]!.push({ other: a, cosine });
    }
  });
  return alike.map(
    (others) =>
      new Set(
        others
          .sort((x, y) => y.cosine - x.cosine || x.other - y.other)
          .slice(0, mostPartners)
          .map(({ other }) => other),
      ),
  );
}

function articleKeys(passages: readonly Passage[], lexicon: CalendarLexicon): Set<string> {
  const keys = new Set<string>();
  for (const { part, text } of passages) if (part === "body") for (const key of keysOf(text, lexicon)) keys.add(key);
  return keys;
}
