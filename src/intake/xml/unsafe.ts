/**
 * @module
 * What keeps an XML text from being parsed: a document type or entities of its own, which can grow a few lines to gigabytes or name files
 * of this machine; nesting and numbers of elements that no feed and no article has.
 */

import { Problem } from "../../model/index.js";
import { scanXml } from "./scan.js";

/** The formats themselves nest some ten deep; pages inside add their own. */
const maxDepth = 100;
/** Each costs a parser memory: 198,000 of them, in 99,000 items, took 650 MB. */
const maxElements = 200_000;
const help = "take the document type and entities out, or save what it holds as plain text";

/** The problem of an XML text that is not to be parsed; null when it may be. `allowsDoctype` lets one pass that only names a DTD, which is never read. */
export function unsafeXml(
  xml: string,
  name: string,
  { allowsDoctype }: { readonly allowsDoctype: boolean },
): Problem | null {
  const open: string[] = [];
  let nElements = 0;
  for (const piece of scanXml(xml)) {
    if (piece.kind === "declaration") {
      const isBare = /^DOCTYPE\b[^[]*$/iu.test(piece.text);
      if (allowsDoctype && isBare) continue;
      const found = `it declares <!${piece.text.replace(/\s+/gu, " ").slice(0, 60)}`;
      return new Problem("E-XML", found, help, `${name}:${lineOf(xml, piece.start)}`);
    }
    if (piece.kind === "open") nElements++;
    if (piece.kind === "open" && !piece.isEmpty) open.push(piece.name);
    else if (piece.kind === "close") open.length = depthAfter(open, piece.name);
    if (open.length <= maxDepth && nElements <= maxElements) continue;
    const found =
      nElements > maxElements
        ? `it has more than ${maxElements} elements`
        : `elements are nested more than ${maxDepth} deep`;
    return new Problem("E-XML", found, "save what it holds as plain text", `${name}:${lineOf(xml, piece.start)}`);
  }
  return null;
}

/** How many elements stay open after a closing tag: it ends its own, and those inside that were never closed; a stray one ends none. */
export function depthAfter(open: readonly string[], closed: string): number {
  const at = open.lastIndexOf(closed);
  return at < 0 ? open.length : at;
}

/** The line of an offset, counted from 1. */
export function lineOf(xml: string, offset: number): number {
  let line = 1;
  for (let at = xml.indexOf("\n"); at >= 0 && at < offset; at = xml.indexOf("\n", at + 1)) line++;
  return line;
}
