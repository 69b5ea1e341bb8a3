/**
 * @module
 * Tags of one sentence, left to right, by the trained model.
 */

import type { LinearModel, WordList } from "../lexicon/language-weights.js";
import { bestOf, scoreAll } from "./linear-model.js";
import { nTaggerFeatures, type TaggerSentence, taggerFeatures } from "./tagger-features.js";
import { type WordForm, wordFormOf } from "./word-form.js";

/** Stands for the tag before the first word. */
export const noTag = 255;

/** The words of a sentence as the tagger sees them; `seen` keeps the forms of one text, because its words come again and again. */
export function taggerSentence(
  words: readonly string[],
  list: WordList,
  seen: Map<string, WordForm> = new Map(),
): TaggerSentence {
  const forms = words.map((word) => {
    const known = seen.get(word) ?? wordFormOf(word, list);
    seen.set(word, known);
    return known;
  });
  return { forms, isHeadline: isHeadline(words) };
}

/** At least four words in ten letters, and nine in ten of the longer ones begin with a capital: a headline, where capitals say nothing. */
export function isHeadline(words: readonly string[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue;
    long++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return long >= 4 && capital >= long * 0.9;
}

/** The class of each word. */
export function tagSentence(sentence: TaggerSentence, model: LinearModel): Uint8Array {
  const tags = new Uint8Array(sentence.forms.length);
  const features = new Int32Array(nTaggerFeatures);
  const scores = new Int32Array(model.classes.length);
  for (let at = 0; at < tags.length; at++) {
    const { isSure, usual } = sentence.forms[at]!;
    if (isSure) {
      tags[at] = usual;
      continue;
    }
    taggerFeatures(sentence, at, at > 0 ? tags[at - 1]! : noTag, at > 1 ? tags[at - 2]! : noTag, features);
    scoreAll(model, features, nTaggerFeatures, scores);
    tags[at] = bestOf(scores);
  }
  return tags;
}
