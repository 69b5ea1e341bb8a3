/**
 * @module
 * Pairs of articles that share text outside quotations, with the share and the aligned stretches.
 *
 * The measure is containment in the shorter article: an excerpt of a third of a long story is found, where any measure over
 * both texts together would miss it.
 */

import type { DatedReading } from "../dated-reading.js";
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
    const own = atLeast(
      Math.max(3, articles.length / 10),
      articles.flatMap(({ long, short }) => [long.distinct, short.distinct]),
    );
    if (own.size > 0) furniture.set(outlet, own);
  }
  return furniture;
}

/** The numbers that stand in so many of the lists, which have each of theirs once. */
function atLeast(usual: number, lists: readonly Int32Array[]): Set<number> {
  const often = oftenAtMost(usual, lists).sort();
  const found = new Set<number>();
  for (let from = 0, to = 0; from < often.length; from = to) {
    while (to < often.length && often[to] === often[from]) to++;
    if (to - from >= usual) found.add(often[from]!);
  }
  return found;
}

/** Those that may stand in so many: numbers are counted by their last bits first, so that few are left to be sorted. */
function oftenAtMost(usual: number, lists: readonly Int32Array[]): Int32Array {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const counts = new Int32Array(Math.min(mostCounted, 2 ** Math.ceil(Math.log2(2 * length + 2))));
  for (const list of lists) countIn(list, counts);
  const often = new Int32Array(length);
  let n = 0;
  for (const list of lists) n = addOften(list, counts, { usual, often, n });
  return often.slice(0, n);
}

// each loop has a function of its own: one of several in a row is compiled while it runs, before what follows it has ever been run

function countIn(list: Int32Array, counts: Int32Array): void {
  const mask = counts.length - 1;
  for (let at = 0; at < list.length; at++) counts[list[at]! & mask]!++;
}

/** Writes those of a list that are counted often enough behind the `n` already written; how many there are then. */
function addOften(
  list: Int32Array,
  counts: Int32Array,
  { usual, often, n }: { readonly usual: number; readonly often: Int32Array; readonly n: number },
): number {
  const mask = counts.length - 1;
  let next = n;
  for (let at = 0; at < list.length; at++) if (counts[list[at]! & mask]! >= usual) often[next++] = list[at]!;
  return next;
}

const mostCounted = 2 ** 18;

/** All pairs that share at least so much text, in list order. */
export function findSharedText(cut: readonly ShingledArticle[], least: number): SharedText[] {
  const align = alignment();
  const marked = new MarkedRuns();
  const found: SharedText[] = [];
  for (const pair of candidatePairs(cut)) {
    const a = Math.floor(pair / cut.length);
    const b = pair % cut.length;
    const inA = cut[a]!;
    const inB = cut[b]!;
    const isShort = Math.min(inA.words.length, inB.words.length) < shortArticle;
    const ofA = isShort ? inA.short : inA.long;
    const ofB = isShort ? inB.short : inB.long;
    const shorter = Math.max(1, Math.min(ofA.distinct.length, ofB.distinct.length));
    if (marked.nSharedAtMost(ofA, ofB) / shorter < least) continue;
    const share = nSharedRuns(ofA, ofB) / shorter;
    if (share >= least && share > 0) found.push({ a, b, share, runs: align(ofA, ofB, isShort ? 3 : 5) });
  }
  return found;
}

/** The runs of one article marked by their last bits: how many another may share with it is told faster than how many it does. */
class MarkedRuns {
  readonly #marks = new Uint8Array(nMarks);
  #marked: Shingles | null = null;

  /** Pairs come sorted by their first article. */
  nSharedAtMost(first: Shingles, { distinct }: Shingles): number {
    const marks = this.#marks;
    if (this.#marked !== first) {
      if (this.#marked !== null) mark(this.#marked.distinct, marks, 0);
      mark(first.distinct, marks, 1);
      this.#marked = first;
    }
    let n = 0;
    for (let at = 0; at < distinct.length; at++) n += marks[distinct[at]! & (nMarks - 1)]!;
    return n;
  }
}

const nMarks = 2 ** 14;

function mark(hashes: Int32Array, marks: Uint8Array, as: 0 | 1): void {
  for (let at = 0; at < hashes.length; at++) marks[hashes[at]! & (nMarks - 1)] = as;
}

/**
 * Two articles as one number (the first one's place times the length of the list, plus the second one's), rising. Short articles are looked
 * for among each other by short runs; a short one among the long ones, and these among each other, by long runs.
 */
function candidatePairs(cut: readonly ShingledArticle[]): Float64Array {
  const isShort = cut.map(({ words }) => words.length < shortArticle);
  const shortRuns = cut.map(({ short }, position) => (isShort[position]! ? sampled(short) : null));
  const longRuns = cut.map(({ long }) => sampled(long));
  const [byShort, byLong] = [postingsOf(shortRuns), postingsOf(longRuns)];
  const inCommon = new Int32Array(cut.length);
  const pairs: number[] = [];
  for (let b = 0; b < cut.length; b++) {
    const met: number[] = [];
    const count = (a: number) => {
      if (inCommon[a]!++ === 0) met.push(a);
    };
    const short = shortRuns[b]!;
    if (short !== null) eachBefore(b, short, byShort, count);
    eachBefore(b, longRuns[b]!, byLong, (a) => {
      if (!isShort[a]! || !isShort[b]!) count(a);
    });
    for (const a of met) {
      if (inCommon[a]! >= minSampledInCommon) pairs.push(a * cut.length + b);
      inCommon[a] = 0;
    }
  }
  return Float64Array.from(pairs).sort();
}

/** For each sampled run that several articles have these articles, in list order. */
type Postings = ReadonlyMap<number, readonly number[]>;

/** Most runs stand in one article alone: all are sorted first, and lists are made for the others. */
function postingsOf(runs: readonly (Int32Array | null)[]): Postings {
  const rising = new Float64Array(runs.reduce((sum, own) => sum + (own?.length ?? 0), 0));
  let n = 0;
  for (let position = 0; position < runs.length; position++) {
    const own = runs[position];
    // hash and position in one number: numbers are sorted fastest
    if (own) for (let at = 0; at < own.length; at++) rising[n++] = (own[at]! + 2 ** 31) * runs.length + position;
  }
  rising.sort();
  const postings = new Map<number, number[]>();
  for (let from = 0, to = 0; from < n; from = to) {
    const key = Math.floor(rising[from]! / runs.length);
    const end = (key + 1) * runs.length;
    for (to = from + 1; to < n && rising[to]! < end; ) to++;
    if (to - from > 1)
      postings.set(
        key - 2 ** 31,
        Array.from(rising.subarray(from, to), (each) => each % runs.length),
      );
  }
  return postings;
}

function sampled({ distinct }: Shingles): Int32Array {
  return distinct.filter((hash) => hash % sampling === 0);
}

/** The articles before `b` that have its runs; of a run in many, the first and the one before only. */
function eachBefore(b: number, hashes: Int32Array, postings: Postings, take: (a: number) => void): void {
  for (const hash of hashes) {
    const posting = postings.get(hash);
    if (posting === undefined) continue;
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
function alignment(): (ofA: Shingles, ofB: Shingles, length: number) => SharedRun[] {
  let inB = new Int32Array(1024);
  return (ofA, ofB, length) => {
    if (inB.length < ofA.distinct.length) inB = new Int32Array(2 * ofA.distinct.length);
    placesInOther(ofA, ofB, inB);
    const { ranks } = ofA.index;
    const { firsts, ranks: ranksB, runAt } = ofB.index;
    const runs: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
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
  };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
