/**
 * @module
 * Builds the visible text of a page piece by piece, with the map back to the page's characters.
 *
 * White space is what a browser would show: runs of it are one blank, none stands at the edge of a line. Nothing else is changed.
 */

import type { PageElement, ViewLine, ViewRun } from "./parsed-page.js";

/** Longest view, in characters and in lines: a little below what read() looks at in any text. */
export const maxViewLength = 999_000;
export const maxViewLines = 20_000;

type Growing<T> = { -readonly [field in keyof T]: T[field] };

/** How the text that is being added stands on the page. */
export interface TextStyle {
  readonly block: PageElement;
  readonly isLinked: boolean;
  readonly isStrong: boolean;
  /** White space is kept as it is, line feeds break lines. */
  readonly isPreformatted: boolean;
}

/** The text of a view while it grows. */
export interface GrowingView {
  readonly pieces: string[];
  readonly runs: Growing<ViewRun>[];
  readonly lines: Growing<ViewLine>[];
  length: number;
  /** A line must end before the next character. */
  isBroken: boolean;
  /** White space seen and not yet written: where it stands on the page, or null. */
  space: { readonly htmlStart: number; readonly htmlEnd: number } | null;
  /** A limit was reached: nothing more is added. */
  isFull: boolean;
}

/** An empty view. */
export function emptyView(): GrowingView {
  return { pieces: [], runs: [], lines: [], length: 0, isBroken: true, space: null, isFull: false };
}

/** Ends the line, if one has begun. */
export function breakLine(view: GrowingView): void {
  view.isBroken = true;
  view.space = null;
}

/** Adds characters `[from, to)` of the page as they stand, white space put together. */
export function addVerbatim(
  view: GrowingView,
  html: string,
  range: readonly [from: number, to: number],
  style: TextStyle,
): void {
  const [from, to] = range;
  let start = from;
  let at = from;
  while (at < to && !view.isFull) {
    if (!isSpace(html.charCodeAt(at))) {
      at++;
      continue;
    }
    const spaceStart = at;
    while (at < to && isSpace(html.charCodeAt(at))) at++;
    const isPlainBlank = at - spaceStart === 1 && html.charCodeAt(spaceStart) === 32 && spaceStart > start && at < to;
    if (isPlainBlank) continue;
    if (spaceStart > start) append(view, html.slice(start, spaceStart), [start, spaceStart], style);
    addSpace(view, html, [spaceStart, at], style);
    start = at;
  }
  if (to > start) append(view, html.slice(start, to), [start, to], style);
}

/** Adds a character that the page writes as something else: an entity. */
export function addDecoded(
  view: GrowingView,
  text: string,
  range: readonly [from: number, to: number],
  style: TextStyle,
): void {
  if (isSpace(text.charCodeAt(0))) addSpace(view, text, range, style);
  else append(view, text, range, style);
}

function addSpace(view: GrowingView, html: string, [from, to]: readonly [number, number], style: TextStyle): void {
  if (style.isPreformatted && html.slice(from, to).includes("\n")) breakLine(view);
  else if (!view.isBroken) view.space = { htmlStart: view.space?.htmlStart ?? from, htmlEnd: to };
}

function append(
  view: GrowingView,
  text: string,
  [htmlStart, htmlEnd]: readonly [number, number],
  style: TextStyle,
): void {
  if (view.isFull) return;
  const room = maxViewLength - view.length - 2;
  if (room < text.length || (view.isBroken && view.lines.length >= maxViewLines)) view.isFull = true;
  if (room <= 0 || (view.isBroken && view.lines.length >= maxViewLines)) return;
  if (view.isBroken) beginLine(view, style);
  if (view.space !== null) {
    write(view, " ", view.space, style);
    view.space = null;
  }
  const isCut = room < text.length;
  write(view, isCut ? text.slice(0, room) : text, { htmlStart, htmlEnd: isCut ? htmlStart + room : htmlEnd }, style);
}

function beginLine(view: GrowingView, { block }: TextStyle): void {
  if (view.length > 0) {
    view.pieces.push("\n");
    view.length++;
  }
  view.lines.push({ start: view.length, end: view.length, block, nLinked: 0, nStrong: 0 });
  view.isBroken = false;
}

function write(
  view: GrowingView,
  text: string,
  { htmlStart, htmlEnd }: { readonly htmlStart: number; readonly htmlEnd: number },
  { isLinked, isStrong }: TextStyle,
): void {
  const start = view.length;
  const end = start + text.length;
  view.pieces.push(text);
  view.length = end;
  const last = view.runs.at(-1);
  const isOneToOne = htmlEnd - htmlStart === text.length;
  const goesOn =
    last !== undefined &&
    isOneToOne &&
    last.htmlEnd === htmlStart &&
    last.end === start &&
    last.end - last.start === last.htmlEnd - last.htmlStart;
  if (goesOn) {
    last.end = end;
    last.htmlEnd = htmlEnd;
  } else view.runs.push({ start, end, htmlStart, htmlEnd });
  const line = view.lines.at(-1)!;
  line.end = end;
  if (isLinked) line.nLinked += text.length;
  if (isStrong) line.nStrong += text.length;
}

/** White space of HTML; a no-break space is a character like others. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
