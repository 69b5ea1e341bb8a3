/**
 * @module
 * The words behind an entry and how many articles, outlets and independent origins carry them.
 */

import type { Evidence, Link, Origin, Story, Support } from "../../model/index.js";
import { overlapOf, type Span } from "../../text/span.js";
import type { Claim } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { joinsOrigins } from "../origins/origins.js";

/** Which origin and story a place belongs to. */
export interface Places {
  /** The origin of words: the article's own, or that of the article they were taken from. */
  originAt(article: string, span: Span): Origin;
  storyOf(article: string): string | null;
  /** The evidence made of spans so far: a claim is shown by its entry, in the state of play and in disputes. */
  readonly pieces: Map<Span, Evidence>;
}

interface Borrowed extends Span {
  readonly from: Origin;
}

/** Look-up of origins and stories by place. */
export function placesOf(context: {
  readonly origins: readonly Origin[];
  readonly stories: readonly Story[];
  readonly links: readonly Link[];
}): Places {
  const origin = new Map(context.origins.flatMap((each) => each.articles.map((article) => [article, each] as const)));
  const story = new Map(context.stories.flatMap((each) => each.articles.map((article) => [article, each.id] as const)));
  const originOf = (article: string) => origin.get(article) ?? unknownOrigin(article);
  const borrowed = borrowedParts(context.links, originOf);
  return {
    originAt: (article, span) => {
      const parts = borrowed.get(article);
      return parts === undefined ? originOf(article) : (borrowedAt(span, parts)?.from ?? originOf(article));
    },
    storyOf: (article) => story.get(article) ?? null,
    pieces: new Map(),
  };
}

function borrowedAt(span: Span, parts: readonly Borrowed[]): Borrowed | undefined {
  return parts.find((part) => overlapOf(part, span) * 2 > span.end - span.start);
}

/** Agency words inside an outlet's own report: they add no witness to what they say. */
function borrowedParts(links: readonly Link[], originOf: (article: string) => Origin): Map<string, Borrowed[]> {
  const parts = new Map<string, Borrowed[]>();
  for (const link of links) {
    if (link.kind !== "excerpt" || joinsOrigins(link)) continue;
    const isForward =
      link.direction === "unknown" ? originOf(link.from).id < originOf(link.to).id : link.direction === "from-to";
    const [source, taker] = isForward ? [link.from, link.to] : [link.to, link.from];
    const spans = link.alignments.map(({ fromStart, fromEnd, toStart, toEnd }) =>
      isForward ? { start: toStart, end: toEnd } : { start: fromStart, end: fromEnd },
    );
    const from = originOf(source);
    parts.set(taker, [...(parts.get(taker) ?? []), ...spans.map((span) => ({ ...span, from }))]);
  }
  return parts;
}

function unknownOrigin(article: string): Origin {
  return { id: `origin-of-${article}`, label: "unknown", articles: [article], certainty: "unknown" };
}

/** One place of an article as evidence. */
export function pieceOf({ article }: DatedReading, span: Span, places: Places): Evidence {
  const known = places.pieces.get(span);
  if (known !== undefined) return known;
  const { start, end } = span;
  const origin = places.originAt(article.id, span).id;
  const piece = { article: article.id, start, end, text: article.text.slice(start, end), origin };
  places.pieces.set(span, piece);
  return piece;
}

/** The evidence of claims, each place once, in the order of the claims. */
export function evidenceOf(claims: readonly Claim[], places: Places): Evidence[] {
  if (claims.length === 1 && claims[0]!.spans.length === 1)
    return [pieceOf(claims[0]!.reading, claims[0]!.spans[0]!, places)];
  const seen = new SeenPlaces();
  const evidence: Evidence[] = [];
  for (const { reading, spans } of claims)
    for (const span of spans) if (seen.isNew(reading.article.id, span)) evidence.push(pieceOf(reading, span, places));
  return evidence;
}

/** Places met so far. */
class SeenPlaces {
  readonly #ofArticle = new Map<string, Span[]>();

  isNew(article: string, span: Span): boolean {
    const known = this.#ofArticle.get(article);
    if (known === undefined) {
      this.#ofArticle.set(article, [span]);
      return true;
    }
    for (let at = 0; at < known.length; at++)
      if (known[at]!.start === span.start && known[at]!.end === span.end) return false;
    known.push(span);
    return true;
  }
}

/**
 * How many carry it. Origins are counted, not articles: ten copies are one witness. An origin of unknown make may be a copy of
 * another, so it counts in `max` only, unless nothing else is there.
 */
export function supportOf(claims: readonly Claim[], places: Places): Support {
  if (claims.length === 1 && claims[0]!.spans.length === 1)
    return { articles: 1, outlets: 1, origins: { min: 1, max: 1 } };
  const articles = new Set<string>();
  const outlets = new Set<string>();
  const origins = new Set<string>();
  let known = 0;
  for (const { reading, spans } of claims) {
    const { id, outlet } = reading.article;
    articles.add(id);
    outlets.add(outlet ?? `article ${id}`);
    for (const span of spans) {
      const origin = places.originAt(id, span);
      if (!origins.has(origin.id) && origin.certainty !== "unknown") known++;
      origins.add(origin.id);
    }
  }
  return {
    articles: articles.size,
    outlets: outlets.size,
    origins: { min: Math.max(1, known), max: origins.size },
  };
}
