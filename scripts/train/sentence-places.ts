/**
 * @module
 * Learns where sentences end: logistic regression over hashed features of the places that the rules leave open.
 */

import { paragraphsOfText } from "../../src/language/paragraphs.js";
import { noTokens } from "../../src/language/raw-tokens.js";
import { endsWhere } from "../../src/language/sentence-ends.js";
import { nSentenceFeatures, sentenceFeatures } from "../../src/language/sentence-features.js";
import { addShapes, noShapes } from "../../src/language/token-shapes.js";
import { addTokens } from "../../src/language/tokens.js";
import type { LanguageLexicon } from "../../src/lexicon/language.js";
import { shuffled } from "./shuffled.js";
import type { TreebankText } from "./treebank-text.js";

/** How many weights, a power of two: features share one where their hashes fall together, which costs nothing measurable. */
const nWeights = 1 << 16;
const rounds = 6;
const rate = 0.1;
/** Pulls every weight in use a little back to nothing, so that rare features do not decide alone. */
const decay = 0.002;
/** Size of one step of a weight. */
const quantum = 1 / 16;

/** A place where a sentence may end, and whether it does. */
export interface SentencePlace {
  readonly features: Int32Array;
  readonly isEnd: boolean;
}

/** All open places of a text, each seen after the ends that are right. */
export function placesOf({ text, ends }: TreebankText, lexicon: LanguageLexicon): SentencePlace[] {
  const found: SentencePlace[] = [];
  const tokens = noTokens();
  const shapes = noShapes();
  for (const { start, end } of paragraphsOfText(text)) {
    const first = tokens.starts.length;
    addTokens(tokens, text, start, end, lexicon);
    addShapes(shapes, text, tokens);
    const range = { first, last: tokens.starts.length };
    endsWhere({ text, tokens, shapes }, range, lexicon, (turn, mark) => {
      const features = new Int32Array(nSentenceFeatures);
      sentenceFeatures(shapes, turn, mark, features);
      const isEnd = ends.has(tokens.ends[turn.next - 1]!);
      found.push({ features: features.map((feature) => feature & (nWeights - 1)), isEnd });
      return isEnd;
    });
  }
  return found;
}

const longWord = /(?<![\p{L}\p{N}'’])\p{Ll}(?=\p{L}{3})/gu;
const anyWord = /(?<![\p{L}\p{N}'’])\p{Ll}/gu;

/** Every fourth sentence once more as a headline, in which nothing ends: capitals on every longer word, no full stop. */
export function headlinesOf({ text, ends }: TreebankText): TreebankText {
  let from = 0;
  const headlines = [...ends]
    .sort((a, b) => a - b)
    .map((end) => {
      const sentence = text.slice(from, end).trim();
      from = end;
      return sentence;
    })
    .filter((sentence, at) => at % 4 === 0 && /^\P{P}{20,100}[.\p{L}]$/u.test(sentence))
    .map((sentence, at) =>
      sentence
        .replace(/\.$/u, "")
        .replace(/^\S+ \S+(?= )/u, at % 3 === 0 ? "$&:" : "$&")
        .replace(at % 2 === 0 ? longWord : anyWord, (letter) => letter.toUpperCase()),
    );
  return { text: headlines.join("\n\n"), ends: new Set() };
}

/** The weights as bytes. */
export function learnSentenceEnds(places: readonly SentencePlace[]): Int8Array {
  const weights = new Float64Array(nWeights);
  const squares = new Float64Array(nWeights).fill(1);
  for (let round = 0; round < rounds; round++) {
    for (const { features, isEnd } of shuffled(places, round + 1)) {
      let score = 0;
      for (const feature of features) score += weights[feature]!;
      const error = (isEnd ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const feature of features) {
        const slope = error - decay * weights[feature]!;
        squares[feature] = squares[feature]! + slope * slope;
        weights[feature] = weights[feature]! + (rate * slope) / Math.sqrt(squares[feature]!);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / quantum))));
}
