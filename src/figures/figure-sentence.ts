/**
 * @module
 * One sentence as this room looks at it: words and lemmas in lower case, and which tokens belong to a date or a name.
 */

import type { ArticleParts, Sentence, Token } from "../model/index.js";
import type { Span } from "../text/span.js";

/** Longer "sentences" are lists or tables; the rest is left. */
const maxTokens = 160;

export interface FigureSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  /** Whether a token is part of a date, a time of day or a name. */
  isTaken(token: number): boolean;
  /** Whether it is part of a date or a time of day. */
  isDated(token: number): boolean;
}

/** The view of one sentence. `taken` are the spans of dates and names that touch it. */
export function figureSentence(
  { language }: Pick<ArticleParts, "language">,
  sentence: Sentence,
  taken: { readonly dates: readonly Span[]; readonly names: readonly Span[] },
): FigureSentence {
  const { first } = sentence;
  const end = endOf(sentence);
  const tokens = language.tokens.slice(first, end);
  return {
    tokens,
    words: language.words.slice(first, end),
    lemmas: language.lemmas.slice(first, end),
    isTaken: (token) => covers(taken.dates, tokens[token]!) || covers(taken.names, tokens[token]!),
    isDated: (token) => covers(taken.dates, tokens[token]!),
  };
}

/** One past the last token of a sentence that is read. */
export function endOf({ first, last }: Sentence): number {
  return Math.min(last, first + maxTokens);
}

function covers(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
