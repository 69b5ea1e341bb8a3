/**
 * @module
 * Which entry a place of an article belongs to: the closest one that stands on these words, else the one told last before them.
 */

import type { Span } from "../../text/span.js";
import { SpanIndex } from "../words/span-index.js";
import type { MergedEntry } from "./entries.js";

/** Look-up of entries by place. */
export class NearestEntry {
  readonly #byArticle: ReadonlyMap<string, SpanIndex<string>>;

  constructor(merged: readonly MergedEntry[]) {
    const pieces = new Map<string, { start: number; end: number; value: string }[]>();
    for (const { entry } of merged)
      for (const { article, start, end } of entry.evidence) {
        const known = pieces.get(article);
        if (known) known.push({ start, end, value: entry.id });
        else pieces.set(article, [{ start, end, value: entry.id }]);
      }
    this.#byArticle = new Map([...pieces].map(([article, of]) => [article, new SpanIndex(of)] as const));
  }

  /** The entry of a place; null in an article that no entry stands on. */
  of(article: string, place: Span): string | null {
    const index = this.#byArticle.get(article);
    return index?.over(place) ?? index?.lastBefore(place.end) ?? null;
  }

  /** The entry that stands on the words of a place; null where none does. */
  over(article: string, place: Span): string | null {
    return this.#byArticle.get(article)?.over(place) ?? null;
  }
}
