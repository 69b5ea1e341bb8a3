/**
 * @module
 * `npm run bench -- store [articles] [rounds]`: what the store costs beside the bare driver doing the same inserts in the same transactions,
 * and the same queries, as a ratio: disks differ, and a ratio hardly does. Behind `scripts/with-postgres.sh` PostgreSQL is measured too.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Settled } from "../../src/index.js";
import { plainWords } from "../../src/record/search-query.js";
import { pick, sequence } from "../coverage/invented.js";
import type { Contender } from "./contender.js";
import { type Engine, enginesIn } from "./engines.js";
import { inventBatches, joined, perBatch } from "./load.js";
import { recordRows } from "./rows.js";
import { least, lineOf, ofEach, type Pair, p95, type Spent, sum, timeBoth } from "./timing.js";

/** At least 0.6 of the bare driver's rate. */
const bulkMust = 1 / 0.6;
const queryMust = 1.5;
const nSearches = 200;
const nReads = 20;
/** The round in which everything is written. */
const first = "all";

/** What was measured with an engine. */
interface Measured {
  readonly engine: Engine;
  readonly pair: Pair<Contender>;
  readonly adds: Pair<Spent>[];
  readonly keeps: Pair<Spent>[];
}

/** Prints the tables. */
export async function benchStore([articles = "20000", rounds = "3"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const all: Measured[] = [];
    for (const engine of enginesIn(folder)) all.push({ engine, pair: await engine.open(first), adds: [], keeps: [] });
    const parts: Settled[] = [];
    for (const { readings, settled } of inventBatches(Math.ceil(Number(articles) / perBatch))) {
      for (const { pair, adds, keeps } of all) {
        adds.push(await timeBoth(pair, (each) => each.add(readings), parts.length));
        keeps.push(await timeBoth(pair, (each) => each.keep(readings), parts.length));
      }
      parts.push(settled);
    }
    const settled = joined(parts);
    tellLoad(settled);
    for (const measured of all) await benchRecord(measured, settled, Number(rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellLoad(settled: Settled): void {
  const nArticles = settled.record.articles.length;
  let nRows = 0;
  for (const _ of recordRows(settled)) nRows++;
  // an article has a row as added, one as read, and two for its words; an entry two for its words
  nRows += 4 * nArticles + 2 * settled.told.length;
  console.log(
    `${nArticles} articles, ${settled.told.length} entries, ${nRows} rows: ${(nRows / nArticles).toFixed(1)} an article`,
  );
}

async function benchRecord({ engine, pair, adds, keeps }: Measured, settled: Settled, nRounds: number): Promise<void> {
  const writes = [await timeBoth(pair, (each) => each.writeRecord(settled), 0)];
  for (let round = 1; round < nRounds; round++) {
    const fresh = await engine.open(String(round));
    writes.push(await timeBoth(fresh, (each) => each.writeRecord(settled), round));
    await engine.remove(String(round), fresh);
  }
  const searches: Pair<Spent>[] = [];
  for (const [turn, words] of searchesIn(settled).entries())
    searches.push(await timeBoth(pair, (each) => each.search(words), turn));
  const states: Pair<Spent>[] = [];
  const reads: Pair<Spent>[] = [];
  for (let turn = 0; turn < nReads; turn++) {
    states.push(await timeBoth(pair, (each) => each.readState(), turn));
    reads.push(await timeBoth(pair, (each) => each.readRecord(), turn));
  }
  await engine.remove(first, pair);
  console.log(`\n${engine.name.padEnd(34)}  store ms   bare ms   ratio     cpu    must`);
  console.log(lineOf("add, a commit for each", ofEach(adds, sum), bulkMust));
  console.log(lineOf("keep readings, a commit for each", ofEach(keeps, sum), bulkMust));
  console.log(lineOf(`write the record, best of ${nRounds}`, ofEach(writes, least), bulkMust));
  console.log(lineOf(`search, p95 of ${nSearches}`, ofEach(searches, p95), queryMust));
  console.log(lineOf(`read the state view, p95 of ${nReads}`, ofEach(states, p95), queryMust));
  console.log(lineOf(`read the whole record, p95 of ${nReads}`, ofEach(reads, p95), queryMust));
}

/** Two words each that stand in one entry. */
function searchesIn({ told }: Settled): string[] {
  const next = sequence(7);
  return Array.from({ length: nSearches }, () => {
    const words = plainWords(pick(told, next).entry.evidence[0]!.text)
      .split(" ")
      .filter(({ length }) => length > 3);
    return `${pick(words, next)} ${pick(words, next)}`;
  });
}
