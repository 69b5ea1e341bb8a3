/**
 * @module
 * Our language room beside the JavaScript libraries for English, in one run and in CPU time: `npm run bench -- language [--treebanks DIR]`.
 *
 * With a folder of treebanks (files "*_dev.conllu", plain or gzipped) it also says how well each system agrees with them, from raw text;
 * without one it reads the articles of the example stories and tells the speed alone.
 */

import { parseArgs } from "node:util";
import { articlesOf, storySlugs } from "../../gates/expected-story.js";
import { analyze } from "../../src/index.js";
import { compromise } from "./compromise.js";
import { withoutTrees, withTrees } from "./own.js";
import { type Measure, measures, type Scores, scoresOf } from "./score.js";
import type { System } from "./system.js";
import { type Analysis, readTreebanks, type TreebankText } from "./treebank.js";
import { wink } from "./wink.js";

const systems: readonly System[] = [withTrees, withoutTrees, wink, compromise];
const headings: { readonly [measure in Measure]: string } = {
  tokens: "tokens",
  sentences: "sentences",
  upos: "UPOS",
  xpos: "XPOS",
  lemma: "lemma",
  uas: "UAS",
  las: "LAS",
};
/** Fewer words than this are read several times over, for the clock of the CPU is coarse. */
const leastWords = 10_000;

/** Prints the table; `args` are the words behind "language". */
export function benchLanguage(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { treebanks: { type: "string" }, rounds: { type: "string", default: "5" } },
  });
  const corpora = values.treebanks === undefined ? exampleStories() : readTreebanks(values.treebanks);
  const isGold = values.treebanks !== undefined;
  if (corpora.size === 0) throw new Error(`${values.treebanks} holds no file named *_dev.conllu or *_dev.conllu.gz`);
  const columns = isGold ? measures : [];
  const head = ["text", "words", "system", "words per CPU second", ...columns.map((measure) => headings[measure])];
  const rows = [...corpora].flatMap(([name, texts]) => rowsOf(name, texts, Number(values.rounds), columns));
  printTable([head, ...rows]);
  console.log(
    `\nthe best of ${values.rounds} rounds; "-": not offered.${isGold ? " The others are F1 in percent." : ""}`,
  );
}

function rowsOf(name: string, texts: readonly TreebankText[], rounds: number, columns: readonly Measure[]): string[][] {
  const nWords = texts.reduce((total, { tokens }) => total + tokens.length, 0);
  const said = systems.map(({ analyze: run }) => texts.map(({ text }) => run(text)()));
  const spent = spendings(texts, rounds, Math.ceil(leastWords / nWords));
  return systems.map(({ name: system, offers }, at) => {
    const scores = columns.length === 0 ? undefined : scoresOf(texts, said[at]!);
    const shown = columns.map((measure) => (offers.has(measure) ? percent(scores!, measure) : "-"));
    return [name, String(nWords), system, (nWords / spent[at]!).toFixed(0), ...shown];
  });
}

/** CPU seconds of each system for all texts once, the least of the rounds; in each round every system has its turn. */
function spendings(texts: readonly TreebankText[], rounds: number, times: number): number[] {
  const least = systems.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    systems.forEach(({ analyze: run }, at) => {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) for (const { text } of texts) run(text);
      const { user, system } = process.cpuUsage(before);
      least[at] = Math.min(least[at]!, (user + system) / 1e6 / times);
    });
  }
  return least;
}

/** The articles of the example stories; their words are counted by our own tokens. */
function exampleStories(): Map<string, TreebankText[]> {
  return new Map(
    storySlugs().map((slug) => [
      slug,
      articlesOf(slug).flatMap(({ input: { text } }) =>
        text === undefined ? [] : [{ text, ...(analyze(text) satisfies Analysis) }],
      ),
    ]),
  );
}

function percent(scores: Scores, measure: Measure): string {
  return (100 * scores[measure]).toFixed(1);
}

/** Numbers stand to the right, words to the left. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 || column === 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    console.log(cells.join("  ").trimEnd());
  }
}
