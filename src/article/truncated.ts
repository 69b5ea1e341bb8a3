/**
 * @module
 * A text that breaks off: a teaser before a paywall, or a summary that ends in dots.
 *
 * Left alone: a whole article with an offer to subscribe below it, and one whose last quotation trails off after many paragraphs.
 */

import { type Block, bodyKinds, notes, type Warning } from "../model/index.js";

/** A teaser is short; more text than this is an article, with or without its end. */
const maxTeaser = 1_500;
const dots = /(?:…|\.\.\.)[\])]?$/u;
/** The offer stands right behind the teaser. */
const maxLinesBetween = 3;

/**
 * The note on a text that breaks off, at its last words; none for a whole article. `isToldSo`: the page's data say that the article is
 * not free, which they say of many a page that shows all of it.
 */
export function truncatedNotes(text: string, blocks: readonly Block[], isToldSo: boolean): Warning[] {
  const isBody = ({ label, kind }: Block) => label === "article" && bodyKinds.has(kind);
  const last = blocks.findLastIndex(isBody);
  if (last < 0) return [];
  const length = blocks.filter(isBody).reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > maxTeaser) return [];
  const { start, end } = blocks[last]!;
  const isCut = dots.test(text.slice(Math.max(start, end - 5), end));
  const isBeforeOffer = blocks.slice(last + 1, last + 1 + maxLinesBetween).some(({ kind }) => kind === "paywall");
  return isCut || isBeforeOffer || isToldSo ? [{ code: "N-TRUNCATED", message: notes["N-TRUNCATED"], start, end }] : [];
}
