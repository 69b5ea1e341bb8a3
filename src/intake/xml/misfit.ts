/**
 * @module
 * Where XML stops being XML: a tag that closes another element than the open one, one that is never closed, markup within a tag.
 *
 * A parser of feeds or news items passes over such places, and an article behind one can be lost without a word.
 */

import { Problem } from "../../model/index.js";
import { scanXml, type XmlPiece } from "./scan.js";
import { lineOf } from "./unsafe.js";

/** The problem of XML whose tags do not fit; null when they do. What could be read is read beside it. */
export function misfitProblem(xml: string, name: string, nRead: number): Problem | null {
  const misfit = misfitOf(xml);
  if (misfit === null) return null;
  const found = `${misfit.found}; ${nRead === 1 ? "1 article was" : `${nRead} articles were`} found all the same`;
  const help = "compare with the source whether an article is missing; fetch or save the file again";
  return new Problem("E-XML", found, help, `${name}:${lineOf(xml, misfit.start)}`);
}

interface Misfit {
  readonly start: number;
  readonly found: string;
}

function misfitOf(xml: string): Misfit | null {
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const piece of scanXml(xml)) {
    const { start } = piece;
    const found = faultOf(piece, open.at(-1)?.name);
    if (found !== null) return { start, found };
    if (piece.kind === "close") open.pop();
    else if (piece.kind === "open" && !piece.isEmpty) open.push({ name: piece.name, start });
  }
  const last = open.at(-1);
  return last === undefined ? null : { start: last.start, found: `<${shown(last.name)}> is never closed` };
}

function faultOf(piece: XmlPiece, inside: string | undefined): string | null {
  if (piece.kind === "close" && piece.name !== inside)
    return `</${shown(piece.name)}> closes ${inside === undefined ? "no element" : `<${shown(inside)}>`}`;
  if (piece.kind === "open" && piece.attributes.includes("<"))
    return `there is a "<" within the tag <${shown(piece.name)}`;
  if (piece.kind === "declaration" && inside !== undefined) return `there is a declaration within <${shown(inside)}>`;
  if (piece.kind !== "words") return null;
  if (!piece.isLiteral && piece.text === "<") return 'there is a "<" that begins no tag';
  if (inside === undefined && piece.text.trim() !== "") return "there are words outside of the outermost element";
  return null;
}

function shown(name: string): string {
  return name.slice(0, 40);
}
