/**
 * @module
 * What the structure of a page says of each line, as labels: what stands outside the article's element is furniture of the kind
 * that its part is called; captions, bylines and stamps beside the text belong to the article.
 */

import { type BlockKind, furnitureKinds } from "../../model/index.js";
import type { Line } from "../line.js";
import { type Label, type Labels, labelOf, type Page, type Step } from "../page.js";
import type { LinePlace } from "./line-places.js";

const name = "article/html/place";
const minSentence = 8;
const maxWordsOfByline = 8;
const maxWordsWithByline = 30;
const maxWordsOfSource = 4;
const furniture: ReadonlySet<string> = new Set(furnitureKinds);
const names = /^(?:By |by )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|and|&|in|for|of|the|de|van|von|bin|al))*$/u;

/** Labels the headline and all that stands away from the article, before any rule looks at the words. */
export const labelFarPlaces: Step = (page, labels) =>
  withPlaces(page, labels, (line, place) => {
    if (place.isHeadline) return labelOf("title", "article/html/headline", 0.9);
    return place.isMain || place.isNear ? undefined : furnitureOf(line, place);
  });

/** Then what stands around the text and no rule has known, and lines of the text that are all link. */
export const labelNearPlaces: Step = (page, labels) =>
  withPlaces(page, labels, (line, place) => {
    if (place.isMain)
      return isLinkLine(line, place) ? labelOf("related-headline", "article/html/link-line", 0.7) : undefined;
    return besideText(line, place) ?? furnitureOf(line, place);
  });

function withPlaces(
  { lines, places }: Page,
  labels: Labels,
  rule: (line: Line, place: LinePlace) => Label | undefined,
): Labels {
  return places === null ? labels : labels.map((label, index) => label ?? rule(lines[index]!, places[index]!));
}

/** A headline of another story; a sentence with its full stop that happens to be one link is text. */
function isLinkLine({ tail }: Line, { isLink }: LinePlace): boolean {
  return isLink && !/\.["”’)]*$/u.test(tail);
}

/** Lines of the article's own head and pictures. */
function besideText(line: Line, place: LinePlace): Label | undefined {
  const { kind, isAbove, isBelowHeadline, isLink } = place;
  if (place.isDek) return labelOf("dek", "article/html/dek", 0.9);
  if (place.isByline && line.nWords <= maxWordsWithByline) return labelOf("byline", "article/html/author", 0.9);
  if (kind === "caption" || kind === "photo-credit") return labelOf(kind, name, 0.8);
  const isSummary = kind === "dek" || (kind === null && !line.isBulleted && line.nWords >= minSentence && !isLink);
  if (isSummary && isAbove && isBelowHeadline) return labelOf("dek", name, 0.8);
  if (kind === "byline" && line.nWords >= 2 && line.nWords <= maxWordsOfByline && names.test(line.head))
    return labelOf("byline", name, 0.7);
  if (kind === "agency-credit" && isAbove && line.nWords <= maxWordsOfSource) return labelOf(kind, name, 0.7);
  return kind === "timestamp" && /\d/u.test(line.head) ? labelOf("timestamp", name, 0.7) : undefined;
}

function furnitureOf(line: Line, { kind }: LinePlace): Label {
  const isSentence = line.endsSentence && line.nWords >= minSentence;
  const other: BlockKind = isSentence ? "promo" : "nav-label";
  if (kind === "related-header" || kind === "most-read")
    return labelOf(isSentence ? "related-blurb" : line.nWords > 3 ? "related-headline" : kind, name, 0.8);
  if (kind === null || !furniture.has(kind)) return labelOf(other, name, 0.6);
  return labelOf(kind === "promo" && line.nWords <= 3 ? "nav-label" : (kind as BlockKind), name, 0.8);
}
