/**
 * @module
 * Pairs of articles that share text outside quotations, with the share and the aligned stretches.
 *
 * The measure is containment in the shorter article: an excerpt of a third of a long story is found, where any measure over
 * both texts together would miss it.
 */

import type { DatedReading } from "./dated-reading.js";
import { type Shingle, type ShingledArticle, shingleArticle } from "./shingles.js";

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
    const isOwn = ({ hash }: Shingle) => !own.has(hash);
    const long = each.long.filter(isOwn);
    // what an outlet printed three times over is no furniture but an article it ran again
    return long.length * 2 < each.long.length ? each : { ...each, long, short: each.short.filter(isOwn) };
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
      for (const hash of new Set([...long, ...short].map((shingle) => shingle.hash)))
        counts.set(hash, (counts.get(hash) ?? 0) + 1);
    const usual = Math.max(3, articles.length / 10);
    furniture.set(outlet, new Set([...counts].filter(([, n]) => n >= usual).map(([hash]) => hash)));
  }
  return furniture;
}

/** All pairs that share text, in list order. */
export function findSharedText(cut: readonly ShingledArticle[]): SharedText[] {
  return candidatePairs(cut)
    .map(([a, b]) => compareTexts(a, b, cut[a]!, cut[b]!))
    .filter(({ runs }) => runs.length > 0);
}

/** Short articles are looked for among each other by short runs; a short one among the long ones, and these among each other, by long runs. */
function candidatePairs(cut: readonly ShingledArticle[]): [number, number][] {
  const isShort = cut.map(({ words }) => words.length < shortArticle);
  const inCommon = new Map<number, number>();
  const base = cut.length;
  const count = (a: number, b: number) => inCommon.set(a * base + b, (inCommon.get(a * base + b) ?? 0) + 1);
  eachPair(postingsOf(cut.map(({ short }, position) => (isShort[position]! ? short : []))), count);
  eachPair(postingsOf(cut.map(({ long }) => long)), (a, b) => {
    if (!isShort[a]! || !isShort[b]!) count(a, b);
  });
  return [...inCommon]
    .filter(([, n]) => n >= minSampledInCommon)
    .map(([pair]): [number, number] => [Math.floor(pair / base), pair % base])
    .sort(([a, b], [c, d]) => a - c || b - d);
}

/** For each sampled run the articles that have it, in list order. */
function postingsOf(runs: readonly (readonly Shingle[])[]): Iterable<readonly number[]> {
  const postings = new Map<number, number[]>();
  runs.forEach((ofArticle, position) => {
    for (const hash of new Set(ofArticle.map((shingle) => shingle.hash)))
      if (hash % sampling === 0) addTo(postings, hash, position);
  });
  return postings.values();
}

function eachPair(postings: Iterable<readonly number[]>, take: (a: number, b: number) => void): void {
  for (const posting of postings)
    for (let j = 1; j < posting.length; j++) {
      const isMany = posting.length > maxPosting;
      for (let i = 0; i < j; i = isMany ? Math.max(i + 1, j - 1) : i + 1) take(posting[i]!, posting[j]!);
    }
}

function compareTexts(a: number, b: number, inA: ShingledArticle, inB: ShingledArticle): SharedText {
  const isShort = Math.min(inA.words.length, inB.words.length) < shortArticle;
  const [ofA, ofB] = isShort ? [inA.short, inB.short] : [inA.long, inB.long];
  const hashesA = new Set(ofA.map(({ hash }) => hash));
  const hashesB = new Set(ofB.map(({ hash }) => hash));
  const nShared = [...hashesA].filter((hash) => hashesB.has(hash)).length;
  const share = nShared / Math.max(1, Math.min(hashesA.size, hashesB.size));
  return { a, b, share, runs: alignedRuns(ofA, ofB, isShort ? 3 : 5) };
}

/** Chains shared runs that go on in both texts; each place of A is aligned with the first fitting place of B. */
function alignedRuns(ofA: readonly Shingle[], ofB: readonly Shingle[], length: number): SharedRun[] {
  const placesB = new Map<number, number[]>();
  for (const { hash, at } of ofB) addTo(placesB, hash, at);
  const runs: SharedRun[] = [];
  for (const { hash, at } of ofA) {
    const places = placesB.get(hash);
    if (!places) continue;
    const last = runs.at(-1);
    const next = last && at + length <= last.toA + 1 ? last.toB - length + 1 : -1;
    if (last && places.includes(next)) runs[runs.length - 1] = { ...last, toA: at + length, toB: next + length };
    else if (!last || at + length > last.toA)
      runs.push({ fromA: at, toA: at + length, fromB: places[0]!, toB: places[0]! + length });
  }
  return runs;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
