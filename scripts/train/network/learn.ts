/**
 * @module
 * Learning: batches of trees, each with a batch of names, round after round.
 */

import { stepParameters } from "./adam.js";
import { headLoss } from "./arcs.js";
import { headRows, joined, type NameExample, nameMarks, type TreeExample } from "./examples.js";
import { arcParts, encode, highest, type Model, nameScores, relationScores, tagScores } from "./model.js";
import { crossEntropy } from "./operations.js";
import {
  batchWords,
  longestGradient,
  mostWords,
  noStyle,
  nRisingBatches,
  nRounds,
  rate,
  seed,
  styleless,
} from "./settings.js";

/** What is learned from. */
export interface Lessons {
  readonly trees: readonly TreeExample[];
  readonly names: readonly NameExample[];
}

/** Losses of a round, summed up over words. */
interface Losses {
  tag: number;
  head: number;
  relation: number;
  name: number;
  nTreeWords: number;
  nNameWords: number;
}

/** Learns in `nRounds` rounds. After each `afterRound` is given a line on it, and may measure what was learned so far. */
export function learn(model: Model, lessons: Lessons, afterRound: (line: string) => void): void {
  const trees = lessons.trees.filter(({ words }) => words.length < mostWords);
  const names = new Queue(
    model,
    lessons.names.filter(({ words }) => words.length < mostWords),
  );
  const nBatches = nRounds * batchesOf(model, trees, 0).length;
  const started = process.cpuUsage();
  let done = 0;
  for (let round = 1; round <= nRounds; round++) {
    const losses: Losses = { tag: 0, head: 0, relation: 0, name: 0, nTreeWords: 0, nNameWords: 0 };
    for (const batch of batchesOf(model, trees, round)) {
      model.memory.begin();
      learnTrees(model, batch, losses);
      learnNames(model, names.take(batchWords), losses);
      const left = 1 - done / nBatches;
      done++;
      stepParameters(model.memory, rate * Math.min(1, done / nRisingBatches) * left, longestGradient);
    }
    const { user, system } = process.cpuUsage(started);
    afterRound(`round ${round} of ${nRounds}: ${lineOf(losses)}; ${Math.round((user + system) / 1e6)} s`);
  }
}

function lineOf({ tag, head, relation, name, nTreeWords, nNameWords }: Losses): string {
  const each = (loss: number, nWords: number) => (loss / Math.max(1, nWords)).toFixed(4);
  const trees = `tag ${each(tag, nTreeWords)}, head ${each(head, nTreeWords)}, relation ${each(relation, nTreeWords)}`;
  return `losses a word: ${trees}, name ${each(name, nNameWords)}`;
}

/** Batches of sentences of like length, in random order; the round alone decides which. */
function batchesOf({ memory }: Model, trees: readonly TreeExample[], round: number): TreeExample[][] {
  memory.random.restart(round * 7919 + seed);
  const ordered = trees
    .map((example) => ({ example, length: example.words.length + memory.random.next() * 6 }))
    .sort((a, b) => a.length - b.length);
  const batches: TreeExample[][] = [];
  let batch: TreeExample[] = [];
  let nWords = 0;
  for (const { example } of ordered) {
    batch.push(example);
    nWords += example.words.length;
    if (nWords < batchWords) continue;
    batches.push(batch);
    batch = [];
    nWords = 0;
  }
  if (batch.length > 0) batches.push(batch);
  return memory.random.shuffled(batches);
}

/** Sentences of names in random order, and again from the beginning in another order when they are used up. */
class Queue {
  readonly #model: Model;
  readonly #all: readonly NameExample[];
  #next: NameExample[] = [];

  constructor(model: Model, all: readonly NameExample[]) {
    this.#model = model;
    this.#all = all;
  }

  /** Sentences of together at least `nWords` words; none when there are no sentences at all. */
  take(nWords: number): NameExample[] {
    const batch: NameExample[] = [];
    for (let taken = 0; taken < nWords && this.#all.length > 0; ) {
      if (this.#next.length === 0) this.#next = this.#model.memory.random.shuffled(this.#all);
      const example = this.#next.pop()!;
      batch.push(example);
      taken += example.words.length;
    }
    return batch;
  }
}

/** Adds the gradients of tags, heads and relations. Arcs are learned on the tags that the network finds, right or wrong. */
function learnTrees(model: Model, batch: readonly TreeExample[], losses: Losses): void {
  const { classes, memory } = model;
  const encoded = encode(model, batch, { areNames: false });
  const { starts, nWords } = encoded;
  const scale = 1 / nWords;
  const tags = tagScores(model, encoded);
  const goldTags = joined(batch, (example) => example.tags);
  losses.tag += crossEntropy(tags, goldTags, { nClasses: classes.tags.length, scale });
  const parts = arcParts(model, encoded, highest(tags, classes.tags.length));
  const heads = headRows(batch, starts);
  losses.head += headLoss(parts.arcs, { starts, heads }, scale);
  const relations = relationScores(model, parts, heads);
  const goldRelations = joined(batch, (example) => example.relations);
  losses.relation += crossEntropy(relations, goldRelations, { nClasses: classes.relations.length, scale });
  losses.nTreeWords += nWords;
  memory.goBack();
}

function learnNames(model: Model, batch: readonly NameExample[], losses: Losses): void {
  if (batch.length === 0) return;
  const { memory } = model;
  const encoded = encode(model, batch, { areNames: true });
  const { nWords } = encoded;
  const styles = joined(batch, ({ words, style }) =>
    new Int32Array(words.length).fill(memory.random.next() < styleless ? noStyle : style),
  );
  const gold = joined(batch, ({ marks }) => marks);
  const scores = nameScores(model, encoded, styles);
  losses.name += crossEntropy(scores, gold, { nClasses: nameMarks.length, scale: 1 / nWords });
  losses.nNameWords += nWords;
  memory.goBack();
}
