/**
 * @module
 * The subject that stands after its verb: `"...", said Lene Askov, the premier of Varnhem`.
 */

import { isFiniteVerb, type Page, type Range } from "../page.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

/** The phrase after the verb group that ends at `from`, appositions included; null when none stands there. */
export function subjectAfter(page: Page, from: number, last: number): Range | null {
  const end = phraseFrom(page, from, last);
  if (end === from || page.timeAt[from] !== -1) return null;
  if (isFiniteVerb(page, end)) return null;
  const named = withCalled(page, end, last) ?? withHolder(page, from, end, last);
  if (named !== null) return { first: from, end: withAppositions(page, named, last) };
  return { first: from, end: withAppositions(page, withPrepositions(page, from, end, last), last) };
}

/** "a man |named Hallin|". */
function withCalled(page: Page, at: number, last: number): number | null {
  if (!/^(?:named|called|identified)$/.test(page.words[at] ?? "")) return null;
  const first = page.words[at + 1] === "as" ? at + 2 : at + 1;
  const end = phraseFrom(page, first, last);
  return end > first && page.tags[end - 1]!.startsWith("NNP") ? end : null;
}

/** "Council |on Harbours President Lene Askov|": an office that belongs to a body with "of" or "on" in its name. */
function withHolder(page: Page, first: number, at: number, last: number): number | null {
  if (page.tags[first] !== "NNP" || page.tags[at] !== "IN") return null;
  const end = phraseFrom(page, at + 1, last);
  for (let office = at + 2; office < end - 1; office++)
    if (page.lexicon.words("role-noun").has(page.words[office]!) && page.tags[office] === "NNP") return end;
  return null;
}

/** "of the union", "for Varnhem" belong to the name; "on Monday", "in a statement" do not. */
function withPrepositions(page: Page, first: number, from: number, last: number): number {
  let end = from;
  for (let step = 0; step < 6 && end < last; step++) {
    const tag = page.tags[end]!;
    if (tag !== "IN" && tag !== "CC" && tag !== "POS") break;
    if (tag === "IN" && !/^(?:of|for|at|from|with|in|on)$/.test(page.words[end]!)) break;
    const next = phraseFrom(page, end + 1, last);
    if (next === end + 1 || page.timeAt[end + 1] !== -1) break;
    if (page.words[end] !== "of" && tag === "IN" && isVenue(page, end + 1, next)) break;
    if (tag === "CC" && isFiniteVerb(page, next)) break;
    // a bare name is not followed by a place that belongs to it: "said Askov in Ostby"
    if (tag === "IN" && page.words[end] !== "of" && page.tags[first]?.startsWith("NNP") && step === 0) break;
    end = next;
  }
  return end;
}

function isVenue(page: Page, first: number, end: number): boolean {
  const venues = page.lexicon.words("venue");
  for (let at = first; at < end; at++) if (venues.has(page.words[at]!)) return true;
  return false;
}

function withAppositions(page: Page, from: number, last: number): number {
  let end = from;
  for (let step = 0; step < 3; step++) {
    const comma = page.tags[end] === "-LRB-" ? closingBracket(page, end, last) : end;
    if (comma !== end) end = comma;
    if (page.words[end] !== ",") return end;
    if (!/^(?:DT|NN|JJ|CD|PRP\$)/.test(page.tags[end + 1] ?? "") || page.timeAt[end + 1] !== -1) return end;
    const next = fullPhraseFrom(page, end + 1, last);
    if (next === end + 1 || isFiniteVerb(page, next) || page.tags[next] === "CC") return end;
    const isClosed = next >= last || /^[,.;:–—"”'’-]/.test(page.words[next]!) || page.tags[next] === "IN";
    if (!isClosed && page.tags[next] !== "WP" && !page.tags[next]!.startsWith("VB")) return end;
    end = next;
  }
  return end;
}

function closingBracket(page: Page, open: number, last: number): number {
  for (let at = open; at < last && at < open + 8; at++) if (page.tags[at] === "-RRB-") return at + 1;
  return open;
}
