/**
 * @module
 * A network learned from four sentences: its file is always the same, and the reader finds in it what the learner knows.
 */

import { expect, it } from "vitest";
import { Network, nNameMarks } from "../../../src/language/network.js";
import { writtenWord } from "../../../src/language/written-word.js";
import { readNetwork } from "../../../src/lexicon/network-tables.js";
import { areAllRounds } from "../../../src/testing/rounds.js";
import { sentencesOf } from "../treebank.js";
import { arcScores } from "./arcs.js";
import { bestTree } from "./best-tree.js";
import { classesOf, type NamedSentence, nameExamples, treeExamples, vocabularyOf } from "./examples.js";
import { learn } from "./learn.js";
import { arcParts, encode, highest, type Model, makeModel, nameScores, tagScores } from "./model.js";
import { leastTag, vectorColumns } from "./settings.js";
import { networkBytes } from "./write-network.js";

const sentence = `1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tenvoy\tenvoy\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tVarnhem\tVarnhem\tPROPN\tNNP\t_\t3\tobj\t_\t_
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

`;
const trees = sentencesOf(sentence.repeat(leastTag));
const named: NamedSentence[] = [
  {
    w: ["Ana", "Keller", "met", "the", "Harbour", "Union", "."],
    t: ["B-PER", "I-PER", "O", "O", "B-ORG", "I-ORG", "O"],
  },
  {
    w: ["In", "1995", "and", "1997", "it", "reached", "Varnhem", "."],
    t: ["O", "O", "O", "O", "O", "O", "B-LOC", "O"],
  },
];
const words = ["the", "left", ".", "union", "1995"];
const style = 0;

function learned(): Model {
  const vectors = {
    words,
    values: Float32Array.from({ length: words.length * vectorColumns }, (_, at) => Math.sin(at) / 10),
    rows: new Map(words.map((word, row) => [word, row])),
  };
  const model = makeModel(classesOf(trees), { vocabulary: vocabularyOf(trees, named), vectors });
  learn(
    model,
    { trees: treeExamples(trees, model.classes, model.tables), names: nameExamples(named, style, model.tables) },
    () => {},
  );
  return model;
}

it("gives the same bytes again, and a file that is read as it was learned", () => {
  const model = learned();
  const bytes = networkBytes(model, style);
  // what is learned again, from nothing, is the same
  expect(Buffer.compare(networkBytes(areAllRounds ? learned() : model, style), bytes)).toBe(0);

  const batch = nameExamples(named, style, model.tables);
  model.memory.begin();
  model.memory.isLearning = false;
  const encoded = encode(model, batch, { areNames: false });
  const tags = tagScores(model, encoded);
  const names = nameScores(model, encoded, new Int32Array(encoded.nWords).fill(style));
  const read = new Network(readNetwork(bytes)).read(
    named.map(({ w }) => w.map(writtenWord)),
    { withTrees: true },
  );

  // after so little learning classes and trees are nearly tied: the reader's must be about as good as the best
  const { arcs } = arcParts(model, encoded, read.tags);
  highest(tags, model.classes.tags.length).forEach((best, word) => {
    const row = word * tags.columns;
    expect(tags.values[row + read.tags[word]!]).toBeCloseTo(tags.values[row + best]!, 1);
  });
  for (let word = 0; word < encoded.nWords; word++) {
    for (let mark = 0; mark < nNameMarks; mark++)
      expect(read.names[word * nNameMarks + mark]).toBeCloseTo(names.values[word * names.columns + mark]!, 1);
  }
  read.trees.forEach(({ heads }, at) => {
    const [first, end] = [encoded.starts[at]!, encoded.starts[at + 1]!];
    const n = end - first;
    const scores = arcScores(arcs, { first, end });
    const scoreOf = (tree: Int32Array) =>
      tree.reduce((sum, head, word) => sum + scores[word * (n + 1) + (head < 0 ? n : head)]!, 0);
    expect(scoreOf(heads)).toBeCloseTo(scoreOf(bestTree(scores, n)), 1);
  });
});
