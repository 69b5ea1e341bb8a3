/**
 * @module
 * What a record of many articles costs, and whether it finds what is true of them: `npm run bench -- coverage [--sizes 1000,5000,10000]`.
 *
 * The articles are invented (`articles.ts`), so their stories, their sources and the facts they tell are known (`facts.ts`). Beside
 * `reconcile()` stands, in the same run, what one would write first (`plain.ts`), which makes no entries. Time is CPU time; memory is what the heap holds after a collection, more than before.
 */

import { parseArgs } from "node:util";
import { type CoverageRecord, type Reading, read, reconcile } from "../../src/index.js";
import { WrongArguments } from "../wrong-arguments.js";
import { type InventedArticle, inventArticles } from "./articles.js";
import { agreementOfFacts, heldFacts } from "./fact-entries.js";
import { groupPlainly } from "./plain.js";
import { bCubed, pairsTogether } from "./score.js";

/** Prints the table; `args` are the words behind "coverage". */
export function benchCoverage(args: readonly string[]): void {
  const { sizes, seed } = wanted(args);
  console.log(
    "articles   system        ms each   articles per CPU second   kB each   stories B3   copies pairs   entries B3   entries found",
  );
  for (const size of sizes) {
    const articles = inventArticles(size, seed);
    const readings = articles.map(({ input }) => read(input));
    show(
      size,
      "plain",
      measure(() => groupPlainly(articles.map(({ input }) => input.text!))),
      (groups) => [
        bCubed(storiesOf(articles), groups.stories).f1,
        pairsTogether(sourcesOf(articles), groups.sources).f1,
        null,
        null,
      ],
    );
    show(
      size,
      "reconcile()",
      measure(() => reconcile(readings)),
      (record) => sharesOf(record, articles, readings),
    );
  }
}

/** The sizes and the seed asked for; says what was expected where the words behind "coverage" are no such thing. */
export function wanted(args: readonly string[]): { readonly sizes: number[]; readonly seed: number } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { sizes: { type: "string", default: "1000,5000,10000" }, seed: { type: "string", default: "1" } },
  });
  const unknown = [...Object.keys(values).flatMap((name) => (known.has(name) ? [] : [`--${name}`])), ...positionals];
  if (unknown.length > 0)
    throw new WrongArguments(
      `bench coverage knows no "${unknown[0]}"; expected --sizes 1000,5000 or --seed 2, and nothing else`,
    );
  const numbersIn = (name: "sizes" | "seed") =>
    String(values[name])
      .split(",")
      .map((text) => {
        if (!/^[1-9]\d{0,6}$/u.test(text))
          throw new WrongArguments(
            `bench coverage found --${name} "${text}"; expected whole numbers from 1 to 9,999,999`,
          );
        return Number(text);
      });
  return { sizes: numbersIn("sizes"), seed: numbersIn("seed")[0]! };
}

const known: ReadonlySet<string> = new Set(["sizes", "seed"]);

interface Measured<T> {
  readonly result: T;
  readonly ms: number;
  readonly bytes: number;
}

/** One run after a collection where `node --expose-gc` allows one; the result is held while memory is counted. */
function measure<T>(run: () => T): Measured<T> {
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.();
  return { result, ms: (user + system) / 1000, bytes: process.memoryUsage().heapUsed - held };
}

/** The columns of shares, 0 to 1; null for what a system says nothing of. */
type Shares = readonly [
  stories: number | null,
  copies: number | null,
  entries: number | null,
  entriesFound: number | null,
];

const shareWidths = [10, 12, 10, 13] as const;

function show<T>(size: number, system: string, measured: Measured<T>, score: (result: T) => Shares): void {
  const each = measured.ms / size;
  const memory = globalThis.gc === undefined ? "-" : (measured.bytes / 1000 / size).toFixed(1);
  const shares = score(measured.result).map((share, at) =>
    (share === null ? "-" : (100 * share).toFixed(1)).padStart(shareWidths[at]!),
  );
  console.log(
    `${String(size).padStart(8)}   ${system.padEnd(12)} ${each.toFixed(2).padStart(8)}   ${(1000 / each).toFixed(0).padStart(23)}   ${memory.padStart(7)}   ${shares.join("   ")}`,
  );
}

function sharesOf(record: CoverageRecord, articles: readonly InventedArticle[], readings: readonly Reading[]): Shares {
  const story = new Map(
    record.stories.flatMap(({ id, articles: ids }) => ids.map((article) => [article, id] as const)),
  );
  const ids = readings.map(({ article }) => article.id);
  const facts = agreementOfFacts(heldFacts(record, articles));
  return [
    bCubed(
      storiesOf(articles),
      ids.map((id) => story.get(id)!),
    ).f1,
    pairsTogether(sourcesOf(articles), linkedGroups(ids, record.links)).f1,
    facts.f1,
    facts.found,
  ];
}

/** The articles that copies, revisions, rewrites and excerpts of whole articles hold together, by the first of each group. */
function linkedGroups(ids: readonly string[], links: CoverageRecord["links"]): string[] {
  const first = new Map(ids.map((id) => [id, id]));
  const firstOf = (id: string): string => {
    const before = first.get(id)!;
    return before === id ? id : firstOf(before);
  };
  for (const { kind, share, from, to } of links) {
    const isWhole = kind === "excerpt" ? share >= 0.3 : kind !== "shared-quotation";
    if (isWhole) first.set(firstOf(to), firstOf(from));
  }
  return ids.map(firstOf);
}

function storiesOf(articles: readonly InventedArticle[]): number[] {
  return articles.map(({ story }) => story);
}

function sourcesOf(articles: readonly InventedArticle[]): string[] {
  return articles.map(({ source }) => source);
}
