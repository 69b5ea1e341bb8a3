/**
 * @module
 * Asides between a subject and its verb: "the minister, a Socialist, said", "Moscow, which has troops there, said".
 */

import { isFiniteVerb, type Page } from "../page.js";
import { endsPhrase } from "./noun-phrase.js";
import { isRelative, type Subject, wholePhraseBefore } from "./subject-before.js";

/** A comma or a dash that parts an aside from its sentence. */
export function isSeparator(page: Page, at: number): boolean {
  const word = page.words[at];
  return word === "," || word === "–" || word === "—" || word === "--" || (word === "-" && page.tags[at] !== "HYPH");
}

interface Segment {
  readonly first: number;
  readonly end: number;
}

/** The subject of a verb that is preceded by the separator at `closing`; null when what stands there is no aside. */
export function subjectBeforeAside(page: Page, closing: number, floor: number): Subject | null {
  let segments = segmentsBefore(page, closing, floor);
  let aside = segments.pop();
  if (!aside || !isAside(page, aside)) return null;
  if (segments.length === 0) return strayComma(page, aside);
  let end = isApposition(page, aside) ? aside.end : -1;
  while (segments.length > 0) {
    const host = segments.pop()!;
    if (/^(?:like|such|including|along)$/.test(page.words[host.first]!)) {
      aside = host;
      continue;
    }
    if (!endsPhrase(page, host.end - 1) && page.tags[host.end - 1] !== "-RRB-") {
      if (!isAside(page, host)) return null;
      end = -1;
      continue;
    }
    const phrase = wholePhraseBefore(page, lastWord(page, host), host.first);
    if (phrase === null) return null;
    const isAlsoAside = phrase.first === host.first && segments.length > 0 && isAside(page, host);
    const before = segments.at(-1);
    if (
      isAlsoAside &&
      before &&
      endsPhrase(page, before.end - 1) &&
      !isFronted(page, before) &&
      !isClause(page, before)
    ) {
      if (end !== -1 && !isApposition(page, host)) end = -1;
      aside = host;
      continue;
    }
    return { first: phrase.first, end: end === -1 ? phrase.end : end, antecedent: null };
  }
  segments = [];
  return null;
}

/** "Per Hallin of the union, said": a comma that closes nothing. */
function strayComma(page: Page, { first, end }: Segment): Subject | null {
  const phrase = wholePhraseBefore(page, end - 1, first);
  return phrase?.first === first && /^(?:NNP|DT)/.test(page.tags[first]!) ? { ...phrase, antecedent: null } : null;
}

/** The stretches between separators from the start of the sentence to the one at `closing`. Quotations end the search. */
function segmentsBefore(page: Page, closing: number, floor: number): Segment[] {
  const segments: Segment[] = [];
  let end = closing;
  let depth = 0;
  const isDashed = page.words[closing] !== ",";
  for (let at = closing - 1; at >= floor - 1; at--) {
    const isEdge = at < floor || (page.quotationAt[at] !== -1 && !isScareQuote(page, at));
    if (!isEdge && page.tags[at] === "-RRB-") depth++;
    if (!isEdge && page.tags[at] === "-LRB-") depth--;
    if (!isEdge && (depth > 0 || !isSeparator(page, at) || (isDashed && page.words[at] === ","))) continue;
    if (end > at + 1) segments.unshift({ first: at + 1, end });
    end = at;
    if (isEdge || segments.length > 6) break;
  }
  return segments;
}

/** `the town's "defence" teams`: a word or two in marks are no quotation that ends the search. */
function isScareQuote(page: Page, at: number): boolean {
  const { start, end } = page.quotations[page.quotationAt[at]!]!;
  return end - start < 32 && !/[\s,.?!][”"’']|\s\S+\s\S+\s/.test(page.text.slice(start, end));
}

/** Something that may stand between commas after a noun: no finite verb of its own unless a relative pronoun opens it. */
function isAside(page: Page, { first, end }: Segment): boolean {
  if (page.words[first] === "who" || page.words[first] === "which" || page.words[first] === "whose") return true;
  if (page.tags[first]!.startsWith("W") && isRelative(page, first)) return true;
  if (page.tags[first] === "CC" || page.tags[first]!.startsWith("MD")) return false;
  if (/^(?:where|when|as|while|though|although|if|like)$/.test(page.words[first]!)) return true;
  if (/^VB[GN]/.test(page.tags[first]!)) return true;
  for (let at = first; at < end; at++) {
    if (!isFiniteVerb(page, at)) continue;
    // "a host considered a friend": a participle the tagger took for a past
    const isReduced = page.tags[at] === "VBD" && page.tags[at - 1]?.startsWith("NN") && page.tags[first] === "DT";
    // "an opponent of what she calls a threat"
    const isFree = page.words[at - 1] === "what" || page.words[at - 2] === "what";
    if (!isReduced) return isFree || (isRelative(page, at - 1) && at - 1 > first);
  }
  return true;
}

/** An apposition names the person again; its words belong to the speaker. */
function isApposition(page: Page, { first, end }: Segment): boolean {
  const tag = page.tags[first]!;
  if (!/^(?:NN|DT|JJ|CD|PRP\$|RB)/.test(tag) || !endsPhrase(page, end - 1)) return false;
  if (tag.startsWith("RB") && !/^(?:JJ|NN|DT)/.test(page.tags[first + 1] ?? "")) return false;
  for (let at = first; at < end; at++) if (page.timeAt[at] !== -1) return false;
  return true;
}

/** "The toll rose to nine": words with a verb of their own are no noun that the next comma could explain. */
function isClause(page: Page, { first, end }: Segment): boolean {
  if (/^(?:who|which|whose|that)$/.test(page.words[first]!)) return false;
  for (let at = first + 1; at < end; at++)
    if (isFiniteVerb(page, at)) return !isRelative(page, at - 1) && page.tags[at - 1] !== ",";
  return false;
}

/** "On Tuesday", "Speaking in Kyiv": what stands before the subject and is none. */
function isFronted(page: Page, { first }: Segment): boolean {
  return /^(?:IN|TO|RB|VBG|VBN|WRB|CC)/.test(page.tags[first]!) || page.timeAt[first] !== -1;
}

function lastWord(page: Page, { first, end }: Segment): number {
  let last = end - 1;
  if (page.tags[last] === "-RRB-") while (last > first && page.tags[last] !== "-LRB-") last--;
  return page.tags[last] === "-LRB-" ? last - 1 : last;
}
