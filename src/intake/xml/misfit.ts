/**
 * @module
 * Where XML stops being XML: a tag that closes another element than the open one, one that is never closed, markup within a tag.
 *
 * A parser of feeds or news items passes over such places, and an article behind one can be lost without a word.
 */

import { Problem } from "../../model/index.js";
import { localName, scanXml, type XmlPiece } from "./scan.js";
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

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly start: number;
  /** Of the elements that an item has once at most, those it has. */
  readonly seen: Set<string>;
}

const items: ReadonlySet<string> = new Set(["item", "entry"]);
/** Elements that hold elements and no words of their own. */
const wordless: ReadonlySet<string> = new Set([...items, "rss", "RDF", "feed", "channel"]);
const oncePerItem: ReadonlySet<string> = new Set("id guid content description content:encoded".split(" "));
/** One attribute as XML has it. */
const attribute = /\s+[^\s=<>"'/]{1,200}\s{0,50}=\s{0,50}(?:"[^"<]*"|'[^'<]*')/uy;

function misfitOf(xml: string): Misfit | null {
  const open: Open[] = [];
  for (const piece of scanXml(xml)) {
    const { start } = piece;
    const found = faultOf(piece, open.at(-1));
    if (found !== null) return { start, found };
    if (piece.kind === "open") open.at(-1)?.seen.add(piece.name);
    if (piece.kind === "close") open.pop();
    else if (piece.kind === "open" && !piece.isEmpty) open.push({ name: piece.name, start, seen: new Set() });
  }
  const last = open.at(-1);
  return last === undefined ? null : { start: last.start, found: `<${shown(last.name)}> is never closed` };
}

function faultOf(piece: XmlPiece, parent: Open | undefined): string | null {
  const inside = parent === undefined ? "no element" : `<${shown(parent.name)}>`;
  switch (piece.kind) {
    case "close":
      return piece.name === parent?.name ? null : `</${shown(piece.name)}> closes ${inside}`;
    case "open":
      if (!areAttributes(piece.attributes)) return `the tag <${shown(piece.name)} ...> has other words than attributes`;
      return parent !== undefined && isRepeated(piece.name, parent)
        ? `<${shown(piece.name)}> stands twice in ${inside}; two items may have run together`
        : null;
    case "declaration":
      return parent === undefined ? null : `there is a declaration within ${inside}`;
    case "words":
      if (!piece.isLiteral && piece.text === "<") return 'there is a "<" that begins no tag';
      if (piece.text.trim() === "" || (parent !== undefined && !wordless.has(localName(parent.name)))) return null;
      return parent === undefined
        ? "there are words outside of the outermost element"
        : `there are words between the elements of ${inside}`;
  }
}

function isRepeated(name: string, { name: parent, seen }: Open): boolean {
  return items.has(localName(parent)) && oncePerItem.has(name) && seen.has(name);
}

function areAttributes(text: string): boolean {
  let at = 0;
  for (attribute.lastIndex = 0; attribute.test(text); attribute.lastIndex = at) at = attribute.lastIndex;
  return text.slice(at).trim() === "";
}

function shown(name: string): string {
  return name.slice(0, 40);
}
