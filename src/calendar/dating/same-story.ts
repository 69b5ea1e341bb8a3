/**
 * @module
 * Which articles are alike enough to be of one story: only between those does a shared sentence or quotation say anything about days.
 */

import type { PassageKeys } from "./keys.js";

/** Cosine of the weighted words from which two articles may be of one story. A few articles put together are mostly one story. */
const leastAlike = { few: 0.04, many: 0.13 } as const;
const few = 30;
/**
 * Mean cosine between groups of articles from which a few articles are one story: of two negotiations put together, the articles of one
 * had 0.10 in the mean (nine tenths 0.06 and more), articles of different ones 0.04 (nine tenths 0.06 and less).
 */
const oneStory = 0.06;
/** Partners kept for an article, the most alike first. */
const mostPartners = 10;
/** A word in more articles than this share of the coverage tells no stories apart; in a large coverage the limit is a number. */
const commonest = { share: 0.3, least: 20, most: 60 } as const;

/** Pairs of articles by place, the earlier place first, that may be compared. */
export interface StoryPairs {
  has(a: number, b: number): boolean;
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

export function sameStories({ together: own, spelled }: PassageKeys): StoryPairs {
  const byKey = placesOf(own, spelled.length);
  const weights = Float64Array.from(byKey, (places) => weightOf(places.length, own.length));
  const alike: Alike[][] = own.map(() => []);
  const norms = own.map((words) => words.reduce((sum, key) => sum + weights[key]!, 0));
  const least = own.length < few ? leastAlike.few : leastAlike.many;
  const limit = Math.max(commonest.least, Math.min(commonest.most, own.length * commonest.share));
  const dots = new Float64Array(own.length);
  const isApart = own.length < few ? apartIn(own, weights, norms) : () => false;
  own.forEach((words, a) => {
    const touched: number[] = [];
    for (const key of words) {
      const places = byKey[key]!;
      if (places.length < 2 || places.length > limit) continue;
      const weight = weights[key]!;
      for (let at = places.length - 1; at >= 0 && places[at]! > a; at--) {
        const b = places[at]!;
        if (dots[b] === 0) touched.push(b);
        dots[b]! += weight;
      }
    }
    for (const b of touched) {
      const cosine = dots[b]! / Math.sqrt(norms[a]! * norms[b]! || 1);
      dots[b] = 0;
      if (cosine < least || isApart(a, b)) continue;
      alike[a]!.push({ other: b, cosine });
      alike[b]!.push({ other: a, cosine });
    }
  });
  return pairsOf(alike);
}

/** Whether two of a few articles are of different stories: groups are joined, the most alike first, while they are alike enough in the mean. */
function apartIn(
  own: readonly Int32Array[],
  weights: Float64Array,
  norms: readonly number[],
): (a: number, b: number) => boolean {
  const sets = own.map((words) => new Set(words));
  const cosines = own.map((words, a) =>
    sets.map((others, b) => {
      let dot = 0;
      for (const key of words) if (others.has(key)) dot += weights[key]!;
      return dot / Math.sqrt(norms[a]! * norms[b]! || 1);
    }),
  );
  let groups = own.map((_, article) => [article]);
  for (let next = nextToJoin(groups, cosines); next !== null; next = nextToJoin(groups, cosines)) {
    const [a, b] = next;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
  }
  const groupOf = new Map(groups.flatMap((group, number) => group.map((article) => [article, number] as const)));
  return (a, b) => groupOf.get(a) !== groupOf.get(b);
}

function nextToJoin(
  groups: readonly (readonly number[])[],
  cosines: readonly (readonly number[])[],
): readonly [readonly number[], readonly number[]] | null {
  let best: readonly [readonly number[], readonly number[]] | null = null;
  let highest = oneStory;
  for (const [at, a] of groups.entries())
    for (const b of groups.slice(at + 1)) {
      const sum = a.reduce((all, x) => b.reduce((most, y) => most + cosines[x]![y]!, all), 0);
      const mean = sum / (a.length * b.length);
      if (mean >= highest && (best === null || mean > highest)) [best, highest] = [[a, b], mean];
    }
  return best;
}

interface Alike {
  readonly other: number;
  readonly cosine: number;
}

/** The articles each word stands in, in order. */
function placesOf(own: readonly Int32Array[], nKeys: number): readonly (readonly number[])[] {
  const byKey: number[][] = Array.from({ length: nKeys }, () => []);
  own.forEach((words, article) => {
    for (const key of words) byKey[key]!.push(article);
  });
  return byKey;
}

function weightOf(nPlaces: number, nArticles: number): number {
  return Math.log(1 + nArticles / nPlaces) ** 2;
}

function pairsOf(alike: readonly Alike[][]): StoryPairs {
  const known = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const keyOf = (a: number, b: number) => Math.min(a, b) * alike.length + Math.max(a, b);
  alike.forEach((others, article) => {
    others.sort((x, y) => y.cosine - x.cosine || x.other - y.other);
    for (const { other } of others.slice(0, mostPartners)) {
      const key = keyOf(article, other);
      if (known.has(key)) continue;
      known.add(key);
      pairs.push([Math.min(article, other), Math.max(article, other)]);
    }
  });
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  return { has: (a, b) => known.has(keyOf(a, b)), pairs };
}
