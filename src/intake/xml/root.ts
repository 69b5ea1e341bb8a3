/**
 * @module
 * The name of the outermost element, which says what an XML text is.
 */

import { localName, scanXml } from "./scan.js";

/** Words before the root that are still looked past: white space and nothing else belongs there. */
const maxPieces = 50;

/** Local name of the first element; null when words come before it or there is none. */
export function rootOf(xml: string): string | null {
  let nPieces = 0;
  for (const piece of scanXml(xml)) {
    if (piece.kind === "open") return localName(piece.name);
    if (piece.kind === "close" || nPieces++ > maxPieces) return null;
    if (piece.kind === "words" && piece.text.trim() !== "") return null;
  }
  return null;
}
