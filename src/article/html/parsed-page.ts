/**
 * @module
 * A page as the rest of this room sees it: its visible text, the lines of that text, and the elements they stand in.
 */

import type { Span } from "../../text/span.js";

/** One element of the page in document order, with the text of the view it holds. */
export interface PageElement {
  /** Place in `ParsedPage.elements`. */
  readonly index: number;
  readonly tag: string;
  readonly parent: PageElement | null;
  /** 0 for the root. */
  readonly depth: number;
  /** Only what the rules of this room ask for; names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Range of the view's text; empty for an element without visible text. */
  readonly start: number;
  readonly end: number;
  /** Lines of the view, from the first up to but without the last. Whole lines for an element that breaks lines. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One line of the view and what it is made of. */
export interface ViewLine extends Span {
  /** The innermost element around it that breaks lines. */
  readonly block: PageElement;
  /** Characters inside links. */
  readonly nLinked: number;
  /** Characters in bold or inside a heading. */
  readonly nStrong: number;
}

/** A stretch of the view and the characters of the page it was made from. Equal lengths: character by character. */
export interface ViewRun extends Span {
  readonly htmlStart: number;
  readonly htmlEnd: number;
}

/** A parsed page. */
export interface ParsedPage {
  /** The visible text: one line a block, white space as a browser shows it. */
  readonly text: string;
  readonly runs: readonly ViewRun[];
  readonly lines: readonly ViewLine[];
  readonly elements: readonly PageElement[];
  /** Text of elements that nobody sees but rules ask for: `title` and scripts of data, by their element. */
  readonly unseen: readonly { readonly element: PageElement; readonly text: string }[];
  /** What was left out because a limit was reached, in words; empty for an ordinary page. */
  readonly limits: readonly string[];
}

/** The value of an attribute, "" when it is not there. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** The element and those around it, from the inside out, at most `reach` of them. */
export function* outwards(element: PageElement | null, reach = Number.POSITIVE_INFINITY): Generator<PageElement> {
  let nTold = 0;
  for (let at = element; at !== null && nTold < reach; at = at.parent) {
    yield at;
    nTold++;
  }
}
