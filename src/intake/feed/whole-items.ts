/**
 * @module
 * A feed that was cut off while it was saved: its whole items, closed properly, so that one torn item does not lose the others.
 */

import { localName, scanXml } from "../xml/scan.js";
import { depthAfter } from "../xml/unsafe.js";

const itemNames: ReadonlySet<string> = new Set(["item", "entry"]);

/** The feed as it is when its root is closed; else up to its last whole item, with the open elements closed; null when no item is whole. */
export function wholeItems(xml: string): { readonly xml: string | null; readonly isCut: boolean } {
  const open: string[] = [];
  let wholeEnd = -1;
  let openThere: readonly string[] = [];
  let hasRoot = false;
  for (const piece of scanXml(xml)) {
    if (piece.kind === "open" && !piece.isEmpty) {
      open.push(piece.name);
      hasRoot = true;
    } else if (piece.kind === "close") {
      open.length = depthAfter(open, piece.name);
      if (!itemNames.has(localName(piece.name))) continue;
      wholeEnd = piece.end;
      openThere = [...open];
    }
  }
  if (!hasRoot || open.length === 0) return { xml, isCut: false };
  if (wholeEnd < 0) return { xml: null, isCut: true };
  const closing = openThere.toReversed().map((name) => `</${name}>`);
  return { xml: xml.slice(0, wholeEnd) + closing.join(""), isCut: true };
}
