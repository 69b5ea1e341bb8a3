/**
 * @module
 * Noun phrases by their tags: a simple one read from either end, and a full one with its "of", "in" and "and".
 *
 * Time expressions are left out ("On Friday Putin" is not one phrase) unless they own what follows ("Friday's report").
 */

import type { Page, Range } from "../page.js";

const inside = /^(?:NN|JJ|CD|POS|HYPH|AFX|FW|SYM|\$|ADD|GW|NFP|LS|VBN|VBG|PRP\$|WP\$)/;
const opens = /^(?:DT|PDT|PRP\$|WP\$)$/;

/** Whether a token can be the last of a noun phrase. */
export function endsPhrase(page: Page, at: number): boolean {
  const tag = page.tags[at] ?? "";
  if (tag.startsWith("NN") || tag === "PRP" || tag === "CD" || tag === "FW" || tag === "EX") return true;
  // "her thinking": a gerund that somebody owns
  if (tag === "VBG" && page.tags[at - 1] === "PRP$") return true;
  return isPronoun(page, at);
}

/** A word that is a whole subject, unless it is a name ("Lin He"). */
function isPronoun(page: Page, at: number): boolean {
  return page.tags[at] !== "NNP" && page.lexicon.words("subject-pronoun").has(page.words[at] ?? "");
}

/** First token of the simple phrase that ends with the token `last`; -1 when none ends there. */
export function phraseBefore(page: Page, last: number, floor: number): number {
  if (last < floor) return -1;
  const tag = page.tags[last]!;
  if (tag === "PRP" || tag === "EX") return last;
  if (!endsPhrase(page, last) && !tag.startsWith("JJ")) return -1;
  if (tag === "VBG") return last - 1;
  if (tag === "DT" || isPronoun(page, last)) return last;
  let first = last;
  for (let at = last - 1; at >= floor; at--) {
    const here = page.tags[at]!;
    if (page.quotationAt[at] !== page.quotationAt[last]) break;
    if (isFreeTime(page, at, last)) break;
    if (opens.test(here)) {
      first = at;
      if (here !== "PRP$" && here !== "WP$" && page.tags[at - 1] !== "PDT") break;
    } else if (inside.test(here)) first = at;
    else if (page.words[at] === "&" || (here === "." && page.tokens[at]!.end === page.tokens[at + 1]!.start))
      first = at;
    else break;
  }
  while (first < last && /^(?:POS|HYPH|VBG|VBN)$/.test(page.tags[first]!) && !startsPhrase(page, first)) first++;
  return first;
}

/** A participle that opens a phrase is rather a verb: "met leading officials" is left to its noun. */
function startsPhrase(page: Page, at: number): boolean {
  return opens.test(page.tags[at]!) || page.tags[at] === "VBN";
}

/** A time expression that does not own the next word. */
function isFreeTime(page: Page, at: number, last: number): boolean {
  const time = page.timeAt[at] ?? -1;
  if (time === -1 || time === page.timeAt[last]) return false;
  let after = at + 1;
  while (page.timeAt[after] === time) after++;
  return page.tags[after] !== "POS" && page.tags[after - 1] !== "POS" && page.tags[at] !== "CD";
}

/** End of the simple phrase that starts at `first`; `first` itself when none starts there. */
export function phraseFrom(page: Page, first: number, last: number): number {
  const tag = page.tags[first] ?? "";
  if (first >= last) return first;
  if (tag === "PRP" || tag === "EX") return first + 1;
  let end = first;
  let at = first;
  for (; at < last; at++) {
    const here = page.tags[at]!;
    if (opens.test(here)) {
      if (at > first && page.tags[at - 1] !== "PDT" && page.tags[at - 1] !== "POS") break;
      if (here === "DT" || here === "PDT") end = page.tags[at + 1]?.startsWith("VB") ? at + 1 : end;
    } else if (inside.test(here)) {
      if (here.startsWith("NN") || here === "CD" || here === "FW") end = at + 1;
      else if ((here === "VBG" || here === "VBN") && at === first) break;
      else if ((here === "VBG" || here === "VBN") && end > first && page.tags[at - 1]?.startsWith("NN")) break;
    } else if (here.startsWith("RB") && page.tags[at + 1]?.startsWith("JJ")) continue;
    else if (here === "``" || here === "''" || page.words[at] === "&") continue;
    else if (here === "," && page.tags[at - 1]?.startsWith("JJ") && page.tags[at + 1]?.startsWith("JJ")) continue;
    else break;
  }
  if (end === first && (tag === "DT" || isPronoun(page, first))) return first + 1;
  return end;
}

/** The full phrase from `first`: with what hangs on it by preposition, 's or "and". */
export function fullPhraseFrom(page: Page, first: number, last: number): number {
  let end = phraseFrom(page, first, last);
  if (end === first) return first;
  for (let step = 0; step < 10 && end < last; step++) {
    const tag = page.tags[end]!;
    const links = tag === "IN" || tag === "TO" || tag === "CC" || tag === "POS";
    if (!links || page.words[end] === "that" || isFreeTimeAfter(page, end)) break;
    const next = phraseFrom(page, end + 1, last);
    if (next === end + 1) break;
    // "X and Y said": the second may be the subject of what follows
    if (tag === "CC" && /^(?:VB[DZP]|MD)$/.test(page.tags[next] ?? "") && step > 0) break;
    end = next;
  }
  return end;
}

function isFreeTimeAfter(page: Page, link: number): boolean {
  return page.timeAt[link + 1] !== -1 && page.tags[link] !== "CC" && page.words[link] !== "of";
}

/** The range without the commas and marks at its ends. */
export function withoutMarks(page: Page, range: Range): Range {
  let { first, end } = range;
  while (first < end && /^(?:,|:|\.|''|``|-LRB-|-RRB-)$/.test(page.tags[first]!)) first++;
  while (end > first && /^(?:,|:|\.|''|``|-LRB-)$/.test(page.tags[end - 1]!)) end--;
  return { first, end };
}
