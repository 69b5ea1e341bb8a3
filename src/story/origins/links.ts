/**
 * @module
 * Which articles share text: copies, revisions, excerpts, rewrites, and quotations that both carry.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Link } from "../../model/index.js";
import { pageAddress } from "../../text/page-address.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { wordsOfArticle } from "../words/article-words.js";
import { joinsOrigins } from "./origins.js";
import { findRetoldQuotations } from "./retold-quotations.js";
import { findRewrites, type Retelling } from "./rewrites.js";
import { findSharedQuotations, type SharedQuotation } from "./shared-quotations.js";
import { findSharedText, type SharedText, shingleAll } from "./shared-text.js";
import type { ShingledArticle } from "./shingles.js";

/** From this share of the shorter text outside quotations, two articles have one source. Measured on hand-labelled pairs. */
const derivedFrom = 0.3;
const copyFrom = 0.75;
/** A single long run of words outside quotations makes an excerpt of the stretches it covers. */
const excerptFrom = 0.05;
const excerptRun = 11;

/** Finds the links between articles, in a stable order. */
export function findLinks(readings: readonly DatedReading[], lexicon: StoryLexicon): Link[] {
  const cut = shingleAll(readings);
  const shared = findSharedText(cut, excerptFrom).flatMap((each) => {
    const kind = kindOf(each, readings);
    return kind === null ? [] : [linkOf(kind, each, readings, cut)];
  });
  const derived = new Set(shared.filter(joinsOrigins).map(keyOf));
  const isDerived = (link: Link) => derived.has(keyOf(link));
  const quotations = quotationLinks(readings);
  // who hears one speech or has one page before them tells the same facts
  const sharing = new Set([...shared, ...quotations].map(keyOf));
  const rewrites = findRewrites(readings, lexicon).flatMap((each) => {
    const link = rewriteLink(each, readings);
    return !each.isOfAgency && sharing.has(keyOf(link)) ? [] : [link];
  });
  const known = new Set([...derived, ...rewrites.map(keyOf)]);
  const retold = findRetoldQuotations(readings).flatMap((each) => {
    const link = rewriteLink(each, readings);
    return known.has(keyOf(link)) ? [] : [link];
  });
  const links = [...shared, ...rewrites.filter((link) => !isDerived(link)), ...retold];
  const isRetold = new Set([...rewrites, ...retold].map(keyOf));
  return [...links, ...quotations.filter((link) => !isDerived(link) && !isRetold.has(keyOf(link)))];
}

/** Two articles in list order. */
function keyOf({ from, to }: Link): string {
  return `${from}\u0000${to}`;
}

function rewriteLink({ a, b, share, aligned }: Omit<Retelling, "isOfAgency">, readings: readonly DatedReading[]): Link {
  return {
    kind: "rewrite",
    from: readings[a]!.article.id,
    to: readings[b]!.article.id,
    share: rounded(share),
    direction: directionOf(readings[a]!, readings[b]!),
    alignments: aligned.map(({ from, to, score }) => alignmentOf(from, to, rounded(score))),
  };
}

/** One link for each pair of articles that quote the same words. */
function quotationLinks(readings: readonly DatedReading[]): Link[] {
  const byPair = new Map<number, SharedQuotation[]>();
  for (const each of findSharedQuotations(readings)) {
    const pair = each.a * readings.length + each.b;
    const known = byPair.get(pair);
    if (known) known.push(each);
    else byPair.set(pair, [each]);
  }
  return [...byPair.values()].map((quotations) => ({
    kind: "shared-quotation",
    from: readings[quotations[0]!.a]!.article.id,
    to: readings[quotations[0]!.b]!.article.id,
    share: 0,
    direction: "unknown",
    alignments: quotations.map(({ from, to }) => alignmentOf(from, to, 1)),
  }));
}

function alignmentOf(from: Span, to: Span, score: number): Link["alignments"][number] {
  return { fromStart: from.start, fromEnd: from.end, toStart: to.start, toEnd: to.end, score };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function kindOf({ a, b, share, runs }: SharedText, readings: readonly DatedReading[]): Link["kind"] | null {
  if (share >= derivedFrom) {
    const [x, y] = [readings[a]!, readings[b]!];
    if (isSameOutlet(x, y) || isSamePage(x, y)) return "revision";
    return share >= copyFrom ? "copy" : "excerpt";
  }
  const longest = Math.max(...runs.map(({ fromA, toA }) => toA - fromA));
  return share >= excerptFrom && longest >= excerptRun ? "excerpt" : null;
}

function isSameOutlet({ article: a }: DatedReading, { article: b }: DatedReading): boolean {
  return a.outlet !== null && a.outlet === b.outlet;
}

/** One address with two texts is a page that was changed, whoever's it is. */
function isSamePage({ article: a }: DatedReading, { article: b }: DatedReading): boolean {
  return a.url !== null && b.url !== null && pageAddress(a.url) === pageAddress(b.url);
}

function linkOf(
  kind: Link["kind"],
  shared: SharedText,
  readings: readonly DatedReading[],
  cut: readonly ShingledArticle[],
): Link {
  const [a, b] = [cut[shared.a]!, cut[shared.b]!];
  return {
    kind,
    from: a.article.id,
    to: b.article.id,
    share: rounded(shared.share),
    direction: directionOf(readings[shared.a]!, readings[shared.b]!),
    alignments: shared.runs.map(({ fromA, toA, fromB, toB }) =>
      alignmentOf(spanOfWords(a, fromA, toA), spanOfWords(b, fromB, toB), 1),
    ),
  };
}

function spanOfWords({ article, words }: ShingledArticle, from: number, to: number): Span {
  const { starts, ends } = wordsOfArticle(article);
  return { start: starts[words[from]!]!, end: ends[words[to - 1]!]! };
}

/** Who had it first: the earlier; else the one that names an agency for its text; else the longer by far; else unknown. */
function directionOf(a: DatedReading, b: DatedReading): Link["direction"] {
  const [x, y] = [a.dated.value, b.dated.value];
  if (x !== null && y !== null && x !== y) return x < y ? "from-to" : "to-from";
  const [creditedA, creditedB] = [isCredited(a), isCredited(b)];
  if (creditedA !== creditedB) return creditedA ? "from-to" : "to-from";
  return "unknown";
}

function isCredited({ article }: DatedReading): boolean {
  return article.agencies.some(({ role }) => role === "text") || (article.dateline?.agency ?? null) !== null;
}
