/**
 * @module
 * Agreement of a system with a treebank from raw text, as in the CoNLL 2018 shared task: words are matched where they have the very
 * same characters, and each measure is an F1 over all words of both sides.
 */

import type { Span } from "../../src/text/span.js";
import type { Analysis } from "./treebank.js";

/** What is measured, in the order of the columns. */
export const measures = ["tokens", "sentences", "upos", "xpos", "lemma", "uas", "las"] as const;
export type Measure = (typeof measures)[number];
/** F1 by measure, 0 to 1. */
export type Scores = { readonly [measure in Measure]: number };

/** The scores over all documents; `said[i]` is what the system says of the text of `gold[i]`. */
export function scoresOf(gold: readonly Analysis[], said: readonly Analysis[]): Scores {
  const hits: { [measure in Measure]: number } = {
    tokens: 0,
    sentences: 0,
    upos: 0,
    xpos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
  };
  for (const [at, document] of gold.entries()) addHits(hits, document, said[at]!);
  const words = [...gold, ...said].reduce((total, { tokens }) => total + tokens.length, 0);
  const sentences = [...gold, ...said].reduce((total, each) => total + each.sentences.length, 0);
  const f1 = (measure: Measure) => (2 * hits[measure]) / (measure === "sentences" ? sentences : words);
  return Object.fromEntries(measures.map((measure) => [measure, f1(measure)])) as Scores;
}

function addHits(hits: { [measure in Measure]: number }, gold: Analysis, said: Analysis): void {
  hits.sentences += matches(gold.sentences, said.sentences).size;
  const saidOf = matches(gold.tokens, said.tokens);
  const goldOf = new Map([...saidOf].map(([ours, theirs]) => [theirs, ours]));
  hits.tokens += saidOf.size;
  for (const [at, other] of saidOf) {
    const word = gold.tokens[at]!;
    const answer = said.tokens[other]!;
    if (answer.upos === word.upos) hits.upos++;
    if (answer.xpos === word.xpos) hits.xpos++;
    // case does not count: systems differ in whether a lemma keeps that of a name
    if (answer.lemma.toLowerCase() === word.lemma.toLowerCase()) hits.lemma++;
    const isHead = word.head === -1 ? answer.head === -1 : goldOf.get(answer.head) === word.head;
    if (!isHead) continue;
    hits.uas++;
    if (answer.deprel === word.deprel) hits.las++;
  }
}

/** Index of the same span in `said` for each span of `gold` that has one; parts of one word with one place are matched in their order. */
function matches(gold: readonly Span[], said: readonly Span[]): Map<number, number> {
  const places = new Map<string, number[]>();
  said.forEach(({ start, end }, at) => {
    const here = places.get(`${start} ${end}`);
    if (here === undefined) places.set(`${start} ${end}`, [at]);
    else here.push(at);
  });
  const found = new Map<number, number>();
  gold.forEach(({ start, end }, at) => {
    const other = places.get(`${start} ${end}`)?.shift();
    if (other !== undefined) found.set(at, other);
  });
  return found;
}
