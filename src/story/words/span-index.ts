/**
 * @module
 * Which things of an article stand over a place: the smallest one that holds it, or the last one before it.
 */

import type { Span } from "../../text/span.js";

interface Piece<T> extends Span {
  readonly value: T;
}

/** A piece that holds a place begins not more than so many pieces before its end. */
const reach = 60;

/** Look-up by place over the spans of one article. */
export class SpanIndex<T> {
  readonly #pieces: readonly Piece<T>[];

  /** Of two equal spans the earlier in the list comes first. Most lists are in text order as they come. */
  constructor(pieces: readonly Piece<T>[]) {
    this.#pieces = areInOrder(pieces) ? pieces : [...pieces].sort(byPlace);
  }

  /** The value of the smallest span that meets the place; null when none does. */
  over({ start, end }: Span): T | null {
    const upTo = this.#countBefore(end);
    let closest: Piece<T> | null = null;
    for (let at = upTo - 1; at >= Math.max(0, upTo - reach); at--) {
      const piece = this.#pieces[at]!;
      if (piece.end <= start) continue;
      if (closest === null || piece.end - piece.start < closest.end - closest.start) closest = piece;
    }
    return closest?.value ?? null;
  }

  /** The values of the spans that meet a place, in text order. */
  meeting({ start, end }: Span): T[] {
    const upTo = this.#countBefore(end);
    return this.#pieces
      .slice(Math.max(0, this.#countBefore(start) - reach), upTo)
      .flatMap((piece) => (piece.end > start ? [piece.value] : []));
  }

  /** The values of the spans that lie inside a place, in text order. */
  inside({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let at = this.#countBefore(start); at < this.#pieces.length && this.#pieces[at]!.start < end; at++)
      if (this.#pieces[at]!.end <= end) found.push(this.#pieces[at]!.value);
    return found;
  }

  /** The value of the last span that begins before a place; of the first one where none does. */
  lastBefore(place: number): T | null {
    return (this.#pieces[this.#countBefore(place) - 1] ?? this.#pieces[0])?.value ?? null;
  }

  /** How many spans begin before a place. */
  #countBefore(place: number): number {
    let from = 0;
    for (let to = this.#pieces.length; from < to; ) {
      const middle = (from + to) >> 1;
      if (this.#pieces[middle]!.start < place) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function areInOrder(pieces: readonly Span[]): boolean {
  for (let at = 1; at < pieces.length; at++) if (byPlace(pieces[at - 1]!, pieces[at]!) > 0) return false;
  return true;
}
