/**
 * @module
 * Quotations that two articles both carry: two witnesses of one speech, not two copies of one text.
 */

import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type Term, termsAt } from "../words/article-words.js";

/** One quotation in two articles, by position in the list. */
export interface SharedQuotation {
  readonly a: number;
  readonly b: number;
  readonly from: Span;
  readonly to: Span;
}

/** A fragment of this many running words is enough. */
const runLength = 6;
/** A quotation in more articles than this is linked between neighbours only. */
const maxPosting = 20;

/** Runs of quoted words that two articles share, one place for each pair of quotations, in list order. */
export function findSharedQuotations(readings: readonly DatedReading[]): SharedQuotation[] {
  const quotations = readings.flatMap((reading, at) => quotationsOf(reading, at));
  const found = new Map<string, SharedQuotation>();
  for (const posted of postingsOf(quotations))
    for (let i = 0; i < posted.length; i++)
      for (let j = i + 1; j < posted.length; j++) {
        const [x, y] = [posted[i]!, posted[j]!];
        const key = `${x.at} ${y.at} ${x.span.start} ${y.span.start}`;
        if (!found.has(key)) found.set(key, { a: x.at, b: y.at, from: x.span, to: y.span });
      }
  return [...found.values()].sort(
    (p, q) => p.a - q.a || p.b - q.b || p.from.start - q.from.start || p.to.start - q.to.start,
  );
}

/** Quoted words of an article, by its place in the list. */
interface Quotation {
  readonly at: number;
  readonly span: Span;
  readonly terms: readonly Term[];
}

function quotationsOf({ article, statements }: DatedReading, at: number): Quotation[] {
  const quotations: Quotation[] = [];
  for (const { kind, content } of statements)
    if (kind !== "indirect")
      for (const span of content) {
        const terms = termsAt(article, [span]);
        if (terms.length >= runLength) quotations.push({ at, span, terms });
      }
  return quotations;
}

/** The quotations that have one run of words, and where in the first of them it begins. */
interface Posting {
  readonly from: number;
  readonly quotations: Quotation[];
}

/** For each run that several quotations may have those that do, each article once. Most runs stand in one alone: they are counted first, and passed over. */
function postingsOf(quotations: readonly Quotation[]): (readonly Quotation[])[] {
  const counts = new Uint8Array(nCounted);
  for (const { terms } of quotations)
    for (let from = 0; from + runLength <= terms.length; from++) {
      const slot = hashOfRun(terms, from) & (nCounted - 1);
      if (counts[slot]! < 2) counts[slot]!++;
    }
  const byHash = new Map<number, Posting[]>();
  const all: Quotation[][] = [];
  for (const quotation of quotations)
    for (let from = 0; from + runLength <= quotation.terms.length; from++) {
      const hash = hashOfRun(quotation.terms, from);
      if (counts[hash & (nCounted - 1)]! < 2) continue;
      const alike = byHash.get(hash);
      const known = alike?.find((each) => isOneRun(each, quotation.terms, from));
      if (known === undefined) {
        const posting = { from, quotations: [quotation] };
        all.push(posting.quotations);
        if (alike === undefined) byHash.set(hash, [posting]);
        else alike.push(posting);
      } else if (known.quotations.length < maxPosting && known.quotations.at(-1)!.at !== quotation.at)
        known.quotations.push(quotation);
    }
  return all;
}

const nCounted = 2 ** 20;

function hashOfRun(terms: readonly Term[], from: number): number {
  let hash = runLength;
  for (let at = from; at < from + runLength; at++) {
    hash = Math.imul(hash ^ terms[at]!.hash, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isOneRun({ from: start, quotations: [first] }: Posting, terms: readonly Term[], from: number): boolean {
  for (let i = 0; i < runLength; i++) if (first!.terms[start + i]!.word !== terms[from + i]!.word) return false;
  return true;
}
