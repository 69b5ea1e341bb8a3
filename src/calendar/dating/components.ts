/**
 * @module
 * Which articles are dated together, and in which order: those tied to each other, from the one that says most about its day.
 */

import type { Undated } from "./coverage.js";
import type { Tie } from "./links.js";

/** Groups of articles (by place in the coverage) that ties hold together; each begins with the article to start from. */
export function componentsOf(articles: readonly Undated[], ties: readonly Tie[]): number[][] {
  const neighbours = articles.map(() => new Map<number, number>());
  for (const { a, b } of ties) {
    neighbours[a]!.set(b, (neighbours[a]!.get(b) ?? 0) + 1);
    neighbours[b]!.set(a, (neighbours[b]!.get(a) ?? 0) + 1);
  }
  const seen = new Set<number>();
  const components: number[][] = [];
  const bySaying = articles
    .map((_, index) => index)
    .sort((a, b) => saying(articles[b]!) - saying(articles[a]!) || a - b);
  for (const start of bySaying) {
    if (seen.has(start)) continue;
    components.push(walk(start, neighbours, seen));
  }
  return components;
}

/** A given day says everything; else an article says as much as its clues tell days apart. */
function saying({ clues, given }: Undated): number {
  return given === null ? clues.length : Number.POSITIVE_INFINITY;
}

/** From a start always on to the article with the most ties to those already taken, so that each is held by what is known. */
function walk(start: number, neighbours: readonly ReadonlyMap<number, number>[], seen: Set<number>): number[] {
  const order: number[] = [];
  const waiting = new Map<number, number>([[start, 0]]);
  while (waiting.size > 0) {
    let next = -1;
    for (const [article, ties] of waiting)
      if (next < 0 || ties > waiting.get(next)! || (ties === waiting.get(next)! && article < next)) next = article;
    waiting.delete(next);
    seen.add(next);
    order.push(next);
    for (const [other, ties] of neighbours[next]!)
      if (!seen.has(other)) waiting.set(other, (waiting.get(other) ?? 0) + ties);
  }
  return order;
}
