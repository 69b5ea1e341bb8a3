/**
 * @module
 * Trains the parser and the namer of relations, on tags as wrong as the tagger's own.
 */

import { labelFeatures, nLabelFeatures } from "../../src/language/label-features.js";
import { nParserFeatures, parserFeatures, type TaggedForms } from "../../src/language/parser-features.js";
import {
  isDone,
  isPossible,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
  startState,
  take,
} from "../../src/language/parser-state.js";
import { frequentFeatures, Perceptron, shuffled } from "./perceptron.js";

/** A sentence with its gold tree; the root's head is the number of words. */
export interface Tree extends TaggedForms {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

const leastFeature = 3;
const steps = ["SHIFT", "LEFT", "RIGHT"];

/** The parser as a file. Learns from its own mistakes too: after the first round it mostly follows its own steps. */
export function trainParser(trees: readonly Tree[], rounds: number, quantum: number): Uint8Array {
  const perceptron = new Perceptron(steps, frequentFeatures(countSteps(trees), leastFeature), nParserFeatures);
  const features = new Int32Array(nParserFeatures);
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    shuffled(trees, round + 1).forEach((tree, at) => {
      const state = startState(tree.forms.length);
      while (!isDone(state)) {
        parserFeatures(state, tree, features);
        const costs = steps.map((_, step) => (isPossible(state, step) ? costOf(state, tree.heads, step) : Infinity));
        const least = Math.min(...costs);
        const scores = perceptron.score(features, nParserFeatures);
        const best = highest(scores, (step) => costs[step]! < Infinity);
        const gold = highest(scores, (step) => costs[step] === least);
        perceptron.learn(gold, costs[best] === least ? gold : best, nParserFeatures);
        if (costs[best]! > least) wrong++;
        const explores = round > 0 && (at + round) % 10 !== 0;
        take(state, explores ? best : gold);
      }
    });
    console.log(`parser, round ${round + 1} of ${rounds}: ${wrong} steps wrong`);
  }
  return perceptron.toBytes(quantum);
}

function highest(scores: Float32Array, may: (step: number) => boolean): number {
  let best = -1;
  for (let step = 0; step < scores.length; step++) {
    if (may(step) && (best < 0 || scores[step]! > scores[best]!)) best = step;
  }
  return best;
}

/** How many gold arcs can no longer be built after a step (Goldberg and Nivre's dynamic oracle for arc-hybrid). */
function costOf({ n, stack, depth, next, heads: done }: ParserState, heads: Int32Array, step: number): number {
  let cost = 0;
  if (step === SHIFT) {
    for (let at = 0; at < depth; at++) {
      const word = stack[at]!;
      if (heads[word] === next) cost++;
      if (heads[next] === word && at < depth - 1) cost++;
    }
    return cost;
  }
  const top = stack[depth - 1]!;
  for (let at = next; at < n; at++) if (heads[at] === top && done[at]! < 0) cost++;
  const head = heads[top]!;
  const isAhead = head >= next;
  if (step === LEFT) return cost + ((isAhead && head !== next) || (depth > 1 && head === stack[depth - 2]) ? 1 : 0);
  return cost + (isAhead ? 1 : 0);
}

/** Features along the gold steps. */
function countSteps(trees: readonly Tree[]): Map<number, number> {
  const counts = new Map<number, number>();
  const features = new Int32Array(nParserFeatures);
  for (const tree of trees) {
    const state = startState(tree.forms.length);
    while (!isDone(state)) {
      parserFeatures(state, tree, features);
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      const costs = [LEFT, RIGHT, SHIFT].map((step) =>
        isPossible(state, step) ? costOf(state, tree.heads, step) : 1e9,
      );
      take(state, [LEFT, RIGHT, SHIFT][costs.indexOf(Math.min(...costs))]!);
    }
  }
  return counts;
}

/** The namer of relations as a file, learned on gold arcs. */
export function trainRelations(trees: readonly Tree[], rounds: number, quantum: number): Uint8Array {
  const classes = [...new Set(trees.flatMap(({ relations }) => relations))].filter((name) => name !== "root").sort();
  const label = new Map(classes.map((name, at) => [name, at]));
  const features = new Int32Array(nLabelFeatures);
  const counts = new Map<number, number>();
  for (const tree of trees) {
    tree.relations.forEach((_, at) => {
      labelFeatures(tree, tree.heads, at, features);
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    });
  }
  const perceptron = new Perceptron(classes, frequentFeatures(counts, leastFeature), nLabelFeatures);
  for (let round = 0; round < rounds; round++) {
    for (const tree of shuffled(trees, round + 1)) {
      tree.relations.forEach((relation, at) => {
        if (relation === "root") return;
        labelFeatures(tree, tree.heads, at, features);
        const best = highest(perceptron.score(features, nLabelFeatures), () => true);
        perceptron.learn(label.get(relation)!, best, nLabelFeatures);
      });
    }
  }
  return perceptron.toBytes(quantum);
}
