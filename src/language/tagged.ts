/**
 * @module
 * Tokens with tags, lemmas and, where asked for, trees, made from raw ones sentence by sentence.
 */

import type { LanguageLexicon, ParserTables } from "../lexicon/language.js";
import { rowOf, type WordList } from "../lexicon/language-weights.js";
import type { Sentence, Token } from "../model/index.js";
import { correctAfterModal } from "./after-modal.js";
import { hashWord } from "./hashing.js";
import { type KnownWords, lemmaOf } from "./lemma.js";
import { headsOf, relationsOf } from "./parser.js";
import type { TaggedForms } from "./parser-features.js";
import type { RawTokens } from "./raw-tokens.js";
import { taggerSentence, tagSentence } from "./tagger.js";
import type { WordForm } from "./word-form.js";

/** Sentences and the places of their tokens. */
export interface Untagged {
  readonly sentences: readonly Sentence[];
  readonly tokens: RawTokens;
}

/** The tokens of all sentences. Without a parser every head is -1 and every relation empty. */
export function tagged(
  text: string,
  { sentences, tokens: { starts, ends } }: Untagged,
  { tagger, words, lemmas }: LanguageLexicon,
  parser?: ParserTables,
): Token[] {
  const classes = tagger.classes.map((name) => name.split("|") as [string, string]);
  const known = knownWords(words, classes);
  const tokens: Token[] = [];
  const seen = new Map<string, WordForm>();
  for (const { first, last } of sentences) {
    const written: string[] = [];
    for (let at = first; at < last; at++) written.push(text.slice(starts[at]!, ends[at]!));
    const sentence = taggerSentence(written, words, seen);
    const tags = tagSentence(sentence, tagger);
    correctAfterModal(written, tags, tagger.classes);
    const tree = parser === undefined ? undefined : treeOf({ forms: sentence.forms, tags }, first, parser);
    written.forEach((word, at) => {
      const [upos, xpos] = classes[tags[at]!]!;
      const { head, deprel } = tree?.[at] ?? noArc;
      const lemma = lemmaOf(word, xpos, lemmas, known);
      tokens.push({ start: starts[first + at]!, end: ends[first + at]!, lemma, upos, xpos, head, deprel });
    });
  }
  return tokens;
}

/** The word list as lemmas ask it: the usual Penn tag of a word, "" where it has none, undefined for no word. */
export function knownWords({ rows, usual }: WordList, classes: readonly (readonly [string, string])[]): KnownWords {
  return (form) => {
    const row = rowOf(rows, hashWord(form));
    return row < 0 ? undefined : (classes[usual[row]!]?.[1] ?? "");
  };
}

type Arc = Pick<Token, "head" | "deprel">;
const noArc: Arc = { head: -1, deprel: "" };

/** The arc of each word; heads are indices into the list of all tokens. */
function treeOf(sentence: TaggedForms, first: number, { steps, relations }: ParserTables): Arc[] {
  const heads = headsOf(sentence, steps);
  const names = relationsOf(sentence, heads, relations);
  return names.map((deprel, at) => ({ head: heads[at] === heads.length ? -1 : first + heads[at]!, deprel }));
}
