/**
 * @module
 * Quotations that no cue touches: the second half of a broken one, and those that go on with the speaker before them.
 *
 * In the same paragraph a whole quotation goes on with the last speaker. At the start of a paragraph it does so only when
 * the paragraph before ended with a quotation. Quoted words inside a sentence without a source are left alone.
 */

import type { Quotation } from "../model/index.js";
import type { Draft } from "./draft.js";
import { afterQuotation, firstOfQuotation, lastInside, wholeQuotation } from "./en/quotation.js";
import { quoteBeforeCue } from "./en/quote-before-cue.js";
import { type Page, tokenFrom, whereOf } from "./page.js";

export const name = "statements/quotation-continued";

/** The drafts with their continuations, in text order. Both lists are walked once. */
export function withContinuations(page: Page, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const ends = new Set(page.quotations.filter(({ depth }) => depth === 0).map(({ end }) => end));
  let next = 0;
  let covered = 0;
  page.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || quotation.continues !== -1) return;
    for (; next < drafts.length && drafts[next]!.content[0]!.start < quotation.end; next++) {
      found.push(drafts[next]!);
      covered = Math.max(covered, drafts[next]!.content.at(-1)!.end);
    }
    const before = lastEnding(found, quotation.start);
    if (covered > quotation.start || before === -1 || !isWhole(page, quotation, index)) return;
    if (isShort(page, index) && !mayGoOnShort(page, found[before]!, quotation)) return;
    goOn(page, found, before, index, ends);
    covered = Math.max(covered, found.at(-1)!.content.at(-1)!.end);
  });
  return [...found, ...drafts.slice(next)];
}

/** Adds the quotation to the draft before it, or a draft of its own with the same speaker. */
function goOn(page: Page, found: Draft[], at: number, index: number, ends: ReadonlySet<number>) {
  const before = found[at]!;
  const end = before.content.at(-1)!.end;
  const gap = paragraphGap(page, before, page.quotations[index]!.start);
  const isAfterQuotation = ends.has(end);
  if (gap > 1 || (gap === 1 && !isAfterQuotation)) return;
  const parts = wholeQuotation(page, index);
  if (isAfterQuotation) found[at] = { ...before, content: [...before.content, ...parts] };
  else found.push({ ...before, content: parts, rule: name, confidence: 0.7, isSaid: true, time: -1 });
}

/** A word or two: a title or a nickname, unless they close with a stop right behind a quotation ("..., an aide said. “Loaded.”"). */
function isShort(page: Page, index: number): boolean {
  return afterQuotation(page, index) - firstOfQuotation(page, index) < 6;
}

function mayGoOnShort(page: Page, before: Draft, { start, end }: Quotation): boolean {
  const isQuoted = before.rule === quoteBeforeCue.name && paragraphGap(page, before, start) === 0;
  return isQuoted && /[.?!…]/.test(lastInside(page, end)) && start - before.content.at(-1)!.end < 120;
}

/** It opens a sentence and closes one. */
function isWhole(page: Page, quotation: Quotation, index: number): boolean {
  const first = firstOfQuotation(page, index);
  const after = afterQuotation(page, index);
  const opening = page.sentences[page.sentenceAt[first] ?? -1];
  const closing = page.sentences[page.sentenceAt[after - 1] ?? -1];
  if (!opening || !closing) return false;
  // "in Ostby, N.V. “We": an abbreviation hides the end of the sentence before
  const isOpen =
    opening.start === quotation.start || /[.?!]\s+$/.test(page.text.slice(quotation.start - 3, quotation.start));
  if (!isOpen) return false;
  return whereOf(page, opening) === "body" && closing.end <= quotation.end + 1;
}

/** Of the last few drafts the one whose words end last before a place. */
function lastEnding(drafts: readonly Draft[], place: number): number {
  let best = -1;
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - 8); at--) {
    const end = drafts[at]!.content.at(-1)!.end;
    if (end <= place && (best === -1 || end > drafts[best]!.content.at(-1)!.end)) best = at;
  }
  return mainOf(drafts, best);
}

/** `"...," said Askov, who leads the union. "..."`: who goes on is the main clause's speaker, not what its relative clause tells. */
function mainOf(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  if (!draft || draft.antecedent === null) return at;
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const { sentence, antecedent, rule } = drafts[index]!;
    if (sentence === draft.sentence && antecedent === null && rule === quoteBeforeCue.name) return index;
  }
  return at;
}

/** How many paragraphs lie between a draft, its cue included, and a place: 0 in the same, 1 in the next one. */
function paragraphGap(page: Page, before: Draft, place: number): number {
  const cueEnd = before.cue === null ? 0 : page.tokens[before.cue.end - 1]!.end;
  const end = Math.max(cueEnd, before.content.at(-1)!.end);
  const from = blockAt(page, Math.max(0, tokenFrom(page, end) - 1));
  const to = blockAt(page, tokenFrom(page, place));
  if (from !== to) return to - from;
  return place - end < 4000 && /\n\s*$/.test(page.text.slice(end, place)) ? 1 : 0;
}

function blockAt(page: Page, token: number): number {
  const at = Math.min(token, page.tokens.length - 1);
  return page.sentences[page.sentenceAt[at] ?? -1]?.block ?? -1;
}
