/**
 * @module
 * The tree of one sentence: heads step by step, then a relation for each. Greedy and cheap, so evidence to weigh, never proof.
 */

import type { LinearModel } from "../lexicon/language-weights.js";
import { labelFeatures, nLabelFeatures } from "./label-features.js";
import { bestOf, scoreAll } from "./linear-model.js";
import { nParserFeatures, parserFeatures, type TaggedForms } from "./parser-features.js";
import { isDone, isPossible, startState, take } from "./parser-state.js";

/** Heads of the words of a sentence; the root's is the number of words. There is one root. */
export function headsOf(sentence: TaggedForms, model: LinearModel): Int32Array {
  const n = sentence.forms.length;
  const state = startState(n);
  const features = new Int32Array(nParserFeatures);
  const scores = new Int32Array(model.classes.length);
  while (!isDone(state)) {
    parserFeatures(state, sentence, features);
    scoreAll(model, features, nParserFeatures, scores);
    let best = -1;
    for (let step = 0; step < scores.length; step++) {
      if (isPossible(state, step) && (best < 0 || scores[step]! > scores[best]!)) best = step;
    }
    take(state, best);
  }
  return withOneRoot(state.heads.subarray(0, n), n);
}

/** Only the first word below the root stays there; the others hang below it. */
function withOneRoot(heads: Int32Array, n: number): Int32Array {
  const root = heads.indexOf(n);
  return heads.map((head, at) => (head === n && at !== root ? root : head));
}

/** The relation of each word to its head. */
export function relationsOf(sentence: TaggedForms, heads: Int32Array, model: LinearModel): string[] {
  const features = new Int32Array(nLabelFeatures);
  const scores = new Int32Array(model.classes.length);
  return Array.from(heads, (head, at) => {
    if (head === heads.length) return "root";
    labelFeatures(sentence, heads, at, features);
    scoreAll(model, features, nLabelFeatures, scores);
    return model.classes[bestOf(scores)]!;
  });
}
