/**
 * @module
 * What the structure of a page says of each line, as labels: what stands outside the article's element is furniture of the kind
 * that its part is called; captions, bylines and stamps beside the text belong to the article.
 */

import { type BlockKind, furnitureKinds } from "../../model/index.js";
import type { Line } from "../line.js";
import { type Label, labelOf, type Step } from "../page.js";
import type { LinePlace } from "./main-content.js";

const name = "article/html/place";
const minSentence = 8;
const furniture: ReadonlySet<string> = new Set(furnitureKinds);

/** Labels the lines that stand outside the article; leaves those inside open, and above it what may be its headline. */
export const labelByPlace: Step = (page, labels) => {
  const { lines, places } = page;
  if (places === null) return labels;
  return labels.map((label, index) => label ?? labelOfPlace(lines[index]!, places[index]!));
};

function labelOfPlace(line: Line, place: LinePlace): Label | undefined {
  if (place.isHeadline) return labelOf("title", "article/html/headline", 0.9);
  if (place.isMain) return place.isLink ? labelOf("related-headline", "article/html/link-line", 0.7) : undefined;
  const kind = kindOf(line, place);
  return labelOf(kind, name, place.kind === null ? 0.6 : 0.8);
}

function kindOf(line: Line, { kind, isNear }: LinePlace): BlockKind {
  const isSentence = line.endsSentence && line.nWords >= minSentence;
  if (kind === null) return isSentence ? "promo" : "nav-label";
  if (kind === "related-header")
    return isSentence ? "related-blurb" : line.nWords > 3 ? "related-headline" : "related-header";
  if (kind === "unseen") return isSentence ? "promo" : "cta";
  if (furniture.has(kind)) return kind as BlockKind;
  // a picture far from the article is another story's
  if (isNear) return kind as BlockKind;
  return isSentence ? "promo" : "nav-label";
}
