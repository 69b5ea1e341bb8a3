/**
 * @module
 * Quotations that two articles both carry: two witnesses of one speech, not two copies of one text.
 */

import type { Span } from "../text/span.js";
import { termsAt } from "./article-words.js";
import type { DatedReading } from "./dated-reading.js";

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
  const postings = new Map<string, { at: number; span: Span }[]>();
  readings.forEach(({ article, statements }, at) => {
    for (const { kind, content } of statements)
      if (kind !== "indirect")
        for (const span of content) {
          const words = termsAt(article, [span]).map(({ word }) => word);
          for (let i = 0; i + runLength <= words.length; i++) {
            const key = words.slice(i, i + runLength).join(" ");
            const posted = postings.get(key);
            if (!posted) postings.set(key, [{ at, span }]);
            else if (posted.length < maxPosting && posted.at(-1)!.at !== at) posted.push({ at, span });
          }
        }
  });
  const found = new Map<string, SharedQuotation>();
  for (const posted of postings.values())
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
