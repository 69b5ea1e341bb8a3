/**
 * @module
 * Tokens with tags and lemmas, made from raw ones sentence by sentence.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { rowOf } from "../lexicon/language-weights.js";
import type { Sentence, Token } from "../model/index.js";
import { hashWord } from "./hashing.js";
import { lemmaOf } from "./lemma.js";
import type { RawTokens } from "./raw-tokens.js";
import { taggerSentence, tagSentence } from "./tagger.js";
import type { WordForm } from "./word-form.js";

/** The tokens of all sentences; no tree is built, so every head is -1. */
export function tagged(
  text: string,
  sentences: readonly Sentence[],
  { starts, ends }: RawTokens,
  { tagger, words, lemmas }: LanguageLexicon,
): Token[] {
  const classes = tagger.classes.map((name) => name.split("|") as [string, string]);
  const isWord = (form: string) => rowOf(words.rows, hashWord(form)) >= 0;
  const tokens: Token[] = [];
  const seen = new Map<string, WordForm>();
  for (const { first, last } of sentences) {
    const written: string[] = [];
    for (let at = first; at < last; at++) written.push(text.slice(starts[at]!, ends[at]!));
    const tags = tagSentence(taggerSentence(written, words, seen), tagger);
    for (let at = first; at < last; at++) {
      const [upos, xpos] = classes[tags[at - first]!]!;
      const lemma = lemmaOf(written[at - first]!, xpos, lemmas, isWord);
      tokens.push({ start: starts[at]!, end: ends[at]!, lemma, upos, xpos, head: -1, deprel: "" });
    }
  }
  return tokens;
}
