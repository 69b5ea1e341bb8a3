/**
 * @module
 * A quotation followed by its speaker: `"We will not move," Askov said`, `"...," said Askov`, `"A," she said. "B."`.
 *
 * When more quotation follows the cue at once, the two halves are one statement. A quotation that starts in mid-sentence
 * takes the words before it along: `The plan was "dead," he said`. Leaves alone a cue that no quotation touches.
 */

import type { Span } from "../../text/span.js";
import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";
import {
  firstOfQuotation,
  isOneParagraph,
  lastInside,
  quotationClosingAt,
  quotationOpeningAt,
  wholeQuotation,
} from "./quotation.js";

export const name = "statements/en/quote-before-cue";

export const quoteBeforeCue: Construction = { name, find };

/** The statement of a quotation that closes right before the cue or its subject. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  if (!site.verb.complements.has("quote") || (site.form !== "finite" && !call.isInverted)) return null;
  const closing = page.words[call.first - 1] === "," ? call.first - 2 : call.first - 1;
  const index = quotationClosingAt(page, closing);
  if (index === -1 || !isOneParagraph(page, closing, call.first)) return null;
  if (!isLedOver(call, index, closing)) return null;
  const before = withWordsBefore(page, index);
  const told = addresseeOf(call);
  const way = afterCue(page, told?.end ?? call.end, call.last);
  const after = wordsAfter(call, way.at);
  return draftOf(call, {
    content: [...before, ...after],
    addressee: way.addressee ?? told,
    venue: way.venue,
    time: way.time,
    rule: name,
    confidence: call.subject === null ? 0.6 : 0.95,
  });
}

/**
 * A comma, question or exclamation mark leads from the quotation to its speaker. A full stop does not (`... over." He said
 * the port`), nor does a fragment (`the "broken" system he`); British papers put the comma behind the mark.
 */
function isLedOver(call: Call, index: number, closing: number): boolean {
  const { page } = call;
  const { end, isClosed } = page.quotations[index]!;
  if (!isClosed) return false;
  if (page.words[closing + 1] === ",") return true;
  const inner = lastInside(page, end);
  const way = afterCue(page, call.end, call.last);
  const isLast = way.at >= call.last;
  if (/[,–—-]/.test(inner)) return isLast || !isScene(page, index, closing) || !opensClause(page, way.at);
  if (inner === ".") return isLast;
  if (/[?!…]/.test(inner)) return call.isInverted || isLast || !opensClause(page, way.at);
  return call.isInverted && (isLast || /^[,.]$/.test(page.words[way.at]!));
}

/** `On "The Hour," Askov said the port`: words with marks that only set the scene. */
function isScene(page: Page, index: number, closing: number): boolean {
  const first = page.sentences[page.sentenceAt[closing] ?? -1]?.first ?? 0;
  if (page.tokens[first]!.start >= page.quotations[index]!.start) return false;
  for (let at = first; at <= closing; at++) if (isFiniteVerb(page, at)) return false;
  return true;
}

/** Whether the cue has words of its own behind it: "that", a clause or another quotation. */
function opensClause(page: Page, at: number): boolean {
  if (page.words[at] === "that" || page.words[at] === "if" || quotationOpeningAt(page, at) !== -1) return true;
  if (page.words[at] === "," && quotationOpeningAt(page, at + 1) !== -1) return true;
  const end = fullPhraseFrom(page, at, page.tokens.length);
  return end > at && isFiniteVerb(page, end);
}

/** "told reporters", "told a news conference in Lindholt": the object of a verb that needs to be told to somebody. */
function addresseeOf({ page, site, last, isInverted }: Call): Draft["addressee"] {
  if (!site.verb.complements.has("told") || isInverted || page.timeAt[site.end] !== -1) return null;
  const end = phraseFrom(page, site.end, last);
  return end > site.end && !isFiniteVerb(page, end) ? { first: site.end, end } : null;
}

/** The quotation, from the start of its sentence when it does not open it. */
function withWordsBefore(page: Page, index: number): Span[] {
  const quotation = page.quotations[index]!;
  const first = firstOfQuotation(page, index);
  const sentence = page.sentences[page.sentenceAt[first] ?? -1];
  const whole = chainBefore(page, index);
  if (!sentence || sentence.start >= quotation.start) return whole;
  let start = sentence.first;
  while (start < first && (page.tags[start] === "CC" || page.words[start] === ",")) start++;
  for (let at = start; at < first; at++) {
    if (page.words[at] === ":" || isCue(page, at) || page.quotationAt[at] !== -1) return whole;
  }
  if (start >= first) return whole;
  return [{ start: page.tokens[start]!.start, end: quotation.end }];
}

/** A verb that speaks by itself; not "had", which needs "had it that", nor "would observe". */
function isCue(page: Page, at: number): boolean {
  const forms = page.lexicon.cues.get(page.words[at]!);
  return (
    forms !== undefined &&
    page.tags[at] !== "VB" &&
    forms.some(({ verb }) => verb.after.length === 0 && verb.complements.has("quote"))
  );
}

/** A cue after the last paragraph of a long quotation speaks for all of it. */
function chainBefore(page: Page, index: number): Span[] {
  const { continues } = page.quotations[index]!;
  return continues === -1 ? wholeQuotation(page, index) : wholeQuotation(page, continues);
}

/** What goes on behind the cue: a second half after a comma, or the rest of the sentence of a broken one. */
function wordsAfter(call: Call, from: number): Span[] {
  const { page } = call;
  let at = call.isInverted ? overRelative(page, from) : from;
  if (/^[,:–—]$/.test(page.words[at] ?? "") || page.words[at] === "--") at++;
  const next = quotationOpeningAt(page, at);
  if (next === -1) return restOfClause(call, at, at > from);
  if (!isOneParagraph(page, from - 1, at)) return [];
  const parts = wholeQuotation(page, next);
  if (parts.length > 1) return parts;
  const last = Math.max(call.last, at);
  const end = contentEnd(page, at, { later: call.later, last, isPhrase: true, tag: page.tags[call.site.head]! });
  const stop = Math.max(parts[0]!.end, page.tokens[Math.max(end, at + 1) - 1]!.end);
  return [{ start: parts[0]!.start, end: stop }];
}

/** `said Askov, a pilot who led the talks, "..."`: behind the clause about the speaker, where a quotation goes on there. */
function overRelative(page: Page, from: number): number {
  if (!/^(?:who|which|whose)$/.test(page.words[from] ?? "") && !/^(?:who|whose)$/.test(page.words[from + 1] ?? ""))
    return from;
  for (let at = from + 2; at < from + 25 && page.sentenceAt[at] === page.sentenceAt[from]; at++) {
    if (page.quotationAt[at] !== -1) return from;
    if (page.words[at] === "," && quotationOpeningAt(page, at + 1) !== -1) return at;
  }
  return from;
}

/** `"Only you," she said, would do this`: the clause goes on outside the marks with its verb. */
function restOfClause(call: Call, at: number, isParted: boolean): Span[] {
  const { page, last, later } = call;
  if (!isParted || at >= last || !(isFiniteVerb(page, at) || isSecondClause(call, at))) return [];
  const context = { later: later.filter(({ first }) => first > at), last, isPhrase: false, tag: "VBD" };
  const end = contentEnd(page, at, context);
  return [{ start: page.tokens[at]!.start, end: page.tokens[end - 1]!.end }];
}

/** `"...", he said, |and the talks were only “asleep”|`: a second clause that has his own words again, and no speaker of its own. */
function isSecondClause({ page, last, later }: Call, at: number): boolean {
  if (!/^(?:and|but|or|nor)$/.test(page.words[at]!) || later.some(({ first }) => first > at)) return false;
  if (isFiniteVerb(page, at + 1)) return false;
  let hasVerb = false;
  for (let index = at + 1; index < last; index++) {
    if (page.quotationAt[index] !== -1) return hasVerb;
    hasVerb ||= isFiniteVerb(page, index);
  }
  return false;
}
