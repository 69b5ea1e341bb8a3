/**
 * @module
 * Rows of cards: parts side by side, alike, each with a linked headline and a few words more. Other stories, whatever they are called.
 *
 * Left alone: lists whose items are a sentence with a link in it, and sections of the text under headings that are no links.
 */

import type { PageElement, ParsedPage, ViewLine } from "./parsed-page.js";

const minCards = 3;
const minLines = 2;
const maxLines = 8;
const maxLength = 500;
const minHeadline = 15;
const minShareOfLink = 0.8;

/** For each element, by its index, whether it is one of a row of cards. */
export function cardsOf({ elements, lines }: ParsedPage): boolean[] {
  const isCard = elements.map((element) => isLikeCard(element, lines));
  const nAlike = new Map<string, number>();
  for (const element of elements)
    if (isCard[element.index]!) nAlike.set(nameOf(element), (nAlike.get(nameOf(element)) ?? 0) + 1);
  return elements.map((element) => isCard[element.index]! && nAlike.get(nameOf(element))! >= minCards);
}

function isLikeCard({ firstLine, lastLine, tag }: PageElement, lines: readonly ViewLine[]): boolean {
  const nLines = lastLine - firstLine;
  if (nLines < minLines || nLines > maxLines || tag === "p") return false;
  if (lines[lastLine - 1]!.end - lines[firstLine]!.start > maxLength) return false;
  for (let index = firstLine; index < lastLine; index++) if (isHeadline(lines[index]!)) return true;
  return false;
}

function isHeadline({ start, end, nLinked }: ViewLine): boolean {
  return end - start >= minHeadline && nLinked >= minShareOfLink * (end - start);
}

/** Cards of one row have one parent and are of one make. */
function nameOf({ parent, tag, attributes }: PageElement): string {
  return `${parent?.index ?? 0} ${tag} ${attributes.get("class") ?? ""}`;
}
