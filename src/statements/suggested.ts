/**
 * @module
 * Drafts from the suggestions of plug-ins, for words that no construction has read.
 *
 * A suggestion that shares any word with what was found here, or with a suggestion before it, is left out: it may add, never change.
 */

import type { Act, PlacedStatement } from "../model/index.js";
import { overlapOf, type Span } from "../text/span.js";
import type { Draft } from "./draft.js";
import { type Page, type Range, tokenFrom, whereOf } from "./page.js";

/** The drafts with those of the suggestions among them, in text order. */
export function withSuggested(page: Page, drafts: readonly Draft[], suggested: readonly PlacedStatement[]): Draft[] {
  const all = [...drafts];
  for (const suggestion of suggested) {
    if (all.some(({ content }) => content.some((piece) => overlaps(piece, suggestion.content)))) continue;
    const draft = draftOf(page, suggestion);
    if (draft) all.push(draft);
  }
  return all.length === drafts.length ? all : all.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

function overlaps(piece: Span, content: readonly Span[]): boolean {
  return content.some((other) => overlapOf(piece, other) > 0);
}

function draftOf(page: Page, { speaker, content, cue, act, score, rule }: PlacedStatement): Draft | null {
  const sentence = page.sentenceAt[tokenFrom(page, content[0]!.start)] ?? -1;
  const where = sentence === -1 ? null : whereOf(page, page.sentences[sentence]!);
  const cueRange = cue && rangeOf(page, cue);
  const speakerRange = speaker && rangeOf(page, speaker);
  if (where === null || (cue && !cueRange) || (speaker && !speakerRange)) return null;
  const verb = cueRange && page.lexicon.cues.get(page.words[cueRange.first]!)?.[0]?.verb;
  return {
    speaker: speakerRange,
    antecedent: null,
    cue: cueRange,
    lemma: cueRange ? page.tokens[cueRange.first]!.lemma : "",
    content,
    act: act ?? ((verb?.act ?? "assert") as Act),
    isSaid: !verb?.isNotSaid,
    hedge: null,
    addressee: null,
    venue: null,
    time: -1,
    via: [],
    where,
    sentence,
    rule,
    confidence: score,
  };
}

/** The tokens that lie within a span; null when it cuts one in two. */
function rangeOf(page: Page, { start, end }: Span): Range | null {
  const first = tokenFrom(page, start);
  const stop = tokenFrom(page, end);
  const isExact = page.tokens[first]?.start === start && page.tokens[stop - 1]?.end === end;
  return isExact && stop > first ? { first, end: stop } : null;
}
