/**
 * @module
 * Sentences and raw tokens of many paragraphs, in text order.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { Sentence } from "../model/index.js";
import type { Paragraph } from "./paragraphs.js";
import { noTokens, type RawTokens } from "./raw-tokens.js";
import { sentenceEnds } from "./sentence-ends.js";
import { addShapes, noShapes } from "./token-shapes.js";
import { addTokens } from "./tokens.js";

/** Splits each paragraph into tokens, and those into sentences. A sentence runs from its first token to its last. */
export function findSentences(
  text: string,
  paragraphs: readonly Paragraph[],
  lexicon: LanguageLexicon,
): { sentences: Sentence[]; tokens: RawTokens } {
  const tokens = noTokens();
  const shapes = noShapes();
  const sentences: Sentence[] = [];
  for (const { start, end, block } of paragraphs) {
    let first = tokens.starts.length;
    addTokens(tokens, text, start, end, lexicon);
    addShapes(shapes, text, tokens);
    for (const last of sentenceEnds({ text, tokens, shapes }, { first, last: tokens.starts.length }, lexicon)) {
      sentences.push({ start: tokens.starts[first]!, end: tokens.ends[last - 1]!, first, last, block });
      first = last;
    }
  }
  return { sentences, tokens };
}
