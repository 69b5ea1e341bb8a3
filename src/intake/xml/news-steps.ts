/**
 * @module
 * The pieces of a news item with the elements around each, and how to ask them for words and attributes. Names are local and in lower case:
 * NewsML 1 and 2 differ in their capitals.
 */

import { decodeXML } from "entities";
import { oneLine } from "../markup-words.js";
import { attributeOf, localName, scanXml, type XmlPiece } from "./scan.js";
import { depthAfter } from "./unsafe.js";

/** One piece. `name` is the element's for a tag, empty for words. */
export interface Step {
  readonly piece: XmlPiece;
  readonly name: string;
  readonly within: readonly string[];
}

/** The steps of each item of a text: a message wraps several, and what stands before the first is an item that has no words. */
export function itemsOf(xml: string, nameOfItem: string): Step[][] {
  const items: Step[][] = [[]];
  let within: readonly string[] = [];
  for (const piece of scanXml(xml)) {
    const name = piece.kind === "open" || piece.kind === "close" ? localName(piece.name).toLowerCase() : "";
    if (piece.kind === "close") within = within.slice(0, depthAfter(within, name));
    if (piece.kind === "open" && name === nameOfItem) items.push([]);
    items.at(-1)!.push({ piece, name, within });
    if (piece.kind === "open" && !piece.isEmpty) within = [...within, name];
  }
  return items;
}

/** The words of the first element of a name that has any; empty when there is none. */
export function wordsIn(steps: readonly Step[], name: string): string {
  let words = "";
  for (const step of steps) {
    if (step.piece.kind === "words" && step.within.includes(name)) words += wordsOf(step);
    else if (step.piece.kind === "close" && step.name === name && words.trim() !== "") break;
  }
  return oneLine(words);
}

/** The first value of an attribute on elements of a name; null when none has it. */
export function attributeIn(steps: readonly Step[], name: string, attribute: string): string | null {
  for (const step of steps) {
    if (step.piece.kind !== "open" || step.name !== name) continue;
    const value = attributeOf(step.piece.attributes, attribute);
    if (value !== null) return decodeXML(value);
  }
  return null;
}

/** The words of a step, entities as characters; empty for tags. */
export function wordsOf({ piece }: Step): string {
  if (piece.kind !== "words") return "";
  return piece.isLiteral ? piece.text : decodeXML(piece.text);
}
