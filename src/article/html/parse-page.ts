/**
 * @module
 * From the characters of a page to its elements, its visible text and the map between the two, in one pass.
 *
 * Tokens come from htmlparser2; the elements are put together here, because every character of the view must know where on the
 * page it stands, and because depth and number of elements must be bounded.
 */

import { Tokenizer } from "htmlparser2";
import { maxDepth, nEndedByEnd, nEndedByStart, type OpenElements } from "./open-elements.js";
import type { PageElement, ParsedPage } from "./parsed-page.js";
import { blockTags, unseenTags, voidTags } from "./tags.js";
import {
  addDecoded,
  addVerbatim,
  breakLine,
  emptyView,
  type GrowingView,
  maxViewLength,
  maxViewLines,
  type TextStyle,
} from "./view-text.js";

/** Longest page read; the longest of a newspaper have 3 million characters, most of it programs. */
export const maxPageLength = 5_000_000;
const maxElements = 50_000;
const maxAttributes = 256;
const maxAttributeLength = 5_000;
/** Longest text of one unseen element that is kept, and of all. */
const maxUnseenLength = 1_000_000;

const keptAttributes: ReadonlySet<string> = new Set(
  (
    "class id role itemprop itemtype itemscope rel href hidden style aria-hidden aria-label datetime content name property " +
    "type data-testid data-component data-component-name data-qa data-type data-module data-name lang open"
  ).split(" "),
);

type Growing<T> = { -readonly [field in keyof T]: T[field] };

/** How text stands in an open element. */
interface OpenStyle extends TextStyle {
  readonly isUnseen: boolean;
  /** The line that the start of the element cut, with the blank at its end; null when none was cut. */
  readonly cut: Pick<GrowingView, "space"> | null;
}

/** Everything that changes while a page is read. */
interface Parsing {
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
  /** The last tag was the end of a link: a link that begins at once is a new line. */
  isAfterLink: boolean;
}

/** Reads a page. Any text gives a page; what a limit keeps out is named. */
export function parsePage(html: string): ParsedPage {
  const read = html.length > maxPageLength ? html.slice(0, maxPageLength) : html;
  const parsing = begin(read);
  if (read.length < html.length) parsing.limits.add(`only the first ${maxPageLength} characters of the page were read`);
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokensInto(parsing));
  tokenizer.write(read);
  tokenizer.end();
  while (parsing.open.stack.length > 0) closeTop(parsing);
  const { view, elements, unseen, limits } = parsing;
  if (view.isFull) limits.add(`more than ${maxViewLength} characters or ${maxViewLines} lines of visible text`);
  return { text: view.pieces.join(""), runs: view.runs, lines: view.lines, elements, unseen, limits: [...limits] };
}

function begin(html: string): Parsing {
  const root = {
    index: 0,
    tag: "",
    parent: null,
    depth: 0,
    attributes: new Map(),
    start: 0,
    end: 0,
    firstLine: 0,
    lastLine: 0,
  };
  const style = { block: root, isLinked: false, isStrong: false, isPreformatted: false, isUnseen: false, cut: null };
  const open = { stack: [root], nBeyond: 0 };
  const tag = { tag: "", attributes: new Map<string, string>(), nAttributes: 0, attribute: "", value: "" };
  const growing = { view: emptyView(), elements: [root], open, styles: [style], unseen: [], limits: new Set<string>() };
  return { html, ...growing, ...tag, isAfterLink: false };
}

type Tokens = ConstructorParameters<typeof Tokenizer>[1];

function tokensInto(parsing: Parsing): Tokens {
  const { html } = parsing;
  return {
    onattribdata: (start, end) => {
      if (parsing.value.length < maxAttributeLength)
        parsing.value += html.slice(start, Math.min(end, start + maxAttributeLength));
    },
    onattribentity: (code) => {
      if (parsing.value.length < maxAttributeLength) parsing.value += String.fromCodePoint(code);
    },
    onattribend: () => keepAttribute(parsing),
    onattribname: (start, end) => {
      parsing.attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
      parsing.value = "";
    },
    oncdata: () => {},
    onclosetag: (start, end) => {
      endElement(
        parsing,
        html
          .slice(start, Math.min(end, start + 40))
          .trimEnd()
          .toLowerCase(),
      );
    },
    oncomment: () => {},
    ondeclaration: () => {},
    onend: () => {},
    onopentagend: () => {
      startElement(parsing, { isSelfClosing: false });
    },
    onopentagname: (start, end) => {
      parsing.tag = html.slice(start, Math.min(end, start + 40)).toLowerCase();
      parsing.attributes = new Map();
      parsing.nAttributes = 0;
    },
    onprocessinginstruction: () => {},
    onselfclosingtag: () => {
      startElement(parsing, { isSelfClosing: true });
    },
    ontext: (start, end) => {
      addText(parsing, start, end);
    },
    ontextentity: (code, end) => {
      // a section of text before the entity was told as text, so the entity begins where that ended
      const start = html.lastIndexOf("&", end - 1);
      addEntity(parsing, String.fromCodePoint(code), [start, end]);
    },
  };
}

function keepAttribute(parsing: Parsing): void {
  const { attribute, value, attributes } = parsing;
  parsing.nAttributes++;
  if (parsing.nAttributes > maxAttributes) parsing.limits.add(`more than ${maxAttributes} attributes of one element`);
  else if (keptAttributes.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
}

function startElement(parsing: Parsing, { isSelfClosing }: { isSelfClosing: boolean }): void {
  const { tag, open, view } = parsing;
  for (let nEnded = nEndedByStart(open, tag); nEnded > 0; nEnded--) closeTop(parsing);
  const cut = view.isBroken ? null : { space: view.space };
  if (blockTags.has(tag) || tag === "br") breakLine(view);
  const { block } = parsing.styles.at(-1)!;
  // links side by side without a blank are items of a menu, but for those in a sentence
  if (tag === "a" && parsing.isAfterLink && view.space === null && !proseTags.has(block.tag)) breakLine(view);
  parsing.isAfterLink = false;
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

const proseTags: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd"]);
/** Elements that pages put into a sentence for a program to fill; empty, they do not cut it. */
const emptyMayStand: ReadonlySet<string> = new Set([
  "div",
  "section",
  "aside",
  "button",
  "figure",
  "iframe",
  "noscript",
  "video",
  "ul",
]);

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

const strongTags: ReadonlySet<string> = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);

/** Hidden by its own attributes. The whole page hidden waits for a program to show it, so that does not count. */
function isHidden(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === "body" || tag === "html") return false;
  if (attributes.has("hidden") && attributes.get("hidden") !== "until-found") return true;
  if (tag === "dialog" && !attributes.has("open")) return true;
  return /(?:^|[;\s])display\s{0,5}:\s{0,5}none/iu.test(attributes.get("style") ?? "");
}

function endElement(parsing: Parsing, tag: string): void {
  const { open, view } = parsing;
  if (blockTags.has(tag)) breakLine(view);
  parsing.isAfterLink = tag === "a";
  if (open.nBeyond > 0 && !voidTags.has(tag)) {
    open.nBeyond--;
    return;
  }
  for (let nEnded = nEndedByEnd(open, tag); nEnded > 0; nEnded--) closeTop(parsing);
}

function closeTop({ open, styles, view, elements }: Parsing): void {
  const element = elements[open.stack.pop()!.index]!;
  const style = styles.pop()!;
  if (style.cut !== null && view.length === element.start) {
    view.isBroken = false;
    view.space = style.cut.space;
  } else if (style.block === element) breakLine(view);
  element.end = view.length;
  element.lastLine = view.lines.length;
}

function addText(parsing: Parsing, start: number, end: number): void {
  const style = parsing.styles.at(-1)!;
  if (style.isUnseen) {
    keepUnseen(parsing, parsing.html.slice(start, end));
    return;
  }
  parsing.isAfterLink = false;
  addVerbatim(parsing.view, parsing.html, [start, end], style);
}

function addEntity(parsing: Parsing, text: string, range: readonly [number, number]): void {
  const style = parsing.styles.at(-1)!;
  if (style.isUnseen) keepUnseen(parsing, text);
  else addDecoded(parsing.view, text, range, style);
}

function keepUnseen({ unseen, open }: Parsing, text: string): void {
  const last = unseen.at(-1);
  if (last?.element === open.stack.at(-1) && last!.text.length < maxUnseenLength) last!.text += text;
}
