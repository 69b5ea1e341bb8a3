/**
 * @module
 * Reads the JSON that publishing systems put into pages, sound or broken: raw line feeds and unescaped quotation marks in strings,
 * commas too many or too few, comments and CDATA around it, an end that is cut off.
 *
 * Nothing is refused: what cannot be understood is skipped. Depth and number of values are bounded, and it takes one pass.
 */

/** What a script of data holds. Objects are maps, so no name in a page reaches a prototype. */
export type LooseValue = string | number | boolean | null | readonly LooseValue[] | LooseNode;
/** One object. */
export type LooseNode = ReadonlyMap<string, LooseValue>;

/** Objects and lists nested deeper are left out. */
export const maxDepth = 64;
/** Objects and lists read of one script. */
export const maxValues = 20_000;

/** An object or list that is being read. */
type Open =
  | { readonly list: LooseValue[]; readonly node: null; key: null }
  | { readonly list: null; readonly node: Map<string, LooseValue>; key: string | null };

interface Reading {
  readonly text: string;
  at: number;
  readonly top: LooseValue[];
  readonly open: Open[];
  nBeyond: number;
  /** Lists among the open ones; the others are objects. */
  nLists: number;
  nValues: number;
  isInCdata: boolean;
}

/** Whether a value is an object. */
export function isNode(value: LooseValue | undefined): value is LooseNode {
  return value instanceof Map;
}

/** The objects and lists at the top of a script, in order: usually one. */
export function readLooseJson(text: string): LooseValue[] {
  const reading: Reading = { text, at: 0, top: [], open: [], nBeyond: 0, nLists: 0, nValues: 0, isInCdata: false };
  while (reading.at < text.length && reading.nValues < maxValues) readToken(reading);
  return reading.top;
}

function readToken(reading: Reading): void {
  const { text, at } = reading;
  const character = text.charAt(at);
  if (character === "{" || character === "[") open(reading, character);
  else if (text.startsWith("]]>", at) && reading.isInCdata) reading.at += 3;
  else if (character === "}" || character === "]") close(reading, character);
  else if (character === '"') addString(reading);
  else if (character === ",") endPair(reading);
  else if (character === "/" || character === "<") skipComment(reading);
  else if (/[\w+.$@-]/u.test(character)) addWord(reading);
  else reading.at++;
}

function open(reading: Reading, bracket: string): void {
  reading.at++;
  reading.nValues++;
  if (reading.open.length >= maxDepth) {
    reading.nBeyond++;
    return;
  }
  const opened: Open =
    bracket === "{" ? { list: null, node: new Map(), key: null } : { list: [], node: null, key: null };
  add(reading, opened.node ?? opened.list);
  reading.open.push(opened);
  if (opened.list !== null) reading.nLists++;
}

function close(reading: Reading, bracket: string): void {
  reading.at++;
  if (reading.nBeyond > 0) {
    reading.nBeyond--;
    return;
  }
  const isObject = bracket === "}";
  if ((isObject ? reading.open.length - reading.nLists : reading.nLists) === 0) return;
  // what was left open inside ends with it
  for (let ended = reading.open.pop(); ended !== undefined; ended = reading.open.pop()) {
    if (ended.list !== null) reading.nLists--;
    if ((ended.node !== null) === isObject) return;
  }
}

/** Puts a value where it belongs; the first string of a pair is its name. */
function add({ open, top, nBeyond }: Reading, value: LooseValue): void {
  if (nBeyond > 0) return;
  const last = open.at(-1);
  if (last === undefined) {
    if (typeof value === "object" && value !== null) top.push(value);
  } else if (last.node === null) last.list.push(value);
  else if (last.key !== null) {
    last.node.set(last.key, value);
    last.key = null;
  } else if (typeof value === "string") last.key = value;
}

function endPair(reading: Reading): void {
  reading.at++;
  const last = reading.open.at(-1);
  if (last !== undefined && reading.nBeyond === 0) last.key = null;
}

function skipComment(reading: Reading): void {
  const { text, at } = reading;
  const skipTo = (end: string) => {
    const found = text.indexOf(end, at + 2);
    reading.at = found < 0 ? text.length : found + end.length;
  };
  if (text.startsWith("/*", at)) skipTo("*/");
  // around the whole script a comment mark hides CDATA or nothing, and all may stand on one line
  else if (text.startsWith("//", at) && reading.open.length > 0) skipTo("\n");
  else if (text.startsWith("<![CDATA[", at)) {
    reading.isInCdata = true;
    reading.at += 9;
  } else reading.at++;
}

function addWord(reading: Reading): void {
  const { text, at } = reading;
  let end = at + 1;
  while (end < text.length && /[\w+.$@-]/u.test(text.charAt(end))) end++;
  reading.at = end;
  const word = text.slice(at, Math.min(end, at + 100));
  const last = reading.open.at(-1);
  const isName = last !== undefined && last.node !== null && last.key === null;
  add(reading, isName ? word : (literals.get(word) ?? numberOf(word)));
}

const literals: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

function numberOf(word: string): number | null {
  const number = Number(word);
  return Number.isFinite(number) ? number : null;
}

function addString(reading: Reading): void {
  const { text, open } = reading;
  const last = open.at(-1);
  const isName = last !== undefined && last.node !== null && last.key === null;
  const pieces: string[] = [];
  let at = reading.at + 1;
  let from = at;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34 && isEnd(text, at, isName)) break;
    if (code === 92) {
      const [decoded, length] = escapeAt(text, at);
      pieces.push(text.slice(from, at), decoded);
      at += length;
      from = at;
    } else if (code < 32) {
      pieces.push(text.slice(from, at), " ");
      at++;
      from = at;
    } else at++;
  }
  pieces.push(text.slice(from, at));
  reading.at = at + 1;
  add(reading, pieces.join(""));
}

/** Whether a quotation mark ends its string: what may follow a string follows, not more of the sentence. */
function isEnd(text: string, quote: number, isName: boolean): boolean {
  const next = pastSpace(text, quote + 1);
  const character = text.charAt(next);
  if (character === "" || character === "}" || character === "]" || character === "/") return true;
  if (character === ":") return isName;
  if (character === '"') return text.slice(quote + 1, next).includes("\n");
  if (character !== ",") return character === "<" || character === ";";
  const after = pastSpace(text, next + 1);
  return after >= text.length || /^(?:["{}[\],\d/-]|true|false|null)/u.test(text.slice(after, after + 5));
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", ""],
  ["f", " "],
]);

function escapeAt(text: string, at: number): readonly [decoded: string, length: number] {
  const character = text.charAt(at + 1);
  if (character === "u" && /^[\da-f]{4}$/iu.test(text.slice(at + 2, at + 6)))
    return [String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)), 6];
  return [escapes.get(character) ?? character, 2];
}
