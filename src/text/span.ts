/**
 * @module
 * Where a thing stands in an article: the one coordinate system of the project.
 */

/** A half-open range of UTF-16 code units into the article's original, unedited text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the characters it covers; `text.slice(start, end) === words.text` always holds. */
export interface Words extends Span {
  readonly text: string;
}

/** The exact characters a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span with its characters. */
export function wordsOf(text: string, span: Span): Words {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** Whether `inner` lies within `outer`, edges included. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many code units two spans share; 0 when they do not touch. */
export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The span without the white space at its two ends; empty (`start === end`) when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}
