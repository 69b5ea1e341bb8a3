/**
 * @module
 * Which articles share text: copies, revisions, excerpts, rewrites, and quotations that both carry.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Link } from "../model/index.js";
import type { DatedReading } from "./dated-reading.js";
import { findSharedText, type SharedText, shingleAll } from "./shared-text.js";
import type { ShingledArticle } from "./shingles.js";

/** From this share of the shorter text outside quotations, two articles have one source. Measured on hand-labelled pairs. */
const derivedFrom = 0.3;
const copyFrom = 0.75;
/** A single long run of words outside quotations makes an excerpt of the stretches it covers. */
const excerptFrom = 0.05;
const excerptRun = 11;

/** Finds the links between articles, in a stable order. */
export function findLinks(readings: readonly DatedReading[], _lexicon: StoryLexicon): Link[] {
  const cut = shingleAll(readings);
  return findSharedText(cut).flatMap((shared) => {
    const kind = kindOf(shared, readings);
    return kind === null ? [] : [linkOf(kind, shared, readings, cut)];
  });
}

function kindOf({ a, b, share, runs }: SharedText, readings: readonly DatedReading[]): Link["kind"] | null {
  if (share >= derivedFrom) {
    const [x, y] = [readings[a]!, readings[b]!];
    const isSameOutlet = x.article.outlet !== null && x.article.outlet === y.article.outlet;
    if (isSameOutlet && x.article.id !== y.article.id) return "revision";
    return share >= copyFrom ? "copy" : "excerpt";
  }
  const longest = Math.max(...runs.map(({ fromA, toA }) => toA - fromA));
  return share >= excerptFrom && longest >= excerptRun ? "excerpt" : null;
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
    share: Math.round(shared.share * 1000) / 1000,
    direction: directionOf(readings[shared.a]!, readings[shared.b]!),
    alignments: shared.runs.map(({ fromA, toA, fromB, toB }) => ({
      fromStart: a.words[fromA]!.start,
      fromEnd: a.words[toA - 1]!.end,
      toStart: b.words[fromB]!.start,
      toEnd: b.words[toB - 1]!.end,
      score: 1,
    })),
  };
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
