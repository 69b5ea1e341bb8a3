/**
 * @module
 * "According to": "According to the union, the plant is idle", "the plant is idle, according to a survey".
 *
 * A source behind a statement of somebody else is its relay ("Askov told the envoy that ..., according to an aide").
 * Leaves alone "according to plan", which names nobody.
 */

import type { Span } from "../../text/span.js";
import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, type Page, whereOf } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/according-to";

/** Every "according to" of one sentence, outside quotation marks. */
export function findAccordingTo(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const where = whereOf(page, sentence);
  if (where === null) return [];
  const found: Draft[] = [];
  let last = sentence.last;
  while (last > sentence.first && page.tags[last - 1] === ".") last--;
  for (let at = sentence.first; at < last - 2; at++) {
    const end = cueEnd(page, at);
    if (end === at || page.quotationAt[at] !== -1) continue;
    const speaker = { first: end, end: sourceEnd(page, end, last) };
    if (speaker.end === speaker.first || page.words[end] === "plan") continue;
    const content = contentOf(page, { at, end: speaker.end, first: sentence.first, last }, sites);
    if (content === null) continue;
    found.push({
      ...{ speaker, antecedent: null, cue: { first: at, end }, lemma: page.words.slice(at, end).join(" ") },
      ...{
        content: [content, ...secondClause(page, speaker.end, last, sites)],
        act: "assert",
        isSaid: true,
        hedge: null,
      },
      ...{ addressee: null, venue: null, via: [], time: -1, where, sentence: index, rule: name, confidence: 0.88 },
    });
  }
  return found;
}

/** End of "according to" or "in the words of" at a token; the token itself where neither stands. */
function cueEnd({ words, tags, sentenceAt }: Page, at: number): number {
  if (words[at] === "according" && words[at + 1] === "to") return at + 2;
  if (words[at] !== "in" || words[at + 1] !== "the" || words[at + 2] !== "words") return at;
  const isFree = words[at - 1] === "," || tags[at - 1] === undefined || sentenceAt[at - 1] !== sentenceAt[at];
  return isFree && words[at + 3] === "of" ? at + 4 : at;
}

/** "a study last year by economists": the source with what hangs on it, up to the comma. */
function sourceEnd(page: Page, first: number, last: number): number {
  let end = fullPhraseFrom(page, first, last);
  const way = afterCue(page, end, last);
  if (/^(?:by|of|from|at|in|on)$/.test(page.words[way.at] ?? "") && way.at > end) {
    const next = fullPhraseFrom(page, way.at + 1, last);
    if (next > way.at + 1) end = next;
  }
  end = withApposition(page, end, last);
  // "two clerks familiar with that draft"
  const isDescribed = page.tags[end] === "JJ" && page.tags[end + 1] === "IN";
  const isRelative = page.tags[end] === "WP" || isDescribed;
  if (page.tags[end] === "VBN" || page.tags[end] === "VBG" || isRelative) {
    while (end < last && page.words[end] !== "," && (isRelative || !isFiniteVerb(page, end))) end++;
  }
  return end;
}

/** "according to Mira Osei, |the harbour minister|,": an office between commas. */
function withApposition(page: Page, end: number, last: number): number {
  if (page.words[end] !== "," || !page.tags[end - 1]!.startsWith("NNP") || page.tags[end + 1] !== "DT") return end;
  const stop = fullPhraseFrom(page, end + 1, last);
  return stop > end + 1 && page.words[stop] === "," && page.timeAt[end + 1] === -1 ? stop : end;
}

/** Where a source stands in its sentence: its first token, its end, and the bounds of the sentence. */
export interface Place {
  readonly at: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** What a source that opens or closes its sentence is named for; null where nothing is left. */
export function contentOf(page: Page, place: Place, sites: readonly CueSite[]): { start: number; end: number } | null {
  const after = /^[,:–—]$/.test(page.words[place.end] ?? "") ? place.end + 1 : place.end;
  const opens = place.at === place.first || onlySets(page, place.first, place.at);
  if (opens) {
    if (after >= place.last) return null;
    const context = {
      later: sites.filter(({ first }) => first > after),
      last: place.last,
      isPhrase: false,
      tag: "VBD",
    };
    const end = contentEnd(page, after, context);
    const inQuotation = page.quotationAt[end - 1]!;
    const quoteEnd = inQuotation === -1 ? 0 : page.quotations[inQuotation]!.end;
    return { start: page.tokens[after]!.start, end: Math.max(quoteEnd, page.tokens[end - 1]!.end) };
  }
  const end = page.words[place.at - 1] === "," ? place.at - 1 : place.at;
  if (isScene(page, place.first, end) && after > place.end && after + 2 < place.last)
    return contentOf(page, { ...place, first: place.at }, sites);
  let first = place.first;
  while (page.tags[first] === "CC" || page.words[first] === ",") first++;
  if (end <= first + 1) return null;
  // a cue with its own speaker right before it: the source only relays that
  return { start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end };
}

/** "|In the palace|, according to two clerks, nobody slept": a phrase without a verb that opens with a preposition, before what they tell. */
function isScene(page: Page, first: number, end: number): boolean {
  if (page.tags[first] !== "IN" && page.timeAt[first] === -1) return false;
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at) || page.quotationAt[at] !== -1) return false;
  return true;
}

/** "..., according to Askov, |and its crews “will not fire”|": a second clause with a source's own words and no speaker of its own. */
function secondClause(page: Page, from: number, last: number, sites: readonly CueSite[]): Span[] {
  const first = from + 1;
  if (page.words[from] !== "," || !/^(?:and|but)$/.test(page.words[first] ?? "")) return [];
  if (isFiniteVerb(page, first + 1) || sites.some((site) => site.first > first)) return [];
  const opening = page.quotationAt.slice(first, last).findIndex((index) => index !== -1);
  if (opening === -1) return [];
  const end = contentEnd(page, first, { later: [], last, isPhrase: false, tag: "VBD" });
  return end > first + opening ? [{ start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end }] : [];
}

/** "But", "Meanwhile," before it leave it at the head of the sentence. */
function onlySets(page: Page, first: number, at: number): boolean {
  for (let index = first; index < at; index++)
    if (!/^(?:CC|RB|,)/.test(page.tags[index]!) && phraseFrom(page, index, at) > index) return false;
  return true;
}
