/**
 * @module
 * Tokens with tags and lemmas, made from raw ones sentence by sentence.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { Sentence, Token } from "../model/index.js";
import type { RawTokens } from "./raw-tokens.js";
import { roughTag } from "./rough-tags.js";

/** The tokens of all sentences; no tree is built, so every head is -1. */
export function tagged(
  text: string,
  sentences: readonly Sentence[],
  { starts, ends }: RawTokens,
  lexicon: LanguageLexicon,
): Token[] {
  const tokens: Token[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      const start = starts[at]!;
      const end = ends[at]!;
      const { upos, xpos, lemma } = roughTag(text.slice(start, end), at === first, lexicon);
      tokens.push({ start, end, lemma, upos, xpos, head: -1, deprel: "" });
    }
  }
  return tokens;
}
