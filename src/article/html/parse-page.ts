/**
 * @module
 * From the characters of a page to its elements, its visible text and the map between the two, in one pass.
 *
 * Tokens come from htmlparser2; the elements are put together here, because every character of the view must know where on the
 * page it stands, and because depth and number of elements must be bounded.
 */

import { Tokenizer } from "htmlparser2";
import { closeTop, endElement, type Parsing, startElement } from "./element-stack.js";
import type { ParsedPage } from "./parsed-page.js";
import { proseTags } from "./tags.js";
import { addDecoded, addVerbatim, breakLine, emptyView, maxViewLength, maxViewLines } from "./view-text.js";

/** Longest page read; the longest of a newspaper have 3 million characters, most of it programs. */
export const maxPageLength = 5_000_000;
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
  return { html, ...growing, ...tag, ended: null, isSideBySide: false };
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

function addText(parsing: Parsing, start: number, end: number): void {
  const style = parsing.styles.at(-1)!;
  if (style.isUnseen) {
    keepUnseen(parsing, parsing.html.slice(start, end));
    return;
  }
  if (parsing.isSideBySide && isGlued(parsing, start)) breakLine(parsing.view);
  parsing.ended = null;
  parsing.isSideBySide = false;
  addVerbatim(parsing.view, parsing.html, [start, end], style);
}

/** "21:00" and "Ann Example" side by side without a blank are set apart by the page's style, but for words cut in a sentence. */
function isGlued({ html, view, styles }: Parsing, start: number): boolean {
  if (view.space !== null || proseTags.has(styles.at(-1)!.block.tag)) return false;
  const before = view.pieces.at(-1)?.at(-1) ?? "";
  return /[\p{L}\p{N}]/u.test(before) && /^[\p{Lu}\p{N}]/u.test(html.slice(start, start + 2));
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
