/**
 * @module
 * Which entry a place of an article belongs to: the closest one that stands on these words, else the one told last before them.
 */

import type { Span } from "../text/span.js";
import { compareText } from "./claims.js";
import type { MergedEntry } from "./entries.js";

interface Piece extends Span {
  readonly entry: string;
}

/** Look-up of entries by place. */
export class NearestEntry {
  readonly #pieces = new Map<string, Piece[]>();

  constructor(merged: readonly MergedEntry[]) {
    for (const { entry } of merged)
      for (const { article, start, end } of entry.evidence) {
        const known = this.#pieces.get(article);
        if (known) known.push({ start, end, entry: entry.id });
        else this.#pieces.set(article, [{ start, end, entry: entry.id }]);
      }
    for (const pieces of this.#pieces.values())
      pieces.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.entry, b.entry));
  }

  /** The entry of a place; null in an article that no entry stands on. */
  of(article: string, { start, end }: Span): string | null {
    const pieces = this.#pieces.get(article) ?? [];
    const upTo = countBefore(pieces, end);
    let closest: Piece | null = null;
    // a piece that holds the place begins not far before it
    for (let at = upTo - 1; at >= Math.max(0, upTo - 40); at--) {
      const piece = pieces[at]!;
      if (piece.end <= start) continue;
      if (closest === null || piece.end - piece.start < closest.end - closest.start) closest = piece;
    }
    return (closest ?? pieces[upTo - 1] ?? pieces[0])?.entry ?? null;
  }
}

/** How many pieces begin before a place. */
function countBefore(pieces: readonly Piece[], place: number): number {
  let from = 0;
  for (let to = pieces.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (pieces[middle]!.start < place) from = middle + 1;
    else to = middle;
  }
  return from;
}
