/**
 * @module
 * Pairs of articles that share text outside quotations, with the share and the aligned stretches.
 *
 * The measure is containment in the shorter article: an excerpt of a third of a long story is found, where any measure over
 * both texts together would miss it.
 */

import type { DatedReading } from "./dated-reading.js";
import {
  nSharedRuns,
  placesInOther,
  type ShingledArticle,
  type Shingles,
  shingleArticle,
  withoutRuns,
} from "./shingles.js";

/** Two articles by position in the list, how much of the shorter is in the other, and where. */
export interface SharedText {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly runs: readonly SharedRun[];
}

/** The same words in both articles: word indices, ends exclusive. */
export interface SharedRun {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Every fourth run is enough to find a pair. */
const sampling = 4;
/** Of a run in more articles than this, each article is compared with the first and the one before only: copies chain up. */
const maxPosting = 40;
const minSampledInCommon = 2;
/** Articles shorter than this are compared by runs of three words. */
const shortArticle = 120;

/** The articles cut into runs, without the runs their outlet prints under everything. */
export function shingleAll(readings: readonly DatedReading[]): ShingledArticle[] {
  const cut = readings.map(({ article }) => shingleArticle(article));
  const furniture = outletFurniture(cut);
  return cut.map((each) => {
    const own = furniture.get(each.article.outlet ?? "");
    if (!own) return each;
    const long = withoutRuns(each.long, own);
    // what an outlet printed three times over is no furniture but an article it ran again
    const isAgain = long.hashes.length * 2 < each.long.hashes.length;
    return isAgain ? each : { ...each, long, short: withoutRuns(each.short, own) };
  });
}

/** Runs in at least three articles and a tenth of an outlet's articles, by outlet. */
function outletFurniture(cut: readonly ShingledArticle[]): Map<string, Set<number>> {
  const byOutlet = new Map<string, ShingledArticle[]>();
  for (const each of cut) if (each.article.outlet !== null) addTo(byOutlet, each.article.outlet, each);
  const furniture = new Map<string, Set<number>>();
  for (const [outlet, articles] of byOutlet) {
    if (articles.length < 3) continue;
    const counts = new Map<number, number>();
    for (const { long, short } of articles)
      for (const { distinct } of [long, short])
        for (const hash of distinct) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    const usual = Math.max(3, articles.length / 10);
    const own = new Set<number>();
    for (const [hash, n] of counts) if (n >= usual) own.add(hash);
    if (own.size > 0) furniture.set(outlet, own);
  }
  return furniture;
}

/** All pairs that share at least so much text, in list order. */
export function findSharedText(cut: readonly ShingledArticle[], least: number): SharedText[] {
  return candidatePairs(cut).flatMap(([a, b]) => {
    const [inA, inB] = [cut[a]!, cut[b]!];
    const isShort = Math.min(inA.words.length, inB.words.length) < shortArticle;
    const [ofA, ofB] = isShort ? [inA.short, inB.short] : [inA.long, inB.long];
    const share = nSharedRuns(ofA, ofB) / Math.max(1, Math.min(ofA.distinct.length, ofB.distinct.length));
    if (share < least || share === 0) return [];
    return [{ a, b, share, runs: alignedRuns(ofA, ofB, isShort ? 3 : 5) }];
  });
}

/** Short articles are looked for among each other by short runs; a short one among the long ones, and these among each other, by long runs. */
function candidatePairs(cut: readonly ShingledArticle[]): [number, number][] {
  const isShort = cut.map(({ words }) => words.length < shortArticle);
  const byShort = postingsOf(cut.map(({ short }, position) => (isShort[position]! ? short : null)));
  const byLong = postingsOf(cut.map(({ long }) => long));
  const inCommon = new Int32Array(cut.length);
  const pairs: [number, number][] = [];
  for (let b = 0; b < cut.length; b++) {
    const met: number[] = [];
    const count = (a: number) => {
      if (inCommon[a]!++ === 0) met.push(a);
    };
    if (isShort[b]!) eachBefore(b, sampled(cut[b]!.short), byShort, count);
    eachBefore(b, sampled(cut[b]!.long), byLong, (a) => {
      if (!isShort[a]! || !isShort[b]!) count(a);
    });
    for (const a of met) {
      if (inCommon[a]! >= minSampledInCommon) pairs.push([a, b]);
      inCommon[a] = 0;
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** For each sampled run the articles that have it, in list order. */
type Postings = ReadonlyMap<number, readonly number[]>;

function postingsOf(runs: readonly (Shingles | null)[]): Postings {
  const postings = new Map<number, number[]>();
  runs.forEach((ofArticle, position) => {
    if (ofArticle !== null) for (const hash of sampled(ofArticle)) addTo(postings, hash, position);
  });
  return postings;
}

function sampled({ distinct }: Shingles): Uint32Array {
  return distinct.filter((hash) => hash % sampling === 0);
}

/** The articles before `b` that have its runs; of a run in many, the first and the one before only. */
function eachBefore(b: number, hashes: Uint32Array, postings: Postings, take: (a: number) => void): void {
  for (const hash of hashes) {
    const posting = postings.get(hash)!;
    if (posting.length === 1) continue;
    if (posting.length <= maxPosting) {
      for (let i = 0; posting[i]! < b; i++) take(posting[i]!);
      continue;
    }
    const at = placeOf(b, posting);
    if (at > 0) take(posting[0]!);
    if (at > 1) take(posting[at - 1]!);
  }
}

/** Where a number stands in a rising list that has it. */
function placeOf(b: number, posting: readonly number[]): number {
  let [low, high] = [0, posting.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posting[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Chains shared runs that go on in both texts; each place of A is aligned with the first fitting place of B. */
function alignedRuns(ofA: Shingles, ofB: Shingles, length: number): SharedRun[] {
  const runs: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
  const inB = placesInOther(ofA, ofB);
  const { ranks } = ofA.index;
  const { firsts, ranks: ranksB } = ofB.index;
  // the run of B that begins at a word
  const runAt = new Int32Array((ofB.at.at(-1) ?? -1) + 1).fill(-1);
  ofB.at.forEach((word, run) => {
    runAt[word] = run;
  });
  let last: (typeof runs)[number] | undefined;
  for (let i = 0; i < ranks.length; i++) {
    const place = inB[ranks[i]!]!;
    if (place < 0) continue;
    const at = ofA.at[i]!;
    const next = last && at + length <= last.toA + 1 ? last.toB - length + 1 : -1;
    const run = next < 0 ? -1 : (runAt[next] ?? -1);
    if (last && run >= 0 && ranksB[run] === place) {
      last.toA = at + length;
      last.toB = next + length;
    } else if (!last || at + length > last.toA) {
      last = { fromA: at, toA: at + length, fromB: firsts[place]!, toB: firsts[place]! + length };
      runs.push(last);
    }
  }
  return runs;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
