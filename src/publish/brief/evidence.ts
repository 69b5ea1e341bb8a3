/**
 * @module
 * The words behind a line by origin, each in its sentence: copies of one text stand together, because they are one witness.
 */

import type { Origin } from "../../model/index.js";
import { type Span, trimmed } from "../../text/span.js";
import { type Citation, citationsOf } from "../citation.js";
import type { Place, RecordIndex } from "../record-index.js";

/** Words with the text before and after them, to the ends of their lines and no further than `reach`. */
export interface InContext {
  readonly cite: Citation;
  readonly before: string;
  readonly after: string;
}

/** What one article says. */
export interface ArticleEvidence {
  readonly article: string;
  readonly outlet: string;
  /** Publication day; null when it could not be told. */
  readonly day: string | null;
  readonly words: readonly InContext[];
}

/** What the articles of one origin say, the earliest first. */
export interface OriginEvidence {
  readonly origin: string;
  readonly label: string;
  readonly certainty: Origin["certainty"];
  readonly articles: readonly ArticleEvidence[];
}

/** Characters shown on either side. */
const reach = 160;

/** The evidence of a line, the origin with the earliest article first. */
export function evidenceOf(places: readonly Place[], index: RecordIndex): OriginEvidence[] {
  const byArticle = new Map<string, Citation[]>();
  for (const cite of citationsOf(places, index))
    byArticle.set(cite.article, [...(byArticle.get(cite.article) ?? []), cite]);
  const byOrigin = new Map<string, ArticleEvidence[]>();
  for (const [article, cites] of byArticle) {
    const { origin, outlet, day } = cites[0]!;
    const words = outermost(cites).map((cite) => inContext(cite, index));
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), { article, outlet, day, words }]);
  }
  return [...byOrigin]
    .map(([id, articles]) => ({
      origin: id,
      label: index.origins.get(id)?.label ?? id,
      certainty: index.origins.get(id)?.certainty ?? ("unknown" as const),
      articles: articles.sort((a, b) => compare(a.day ?? "~", b.day ?? "~") || compare(a.article, b.article)),
    }))
    .sort((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.origin, b.origin));
}

function firstDay({ articles }: OriginEvidence): string {
  return articles[0]?.day ?? "~";
}

/** In text order, without words that stand within others. */
function outermost(cites: readonly Citation[]): Citation[] {
  const ordered = [...cites].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return ordered.filter((cite) => {
    if (cite.end <= end) return false;
    end = cite.end;
    return true;
  });
}

function inContext(cite: Citation, index: RecordIndex): InContext {
  const text = index.articles.get(cite.article)?.text ?? "";
  const before = trimmed(text, { start: lineStart(text, cite.start), end: cite.start });
  const after = trimmed(text, { start: cite.end, end: lineEnd(text, cite.end) });
  return {
    cite,
    before: textOf(text, { start: before.start, end: cite.start }),
    after: textOf(text, { start: cite.end, end: after.end }),
  };
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

function lineStart(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (at - line <= reach) return line;
  const blank = text.indexOf(" ", at - reach);
  return blank >= 0 && blank < at ? blank : at - reach;
}

function lineEnd(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  const line = next < 0 ? text.length : next;
  if (line - at <= reach) return line;
  const blank = text.lastIndexOf(" ", at + reach);
  return blank > at ? blank : at + reach;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
