/**
 * @module
 * Trains the tagger: part of speech and Penn tag as one class.
 */

import { noTag, taggerSentence } from "../../src/language/tagger.js";
import { nTaggerFeatures, type TaggerSentence, taggerFeatures } from "../../src/language/tagger-features.js";
import { readWordList, type WordList } from "../../src/lexicon/language-weights.js";
import { frequentFeatures, Perceptron, shuffled } from "./perceptron.js";
import type { TreebankWord } from "./treebank.js";
import { wordListBytes } from "./word-list.js";

const epochs = 8;
const leastClass = 10;
const leastFeature = 2;

/** A sentence, its gold tags, and the tags the model gave it in its second round, when it was wrong about as often as on new text. */
export interface Example {
  readonly sentence: TaggerSentence;
  readonly gold: Uint8Array;
  readonly early: Uint8Array;
}

/** The trained tagger and its word list as files. */
export function trainTagger(
  sentences: readonly (readonly TreebankWord[])[],
  clusters: ReadonlyMap<number, number>,
  quantum: number,
): { model: Uint8Array; words: Uint8Array; examples: readonly Example[] } {
  const classes = classesOf(sentences);
  const number = new Map(classes.map((name, label) => [name, label]));
  const fallback = (word: TreebankWord) => classes.findIndex((name) => name.startsWith(`${word.upos}|`));
  const classOf = (word: TreebankWord) => number.get(`${word.upos}|${word.xpos}`) ?? Math.max(0, fallback(word));
  const words = wordListBytes(sentences, classOf, clusters);
  const list = readWordList(words);
  const all = [...sentences, ...headlines(sentences)];
  const examples = all.map((sentence) => exampleOf(sentence, classOf, list));
  const perceptron = new Perceptron(classes, frequentFeatures(countFeatures(examples), leastFeature), nTaggerFeatures);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const example of shuffled(examples, epoch + 1)) wrong += learnSentence(example, perceptron, epoch === 1);
    console.log(`tagger, round ${epoch + 1} of ${epochs}: ${wrong} words wrong`);
  }
  return { model: perceptron.toBytes(quantum), words, examples: examples.slice(0, sentences.length) };
}

/** Pairs of tags seen often enough, the commonest first. */
function classesOf(sentences: readonly (readonly TreebankWord[])[]): string[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences.flat()) {
    counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count >= leastClass && !name.endsWith("|GW"))
    .sort(([a, nA], [b, nB]) => nB - nA || (a < b ? -1 : 1))
    .map(([name]) => name);
}

/** Every twelfth sentence once more as a headline: capitals on every longer word, no full stop. Treebanks have few headlines. */
function headlines(sentences: readonly (readonly TreebankWord[])[]): TreebankWord[][] {
  return sentences
    .filter((sentence, at) => at % 12 === 0 && sentence.length > 5 && sentence.length < 20)
    .map((sentence) =>
      sentence
        .filter(({ form }, at) => at < sentence.length - 1 || form !== ".")
        .map((word) =>
          word.form.length > 3 ? { ...word, form: word.form[0]!.toUpperCase() + word.form.slice(1) } : word,
        ),
    );
}

function exampleOf(
  sentence: readonly TreebankWord[],
  classOf: (word: TreebankWord) => number,
  list: WordList,
): Example {
  return {
    sentence: taggerSentence(
      sentence.map(({ form }) => form),
      list,
    ),
    gold: Uint8Array.from(sentence.map(classOf)),
    early: new Uint8Array(sentence.length),
  };
}

function countFeatures(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  const features = new Int32Array(nTaggerFeatures);
  for (const { sentence, gold } of examples) {
    gold.forEach((_, at) => {
      taggerFeatures(sentence, at, at > 0 ? gold[at - 1]! : noTag, at > 1 ? gold[at - 2]! : noTag, features);
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    });
  }
  return counts;
}

/** Tags one sentence with the model so far and corrects it at every wrong word; the tags before are its own, right or wrong. */
function learnSentence({ sentence, gold, early }: Example, perceptron: Perceptron, keepsTags: boolean): number {
  const features = new Int32Array(nTaggerFeatures);
  let tag1 = noTag;
  let tag2 = noTag;
  let wrong = 0;
  for (let at = 0; at < gold.length; at++) {
    const { isSure, usual } = sentence.forms[at]!;
    if (isSure) {
      if (keepsTags) early[at] = usual;
      tag2 = tag1;
      tag1 = usual;
      continue;
    }
    taggerFeatures(sentence, at, tag1, tag2, features);
    const scores = perceptron.score(features, nTaggerFeatures);
    let best = 0;
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
    perceptron.learn(gold[at]!, best, nTaggerFeatures);
    if (best !== gold[at]) wrong++;
    if (keepsTags) early[at] = best;
    tag2 = tag1;
    tag1 = best;
  }
  return wrong;
}
