/**
 * @module
 * Quotations that no cue touches: the second half of a broken one, and those that go on with the speaker before them.
 *
 * In the same paragraph a whole quotation goes on with the last speaker. At the start of a paragraph it does so only when
 * the paragraph before ended in a quotation. Quoted words inside a sentence without a source are left alone.
 */

import type { Span } from "../text/span.js";
import type { Draft } from "./draft.js";
import { afterQuotation, firstOfQuotation, wholeQuotation } from "./en/quotation.js";
import { type Page, tokenFrom, whereOf } from "./page.js";

export const name = "statements/quotation-continued";

/** The drafts with their continuations, in text order. */
export function withContinuations(page: Page, drafts: readonly Draft[]): Draft[] {
  const found = [...drafts];
  page.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || quotation.continues !== -1) return;
    if (found.some(({ content }) => content.some((span) => touches(span, quotation)))) return;
    if (!isWhole(page, index)) return;
    const at = lastBefore(found, quotation.start);
    const before = found[at];
    if (!before || !mayGoOn(page, before, index)) return;
    const parts = wholeQuotation(page, index);
    if (
      endsInQuotation(page, before) &&
      before.content.at(-1)!.end < quotation.start &&
      isSameParagraph(page, before, index)
    )
      found[at] = { ...before, content: [...before.content, ...parts] };
    else found.splice(at + 1, 0, { ...before, content: parts, rule: name, confidence: 0.7, isSaid: true, time: -1 });
  });
  return found;
}

function touches(span: Span, other: Span): boolean {
  return span.start < other.end && other.start < span.end;
}

/** It opens a sentence and closes one. */
function isWhole(page: Page, index: number): boolean {
  const quotation = page.quotations[index]!;
  const first = firstOfQuotation(page, index);
  const after = afterQuotation(page, index);
  const opening = page.sentences[page.sentenceAt[first] ?? -1];
  const closing = page.sentences[page.sentenceAt[after - 1] ?? -1];
  if (!opening || !closing || opening.start !== quotation.start) return false;
  return whereOf(page, opening) === "body" && closing.end <= quotation.end + 1;
}

/** The draft whose words or cue stand last before a place. */
function lastBefore(drafts: readonly Draft[], place: number): number {
  let best = -1;
  let bestEnd = -1;
  drafts.forEach((draft, index) => {
    const end = draft.content.at(-1)!.end;
    if (end <= place && end > bestEnd) {
      best = index;
      bestEnd = end;
    }
  });
  return best;
}

function endsInQuotation(page: Page, draft: Draft): boolean {
  const end = draft.content.at(-1)!.end;
  return page.quotations.some((quotation) => quotation.depth === 0 && quotation.end === end);
}

function blockAt(page: Page, place: number): number {
  const at = Math.min(tokenFrom(page, place), page.tokens.length - 1);
  return page.sentences[page.sentenceAt[at] ?? -1]?.block ?? -1;
}

function isSameParagraph(page: Page, before: Draft, index: number): boolean {
  return paragraphGap(page, before, index) === 0;
}

/** How many paragraphs lie between the end of a draft and a quotation: 0 in the same, 1 in the next one. */
function paragraphGap(page: Page, before: Draft, index: number): number {
  const start = Math.max(before.content[0]!.start, before.cue === null ? 0 : page.tokens[before.cue.first]!.start);
  const from = blockAt(page, Math.max(start, before.content.at(-1)!.start));
  const to = blockAt(page, page.quotations[index]!.start);
  if (from !== to) return to - from;
  const between = page.text.slice(before.content.at(-1)!.end, page.quotations[index]!.start);
  return between.length < 4000 && /\n/.test(between.trim()) ? 1 : /\n\s*\n|\n$/.test(between) ? 1 : 0;
}

function mayGoOn(page: Page, before: Draft, index: number): boolean {
  const gap = paragraphGap(page, before, index);
  if (gap === 0) return true;
  if (gap !== 1) return false;
  return endsInQuotation(page, before);
}
