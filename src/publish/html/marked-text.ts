/**
 * @module
 * Overlapping spans as a tree of marks: nested where they nest, split in two where they cross.
 *
 * The first piece of a span carries its id, so that a link to `#c100-180` lands on the words whatever else overlaps them.
 */

import type { Span } from "../../text/span.js";

/** A span to be marked, with whatever the page shows for it. */
export interface Marked<T> extends Span {
  readonly of: T;
}

/** Plain text, or a mark with what it holds. */
export type MarkNode<T> =
  | { readonly text: string }
  | { readonly mark: Marked<T>; readonly isFirst: boolean; readonly inside: readonly MarkNode<T>[] };

interface Piece<T> extends Span {
  readonly mark: Marked<T>;
}

/** Deeper nesting than this is drawn flat: no reader tells twelve underlines apart, and a stack has an end. */
const maxDepth = 12;

/** The tree of one stretch of text; spans may reach beyond it on both sides. */
export function markTree<T>(text: string, range: Span, spans: readonly Marked<T>[]): MarkNode<T>[] {
  const pieces = spans
    .map((mark) => ({ mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(text, range, { pieces, depth: 0 });
}

function nest<T>(
  text: string,
  range: Span,
  { pieces, depth }: { readonly pieces: readonly Piece<T>[]; readonly depth: number },
): MarkNode<T>[] {
  const nodes: MarkNode<T>[] = [];
  let at = range.start;
  let rest = [...pieces];
  while (rest.length > 0) {
    const [outer, ...later] = rest as [Piece<T>, ...Piece<T>[]];
    if (outer.start > at) nodes.push({ text: text.slice(at, outer.start) });
    const reach = later.findIndex(({ start }) => start >= outer.end);
    const within = reach < 0 ? later : later.slice(0, reach);
    const after = reach < 0 ? [] : later.slice(reach);
    const inner = within.map((piece) => (piece.end > outer.end ? { ...piece, end: outer.end } : piece));
    const crossing = within.filter(({ end }) => end > outer.end).map((piece) => ({ ...piece, start: outer.end }));
    nodes.push({
      mark: outer.mark,
      isFirst: outer.start === outer.mark.start,
      inside:
        depth >= maxDepth
          ? [{ text: text.slice(outer.start, outer.end) }]
          : nest(text, outer, { pieces: inner, depth: depth + 1 }),
    });
    at = outer.end;
    rest = crossing.length === 0 ? after : [...crossing, ...after].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  if (at < range.end) nodes.push({ text: text.slice(at, range.end) });
  return nodes;
}
