/**
 * @module
 * Sentences of two articles that tell of the same thing: they share names, figures and rare words ("killed at least 35", a city, a strike).
 *
 * A match is never certain, so days that contradict cost little; many matches together carry the weight.
 */

import type { PassageKeys } from "./keys.js";
import type { Passage } from "./passages.js";
import type { StoryPairs } from "./same-story.js";
import type { SharedPassage } from "./shared-words.js";

/** A word in more sentences than this, or than this share of them, tells nothing apart. */
const commonest = { number: 12, share: 0.05 } as const;
/** Most pairs of sentences kept for two articles. */
const mostPerPair = 8;
const leastScore = 5.5;
const leastWords = 2;
/** From this strength on a match counts in full. */
const certain = 3;

interface Match {
  readonly i: number;
  readonly j: number;
  readonly score: number;
  readonly words: string[];
}

/** The best matching sentence pairs of each two articles, of which at least one sentence has a time or follows one. */
export function sharedEvents(
  articles: readonly (readonly Passage[])[],
  { pairs }: StoryPairs,
  keys: PassageKeys,
): SharedPassage[] {
  const weights = weightsOf(keys);
  const found = new Map<number, ReadonlyMap<string, readonly number[]>>();
  const sentencesOf = (article: number) => {
    const known = found.get(article) ?? sentencesByKey(keys[article]!, weights);
    found.set(article, known);
    return known;
  };
  return pairs.flatMap(([a, b]) => {
    const isTimed = (i: number, j: number) => hasTime(articles[a]![i]!) || hasTime(articles[b]![j]!);
    const matches = matchesOf([sentencesOf(a), sentencesOf(b)], weights, isTimed);
    return bestOf(matches).map((match) => sharedOf(match, [a, b], keys));
  });
}

/** A day of its own, or one named before it that it may still be of. */
function hasTime({ times, carried }: Passage): boolean {
  return times.length > 0 || carried.length > 0;
}

/** What a shared word says, by how few sentences have it; the commonest ones are left out. */
function weightsOf(keys: PassageKeys): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const passages of keys)
    for (const own of passages) {
      if (own.size > 0) total++;
      for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const limit = Math.max(commonest.number, total * commonest.share);
  const weights = new Map<string, number>();
  for (const [key, count] of counts) if (count > 1 && count <= limit) weights.set(key, Math.log(total / count));
  return weights;
}

/** The sentences of one article by their words. */
function sentencesByKey(
  passages: readonly ReadonlySet<string>[],
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  passages.forEach((own, index) => {
    for (const key of own) {
      if (!weights.has(key)) continue;
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [index]);
      else places.push(index);
    }
  });
  return byKey;
}

function matchesOf(
  [ofA, ofB]: readonly [ReadonlyMap<string, readonly number[]>, ReadonlyMap<string, readonly number[]>],
  weights: ReadonlyMap<string, number>,
  isTimed: (i: number, j: number) => boolean,
): Match[] {
  // the words of each sentence of the first article that stand in the second, and where
  const rows = new Map<number, { key: string; others: readonly number[] }[]>();
  let width = 0;
  for (const [key, places] of ofA) {
    const others = ofB.get(key);
    if (others === undefined) continue;
    width = Math.max(width, others.at(-1)! + 1);
    for (const i of places) {
      const row = rows.get(i);
      if (row === undefined) rows.set(i, [{ key, others }]);
      else row.push({ key, others });
    }
  }
  const scores = new Float64Array(width);
  const counts = new Uint16Array(width);
  return [...rows].flatMap(([i, row]) => {
    if (row.length < leastWords) return [];
    scores.fill(0);
    counts.fill(0);
    for (const { key, others } of row)
      for (const j of others) {
        scores[j]! += weights.get(key)!;
        counts[j]!++;
      }
    const matches: Match[] = [];
    for (let j = 0; j < width; j++) {
      const score = scores[j]!;
      if (counts[j]! < leastWords || score < leastScore || !isTimed(i, j)) continue;
      matches.push({ i, j, score, words: row.flatMap(({ key, others }) => (others.includes(j) ? [key] : [])) });
    }
    return matches;
  });
}

/** The best matches, each sentence taken once. */
function bestOf(matches: Match[]): Match[] {
  const used = new Set<string>();
  const best: Match[] = [];
  for (const match of matches.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    const sides = [`a${match.i}`, `b${match.j}`];
    if (best.length >= mostPerPair || sides.some((side) => used.has(side))) continue;
    for (const side of sides) used.add(side);
    best.push(match);
  }
  return best;
}

/**
 * What a match of some strength (0 to 4) is worth. Of 61 matches of the first strength whose sentences both name a weekday, 18 named one
 * day, no more than chance has it; of 14 of the second 4, of 16 stronger ones 14.
 */
function weightOf(strength: number): number {
  return strength * Math.min(1, (strength / certain) ** 2);
}

function sharedOf({ i, j, score, words }: Match, [a, b]: readonly [number, number], keys: PassageKeys): SharedPassage {
  const share = words.length / Math.min(keys[a]![i]!.size, keys[b]![j]!.size);
  const told = words.slice(0, 4).map((key) => key.replace("*", ""));
  return {
    a,
    b,
    passageA: i,
    passageB: j,
    weight: weightOf(Math.min(4, (score / 5) * Math.min(1, 0.35 + share))),
    kind: "event",
    words: told.join(", "),
  };
}
