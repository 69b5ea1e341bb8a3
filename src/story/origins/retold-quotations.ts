/**
 * @module
 * Rewrites told by their quotations: an outlet that puts an agency's report into its own words keeps what was said, cut as the agency cut it.
 *
 * Two reporters in one room share a speaker's words too, but each writes down others of his besides, and neither meets all the people whom the
 * other has been to. So the voices are counted, not the quotations, and what either has of the same voices alone counts against.
 */

import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { namesAtEdge } from "./agency-credits.js";
import { type Quotation, type QuotedWords, quotationsOf, sharedWords, withVoices } from "./quotations.js";
import { longestRising, sharedFigures } from "./shared-figures.js";
import { areOfOneNews } from "./while-news.js";

/** One article that tells another's quotations: positions in the list, the share of the fewer quotations, and where they stand. */
export interface RetoldQuotations {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly aligned: readonly { readonly from: Span; readonly to: Span; readonly score: number }[];
}

/** Runs of so many quoted words are looked for in other articles. */
const runLength = 4;
/** Words that more articles quote are everybody's. */
const maxPosting = 20;

/** All such pairs, in list order. */
export function findRetoldQuotations(readings: readonly DatedReading[]): RetoldQuotations[] {
  const quoted = readings.map(quotationsOf);
  return candidatePairs(quoted).flatMap(([a, b]) => {
    const [inA, inB] = [readings[a]!, readings[b]!];
    if (!mayRetell(inA, inB)) return [];
    const shared = sharedBy(withVoices(inA, quoted[a]!), withVoices(inB, quoted[b]!));
    if (pointsFor(shared, inA, inB) < enough) return [];
    return [{ a, b, share: shared.share, aligned: shared.pairs }];
  });
}

/** Pairs that share runs of words of two quotations or more. */
function candidatePairs(quoted: readonly (readonly QuotedWords[])[]): [number, number][] {
  const counts = countsOfRuns(quoted);
  const postings = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  // how many quotations of the article at hand each earlier one shares, and which of them was the last
  const nMet = new Uint8Array(quoted.length);
  const lastMet = new Int32Array(quoted.length).fill(-1);
  let nQuotations = 0;
  for (let b = 0; b < quoted.length; b++) {
    const own: number[] = [];
    const met: number[] = [];
    for (const { words } of quoted[b]!) {
      const quotation = nQuotations++;
      for (let at = 0; at + runLength <= words.length; at++) {
        const run = runAt(words, at);
        if (counts[run & (nCounted - 1)]! < 2) continue;
        own.push(run);
        const posting = postings.get(run);
        for (let i = 0; posting !== undefined && i < posting.length; i++) {
          const a = posting[i]!;
          if (lastMet[a] === quotation) continue;
          lastMet[a] = quotation;
          if (nMet[a]!++ === 0) met.push(a);
        }
      }
    }
    for (const a of met) {
      if (nMet[a]! >= 2) pairs.push([a, b]);
      nMet[a] = 0;
    }
    for (const run of own) {
      const posting = postings.get(run);
      if (posting === undefined) postings.set(run, [b]);
      else if (posting.length < maxPosting && posting.at(-1) !== b) posting.push(b);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

const nCounted = 2 ** 20;

/** How often runs come that end in the same bits, up to two: most stand in one quotation alone, and are passed over. */
function countsOfRuns(quoted: readonly (readonly QuotedWords[])[]): Uint8Array {
  const counts = new Uint8Array(nCounted);
  for (const own of quoted)
    for (const { words } of own)
      for (let at = 0; at + runLength <= words.length; at++) {
        const slot = runAt(words, at) & (nCounted - 1);
        if (counts[slot]! < 2) counts[slot]!++;
      }
  return counts;
}

function runAt(words: readonly number[], at: number): number {
  let run = 0;
  for (let i = at; i < at + runLength; i++) run = Math.imul(run ^ words[i]!, 0x9e3779b1) ^ (run >>> 15);
  return run;
}

function mayRetell(a: DatedReading, b: DatedReading): boolean {
  const isOneHouse = a.article.outlet !== null && a.article.outlet === b.article.outlet;
  return !isOneHouse && areOfOneNews(a, b);
}

/** What two lists of quotations have in common. */
interface Shared {
  readonly pairs: readonly { readonly from: Quotation; readonly to: Quotation; readonly score: number }[];
  /** How many people are quoted with the same words by both. */
  readonly nVoices: number;
  /** Of the shorter list. */
  readonly share: number;
  /** Of the pairs, in the order of both texts. */
  readonly order: number;
  /** Quotations of these people that stand in one article alone: as many as both have. */
  readonly nOthers: number;
}

function sharedBy(inA: readonly Quotation[], inB: readonly Quotation[]): Shared {
  const pairs = inA.flatMap((from) => {
    let [best, most] = [-1, 0];
    for (let at = 0; at < inB.length; at++) {
      const n = sharedWords(from, inB[at]!);
      if (n > most) [best, most] = [at, n];
    }
    return best < 0 ? [] : [{ from, to: inB[best]!, at: best, score: scoreOf(from, inB[best]!, most) }];
  });
  const [ofA, ofB] = [new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))];
  return {
    pairs: pairs.map(({ from, to, score }) => ({ from, to, score })),
    nVoices: voicesIn(pairs),
    share: Math.min(ofA.size, ofB.size) / Math.max(1, Math.min(inA.length, inB.length)),
    order: longestRising(pairs.map(({ at }) => at)) / Math.max(1, pairs.length),
    nOthers: Math.min(othersOf(inA, ofA), othersOf(inB, ofB)),
  };
}

function scoreOf(a: Quotation, b: Quotation, n: number): number {
  return n / Math.max(a.words.length, b.words.length);
}

/** Voices that both articles tell apart; one that an article does not name is the other's. */
function voicesIn(pairs: Shared["pairs"]): number {
  const [ofA, ofB] = [new Set<string>(), new Set<string>()];
  let n = 0;
  for (const { from, to } of pairs) {
    const [a, b] = [from.voice ?? to.voice, to.voice ?? from.voice];
    if (a === null || b === null || ofA.has(a) || ofB.has(b)) continue;
    ofA.add(a);
    ofB.add(b);
    n++;
  }
  return n;
}

/** How many quotations of the people both quote stand in this article alone. */
function othersOf(quotations: readonly Quotation[], shared: ReadonlySet<Quotation>): number {
  const voices = new Set([...shared].flatMap(({ voice }) => voice ?? []));
  return quotations.filter((each) => !shared.has(each) && each.voice !== null && voices.has(each.voice)).length;
}

const enough = 6;
/** A house that the other names at its head or foot. */
const forCredit = 3;
const fewestVoices = 3;

/**
 * One for each voice, and one each where the quotations stand in one order, are half of the shorter list, and the numbers agree as well; less
 * one for each quotation of the same people that only one has.
 */
function pointsFor({ nVoices, share, order, nOthers }: Shared, a: DatedReading, b: DatedReading): number {
  const isCredited = namesHouse(a, b) || namesHouse(b, a);
  if (nVoices < (isCredited ? fewestVoices - 1 : fewestVoices)) return 0;
  const figures = sharedFigures(a.article, b.article);
  const isCounted = figures.n >= 4 && figures.share >= 0.5 && figures.nInOrder >= 0.6 * figures.n;
  const signs = [order >= 0.75, share >= 0.5, isCounted].filter((holds) => holds).length;
  return nVoices + signs + (isCredited ? forCredit : 0) - nOthers;
}

function namesHouse({ article }: DatedReading, { article: other }: DatedReading): boolean {
  return namesAtEdge(article, other.outlet) || namesAtEdge(article, other.dateline?.agency ?? null);
}
