/**
 * @module
 * Parts of a page that their names call furniture, and that hold little enough of its text to be just that.
 *
 * A mark is believed only up to a share of the page's running text: pages call the element around everything "has-sidebar".
 */

import type { PageMark } from "../../lexicon/article.js";
import { cardsOf } from "./cards.js";
import { maxShareOfLinks, type Sums } from "./element-sums.js";
import type { PageElement, ParsedPage } from "./parsed-page.js";

/** A part that holds more than this of the page's running text is no furniture, whatever it is called. */
const maxShareOfFurniture = 0.4;
const maxShareOfComments = 0.8;
/** Nor is one with a part that holds more than this and is called the text. */
const maxShareOfNamedBody = 0.12;
const maxPaywall = 600;
const maxCaptionLines = 3;
const maxCaption = 600;
/** Kinds that a part inside may know better. */
const weakKinds: ReadonlySet<string> = new Set(["caption", "promo", "nav-label", "unseen"]);

/** For each element the kind of furniture it is part of, or null. */
export function furnitureOf(page: ParsedPage, marks: readonly (PageMark | null)[], sums: Sums): (string | null)[] {
  const ofBody = bodyTextOf(page, marks, sums);
  const isCard = cardsOf(page);
  const kinds: (string | null)[] = [];
  for (const element of page.elements) {
    const inherited = element.parent === null ? null : kinds[element.parent.index]!;
    const own =
      ownKind(element, marks[element.index]!, sums, ofBody[element.index]!) ??
      (isCard[element.index]! ? "related-header" : null);
    // the form of a newsletter may stand in what else would be a picture
    kinds.push(inherited === null || weakKinds.has(inherited) ? (own ?? inherited) : inherited);
  }
  return kinds;
}

/** A picture and the few lines below it. */
function isPicture(index: number, { nPictures, nLines, nChars }: Sums): boolean {
  return nPictures[index]! > 0 && nLines[index]! <= maxCaptionLines && nChars[index]! <= maxCaption;
}

/** For each element the most running text of one element inside it that its author calls the text. */
function bodyTextOf({ elements }: ParsedPage, marks: readonly (PageMark | null)[], { text }: Sums): number[] {
  const most = elements.map(({ index }) => (marks[index]?.strength === "body" ? text[index]! : 0));
  for (let index = elements.length - 1; index > 0; index--) {
    const parent = elements[index]!.parent!.index;
    most[parent] = Math.max(most[parent]!, most[index]!);
  }
  return most;
}

function ownKind({ index, tag }: PageElement, mark: PageMark | null, sums: Sums, ofBody: number): string | null {
  if (mark === null || mark.strength === "body" || mark.strength === "text") return null;
  const total = sums.text[0]!;
  const share = total === 0 ? 0 : sums.text[index]! / total;
  if (share > (mark.kind === "comments" ? maxShareOfComments : maxShareOfFurniture)) return null;
  if (mark.kind !== "comments" && ofBody > maxShareOfNamedBody * total) return null;
  if (mark.kind === "paywall" && (tag === "p" || sums.text[index]! > maxPaywall)) return null;
  if ((mark.kind === "share" || tag === "figure") && sums.nQuotes[index]! > 0) return null;
  if (mark.strength === "picture") return isPicture(index, sums) ? mark.kind : null;
  if (mark.strength === "sure") return mark.kind;
  return sums.nLinked[index]! > maxShareOfLinks * sums.nChars[index]! ? mark.kind : null;
}
