/**
 * @module
 * The words behind an entry and how many articles, outlets and independent origins carry them.
 */

import type { Evidence, Origin, Story, Support } from "../model/index.js";
import { type Claim, compareText } from "./claims.js";

/** Which origin and story each article belongs to. */
export interface Places {
  originOf(article: string): Origin;
  storyOf(article: string): string | null;
}

/** Look-up of origins and stories by article. */
export function placesOf(origins: readonly Origin[], stories: readonly Story[]): Places {
  const origin = new Map(origins.flatMap((each) => each.articles.map((article) => [article, each] as const)));
  const story = new Map(stories.flatMap((each) => each.articles.map((article) => [article, each.id] as const)));
  return {
    originOf: (article) => origin.get(article) ?? unknownOrigin(article),
    storyOf: (article) => story.get(article) ?? null,
  };
}

function unknownOrigin(article: string): Origin {
  return { id: `o-${article}`, label: "unknown", articles: [article], certainty: "unknown" };
}

/** The evidence of one claim, a piece for each span. */
export function evidenceOf(claim: Claim, places: Places): Evidence[] {
  const { id, text } = claim.reading.article;
  const origin = places.originOf(id).id;
  return claim.spans.map(({ start, end }) => ({ article: id, start, end, text: text.slice(start, end), origin }));
}

/** The evidence of several claims, each place once, in the order of the claims. */
export function evidenceOfAll(claims: readonly Claim[], places: Places): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const piece of claims.flatMap((claim) => evidenceOf(claim, places))) {
    const key = `${piece.article}\u0000${piece.start}\u0000${piece.end}`;
    if (!seen.has(key)) seen.set(key, piece);
  }
  return [...seen.values()];
}

/**
 * How many carry it. Origins are counted, not articles: ten copies are one witness. An origin of unknown make may be a copy of
 * another, so it counts in `max` only, unless nothing else is there.
 */
export function supportOf(claims: readonly Claim[], places: Places): Support {
  const articles = new Set(claims.map(({ reading }) => reading.article.id));
  const outlets = new Set(claims.map(({ reading }) => reading.article.outlet ?? `article ${reading.article.id}`));
  const origins = new Map<string, Origin>();
  for (const article of [...articles].sort(compareText)) {
    const origin = places.originOf(article);
    origins.set(origin.id, origin);
  }
  const known = [...origins.values()].filter(({ certainty }) => certainty !== "unknown").length;
  return {
    articles: articles.size,
    outlets: outlets.size,
    origins: { min: Math.max(1, known), max: origins.size },
  };
}
