/**
 * @module
 * Where a sentence itself says that a claim does not hold: "Despite his assurance that nobody would be dismissed, 300 dockers lost
 * their posts", "Contrary to Ostmark's claims that the port was shut, two ships left".
 *
 * The claim is what stands between "that" and the comma, what is set against it the rest of the sentence.
 */

import type { AgainstWords, StoryLexicon } from "../../lexicon/story.js";
import type { Mention } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { speakerAt, toldSentences } from "./told-sentences.js";

/** A claim and what a report sets against it. */
export interface ToldAgainst {
  readonly claim: Span;
  /** Whose claim it is, by canonical name or own words; null where only a pronoun says it. */
  readonly by: string | null;
  readonly answer: Span;
  /** Who answers; null where the outlet does. */
  readonly holder: string | null;
}

/** Between the word that opens ("despite") and the claim's noun stand at most so many words. */
const wordsToNoun = 5;
/** A claim shorter than this is a name for one: "despite that claim, ...". */
const minWords = 3;

/** The claims that one article sets something against, in text order. */
export function againstsOf(reading: DatedReading, lexicon: StoryLexicon): ToldAgainst[] {
  if (!mayTell(reading.article, "against", lexicon)) return [];
  return toldSentences(reading).flatMap((sentence) => {
    const parts = partsOf(reading, sentence, lexicon.against);
    if (parts === null) return [];
    const by = ownerOf(reading, parts.owner);
    return by === undefined ? [] : [{ ...parts, by, holder: speakerAt(reading, parts.answer) }];
  });
}

function partsOf(
  { article }: DatedReading,
  sentence: Span,
  { openers, nouns }: AgainstWords,
): { readonly owner: Span; readonly claim: Span; readonly answer: Span } | null {
  const { terms, starts, ends } = wordsOfArticle(article);
  const { from, to } = rangeOfWords(article, sentence);
  if (from >= to || !openers.has(terms[from]!.word)) return null;
  const noun = terms.findIndex(({ word }, at) => at > from && at <= from + wordsToNoun && at < to && nouns.has(word));
  if (noun < 0 || terms[noun + 1]?.word !== "that") return null;
  const comma = article.text.indexOf(",", ends[noun + 1]!);
  if (comma < 0 || comma >= sentence.end) return null;
  const claim = { start: starts[noun + 2]!, end: comma };
  const first = terms.findIndex((_, at) => starts[at]! > comma);
  const answer = { start: starts[first] ?? sentence.end, end: ends[to - 1]! };
  const isLong = [claim, answer].every((part) => wordsIn(article, part) >= minWords);
  return isLong ? { owner: { start: ends[from]!, end: starts[noun]! }, claim, answer } : null;
}

function wordsIn(article: DatedReading["article"], place: Span): number {
  const { from, to } = rangeOfWords(article, place);
  return to - from;
}

/** Whose claim it is: the last one named before the noun; undefined where nobody is. */
function ownerOf({ mentions, actors }: DatedReading, place: Span): string | null | undefined {
  const owner = mentions.findLast(({ start, end }: Mention) => start >= place.start && end <= place.end + 1);
  if (owner === undefined) return undefined;
  const name = actors.find(({ id }) => id === owner.actor)?.name ?? null;
  return name ?? (owner.how === "pronoun" ? null : owner.text);
}
