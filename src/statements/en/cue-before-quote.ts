/**
 * @module
 * A cue followed by a quotation: `Askov said: "We will not move."`, `the premier told reporters, "..."`.
 *
 * A quotation that the sentence goes on with (`said "dialogue" was dead`) takes the rest of the clause along.
 * Leaves alone quoted words that are part of a phrase (`said the "peace plan" failed`): said-clause reads those.
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page, tokenFrom } from "../page.js";
import { afterCue } from "./after-cue.js";
import { clauseBefore } from "./clause-before-cue.js";
import { contentEnd } from "./content-end.js";
import { phraseFrom } from "./noun-phrase.js";
import { afterQuotation, lastInside, quotationOpeningAt, wholeQuotation } from "./quotation.js";

export const name = "statements/en/cue-before-quote";

export const cueBeforeQuote: Construction = { name, find };

/** The statement of a quotation that opens right after the cue, its addressee, day and place. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  if (!site.verb.complements.has("quote") && !site.verb.complements.has("told")) return null;
  const way = afterCue(page, call.end, call.last);
  let { at } = way;
  let addressee = way.addressee;
  if (site.verb.complements.has("told") && !call.isInverted && quotationOpeningAt(page, at) === -1) {
    const end = phraseFrom(page, at, call.last);
    if (end > at) {
      addressee = { first: at, end };
      at = afterCue(page, end, call.last).at;
    }
  }
  if (site.verb.complements.has("quote")) at = overRemark(page, at, call.last);
  while (/^(?:,|:|–|—|--|-|that)$/.test(page.words[at] ?? "")) at++;
  const index = quotationOpeningAt(page, at);
  if (index === -1) return null;
  const parts = wholeQuotation(page, index);
  if (parts.length === 1 && !isClosedSentence(page, index)) {
    const after = afterQuotation(page, index);
    const last = lastOf(call, after - 1);
    const later = call.later.filter(({ first }) => first >= after);
    const end = contentEnd(page, after - 1, { later, last, isPhrase: true, tag: page.tags[site.head]! });
    if (end > after && page.sentenceAt[end - 1] === page.sentenceAt[after - 1])
      parts[0] = { start: parts[0]!.start, end: page.tokens[end - 1]!.end };
  }
  const isFragment = /^\P{L}*\p{Ll}/u.test(
    page.text.slice(page.quotations[index]!.start, page.quotations[index]!.start + 4),
  );
  const isLed = page.words[at - 1] === ":" || (isFragment && page.words[at - 1] === ",");
  const before = isLed ? clauseBefore(call) : null;
  return draftOf(call, {
    content: before === null ? parts : [before, ...parts],
    addressee,
    venue: way.venue,
    time: way.time,
    rule: name,
    confidence: call.subject === null ? 0.5 : 0.95,
  });
}

/** `said about the strike, "..."`, `concluded quietly and at length: "..."`: what it was about, or how, before a whole sentence in marks. */
function overRemark(page: Page, at: number, last: number): number {
  if (!/^(?:IN|TO|RB)/.test(page.tags[at] ?? "") || page.words[at] === "that") return at;
  for (let end = at + 1; end < Math.min(last, at + 14); end++) {
    if (page.quotationAt[end] !== -1 || isFiniteVerb(page, end) || page.words[end] === "that") return at;
    const index = /^[,:]$/.test(page.words[end]!) ? quotationOpeningAt(page, end + 1) : -1;
    if (index !== -1) return isWholeSentence(page, index) ? end : at;
  }
  return at;
}

/** A capital and five words or more: "An Islander's Tale" behind a comma is the title of a book. */
function isWholeSentence(page: Page, index: number): boolean {
  const { start, end } = page.quotations[index]!;
  const nTokens = tokenFrom(page, end) - tokenFrom(page, start);
  return nTokens >= 7 && /^\P{L}*\p{Lu}/u.test(page.text.slice(start, start + 4));
}

/** `"...?" She` starts a new sentence even where the splitter sees none; after `...," ` the writer goes on. */
function isClosedSentence(page: Page, index: number): boolean {
  const { end } = page.quotations[index]!;
  if (lastInside(page, end) === "," && page.quotationAt[tokenFrom(page, end)] === -1) return true;
  return /[.?!]/.test(lastInside(page, end)) && /^\s+["“‘']?\p{Lu}/u.test(page.text.slice(end, end + 6));
}

/** End of the words of the sentence that holds a token. */
function lastOf({ page, last }: Call, at: number): number {
  const sentence = page.sentences[page.sentenceAt[at] ?? -1];
  if (!sentence || sentence.last <= last) return last;
  let end = sentence.last;
  while (end > at && page.tags[end - 1] === ".") end--;
  return end;
}
