/**
 * @module
 * How good the network is after a round: tags and trees on the gold tokens of treebanks, names in sentences held out.
 */

import { bestTree } from "./best-tree.js";
import { nameSpans } from "../../../src/language/name-spans.js";
import { nNameMarks } from "../../../src/language/network.js";
import { arcScores } from "./arcs.js";
import { headRows, joined, type NameExample, nameMarks, type TreeExample } from "./examples.js";
import { arcParts, type Encoded, encode, highest, type Model, nameScores, relationScores, tagScores } from "./model.js";

/** Sentences read at once. */
const nSentences = 40;

/** Shares of words with the right Penn tag, the right head, and the right head and relation, as a line. */
export function measureTrees(model: Model, examples: readonly TreeExample[]): string {
  const right = { tags: 0, heads: 0, relations: 0, all: 0 };
  forEachBatch(model, examples, (batch) => {
    const { tags: tagNames, relations: relationNames } = model.classes;
    const encoded = encode(model, batch, { areNames: false });
    const tags = highest(tagScores(model, encoded), tagNames.length);
    const parts = arcParts(model, encoded, tags);
    const heads = bestHeads(encoded, (first, end) => arcScores(parts.arcs, { first, end }));
    const relations = highest(relationScores(model, parts, heads), relationNames.length);
    const penn = (tag: number | undefined) => tagNames[tag ?? -1]?.split("|")[1];
    const goldTags = joined(batch, (example) => example.tags);
    const goldHeads = headRows(batch, encoded.starts);
    const goldRelations = joined(batch, (example) => example.relations);
    for (let word = 0; word < encoded.nWords; word++) {
      right.all++;
      if (goldTags[word]! >= 0 && penn(tags[word]) === penn(goldTags[word])) right.tags++;
      if (heads[word] !== goldHeads[word]) continue;
      right.heads++;
      if (relations[word] === goldRelations[word]) right.relations++;
    }
  });
  const percent = (count: number) => ((100 * count) / right.all).toFixed(2);
  return `XPOS ${percent(right.tags)}, UAS ${percent(right.heads)}, LAS ${percent(right.relations)}`;
}

/** Heads of all words of a batch, as rows of the batch, -1 for the root. */
function bestHeads({ starts, nWords }: Encoded, scoresOf: (first: number, end: number) => Float32Array): Int32Array {
  const heads = new Int32Array(nWords);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
    bestTree(scoresOf(first, end), end - first).forEach((head, at) => {
      heads[first + at] = head === end - first ? -1 : first + head;
    });
  }
  return heads;
}

/** Precision, recall and F1 of whole names of the right type, read in one style, as a line. */
export function measureNames(model: Model, examples: readonly NameExample[], style: number): string {
  const count = { right: 0, found: 0, gold: 0 };
  forEachBatch(model, examples, (batch) => {
    const encoded = encode(model, batch, { areNames: false });
    const { starts, nWords } = encoded;
    const { values, columns } = nameScores(model, encoded, new Int32Array(nWords).fill(style));
    const scores = Float32Array.from({ length: nWords * nNameMarks }, (_, at) => {
      const word = Math.floor(at / nNameMarks);
      return values[word * columns + (at % nNameMarks)]!;
    });
    batch.forEach(({ marks }, sentence) => {
      const names = nameSpans(scores, starts[sentence]!, marks.length, 0);
      const gold = goldNames(marks);
      count.found += names.length;
      count.gold += gold.size;
      count.right += names.filter(({ first, last, type }) => gold.has(`${first} ${last} ${type}`)).length;
    });
  });
  const percent = (part: number, all: number) => ((100 * part) / Math.max(1, all)).toFixed(2);
  const { right, found, gold } = count;
  return `P ${percent(right, found)}, R ${percent(right, gold)}, F1 ${percent(2 * right, found + gold)}`;
}

/** Types of names by the number of the mark that begins them. */
const typeOfBegin = new Map<number, string>([
  [nameMarks.indexOf("B-PER"), "person"],
  [nameMarks.indexOf("B-ORG"), "organization"],
  [nameMarks.indexOf("B-LOC"), "place"],
]);

/** "first last type" of each name. */
function goldNames(marks: Int32Array): Set<string> {
  const names = new Set<string>();
  marks.forEach((mark, first) => {
    const type = typeOfBegin.get(mark);
    if (type === undefined) return;
    let last = first + 1;
    while (marks[last] === mark + 1) last++;
    names.add(`${first} ${last} ${type}`);
  });
  return names;
}

function forEachBatch<Kind>(
  { memory }: Model,
  examples: readonly Kind[],
  visit: (batch: readonly Kind[]) => void,
): void {
  memory.isLearning = false;
  for (let from = 0; from < examples.length; from += nSentences) {
    memory.begin();
    visit(examples.slice(from, from + nSentences));
  }
  memory.isLearning = true;
}
