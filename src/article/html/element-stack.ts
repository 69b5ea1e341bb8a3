/**
 * @module
 * Opens and ends the elements of a page while it is read, and with them the lines of its view.
 */

import { maxDepth, nEndedByEnd, nEndedByStart, type OpenElements } from "./open-elements.js";
import type { PageElement } from "./parsed-page.js";
import { blockTags, emptyMayStand, proseTags, strongTags, unseenTags, voidTags } from "./tags.js";
import { breakLine, type GrowingView, type TextStyle } from "./view-text.js";

const maxElements = 50_000;

type Growing<T> = { -readonly [field in keyof T]: T[field] };

/** How text stands in an open element. */
interface OpenStyle extends TextStyle {
  readonly isUnseen: boolean;
  /** The line that the start of the element cut, with the blank at its end; null when none was cut. */
  readonly cut: Pick<GrowingView, "space"> | null;
}

/** Everything that changes while a page is read. */
export interface Parsing {
  readonly html: string;
  readonly view: GrowingView;
  readonly elements: Growing<PageElement>[];
  readonly open: OpenElements;
  /** For each open element, whether its text is seen, linked, strong, preformatted. */
  readonly styles: OpenStyle[];
  readonly unseen: { readonly element: PageElement; text: string }[];
  readonly limits: Set<string>;
  /** The tag that is being read. */
  tag: string;
  attributes: Map<string, string>;
  nAttributes: number;
  attribute: string;
  value: string;
  /** The element in a line that ended just before, with no text since; null after text. */
  ended: string | null;
  /** Another element in a line began at once behind it. */
  isSideBySide: boolean;
}

/** Opens the element of the tag that was read, after ending those that it ends. */
export function startElement(parsing: Parsing, { isSelfClosing }: { isSelfClosing: boolean }): void {
  const { tag, open, view } = parsing;
  for (let nEnded = nEndedByStart(open, tag); nEnded > 0; nEnded--) closeTop(parsing);
  const cut = view.isBroken ? null : { space: view.space };
  if (blockTags.has(tag) || tag === "br") breakLine(view);
  const { block } = parsing.styles.at(-1)!;
  // links side by side without a blank are items of a menu, but for those in a sentence
  if (tag === "a" && parsing.ended === "a" && view.space === null && !proseTags.has(block.tag)) breakLine(view);
  if (parsing.ended !== null && !blockTags.has(tag)) parsing.isSideBySide = true;
  const isTooDeep = open.stack.length >= maxDepth;
  if (isTooDeep) parsing.limits.add(`elements nested deeper than ${maxDepth}`);
  const isTooMany = parsing.elements.length >= maxElements;
  if (isTooMany) parsing.limits.add(`more than ${maxElements} elements`);
  const isVoid = voidTags.has(tag) || (isSelfClosing && unseenTags.has(tag));
  if (isTooDeep || isTooMany) {
    if (!isVoid) open.nBeyond++;
    return;
  }
  pushElement(parsing, emptyMayStand.has(tag) ? cut : null);
  if (isVoid) closeTop(parsing);
}

function pushElement(parsing: Parsing, cut: OpenStyle["cut"]): void {
  const { tag, attributes, elements, open, styles, view, unseen } = parsing;
  const parent = open.stack.at(-1)!;
  const outer = styles.at(-1)!;
  const place = { start: view.length, end: view.length, firstLine: view.lines.length, lastLine: view.lines.length };
  const element = { index: elements.length, tag, parent, depth: parent.depth + 1, attributes, ...place };
  elements.push(element);
  open.stack.push(element);
  const isUnseen = outer.isUnseen || unseenTags.has(tag) || isHidden(tag, attributes);
  if (isUnseen && (tag === "title" || (tag === "script" && /json/iu.test(attributes.get("type") ?? ""))))
    unseen.push({ element, text: "" });
  styles.push({
    block: blockTags.has(tag) ? element : outer.block,
    isLinked: outer.isLinked || (tag === "a" && attributes.has("href")),
    isStrong: outer.isStrong || strongTags.has(tag),
    isPreformatted: outer.isPreformatted || tag === "pre",
    isUnseen,
    cut,
  });
}

/** Hidden by its own attributes. The whole page hidden waits for a program to show it, so that does not count. */
function isHidden(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === "body" || tag === "html") return false;
  if (attributes.has("hidden") && attributes.get("hidden") !== "until-found") return true;
  if (tag === "dialog" && !attributes.has("open")) return true;
  return /(?:^|[;\s])display\s{0,5}:\s{0,5}none/iu.test(attributes.get("style") ?? "");
}

/** Ends the element of an end tag, and those open inside it. */
export function endElement(parsing: Parsing, tag: string): void {
  const { open, view } = parsing;
  if (blockTags.has(tag)) breakLine(view);
  parsing.ended = blockTags.has(tag) ? null : tag;
  if (open.nBeyond > 0 && !voidTags.has(tag)) {
    open.nBeyond--;
    return;
  }
  for (let nEnded = nEndedByEnd(open, tag); nEnded > 0; nEnded--) closeTop(parsing);
}

/** Ends the innermost element. */
export function closeTop({ open, styles, view, elements }: Parsing): void {
  const element = elements[open.stack.pop()!.index]!;
  const style = styles.pop()!;
  if (style.cut !== null && view.length === element.start) {
    view.isBroken = false;
    view.space = style.cut.space;
  } else if (style.block === element) breakLine(view);
  element.end = view.length;
  element.lastLine = view.lines.length;
}
