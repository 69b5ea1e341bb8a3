/**
 * @module
 * `npm run bench -- store`: what the store costs beside the bare driver doing the same inserts in the same number of transactions, as a
 * ratio, since disks differ and a ratio hardly does.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCoverage, fold, read, type Settled, settle } from "../../src/index.js";
import type { Reading } from "../../src/model/index.js";
import { openStore, type Store } from "../../src/record/index.js";
import { type DatabaseSync, databaseSync } from "../../src/record/sqlite/database-sync.js";
import { shortStory } from "../../src/testing/short-stories.js";

const at = "2031-03-14T08:00:00.000Z";

const nRounds = 5;

/** What is stored. */
interface Load {
  readonly readings: readonly Reading[];
  readonly settled: Settled;
}

/** Prints the table; the argument is the number of articles. */
export async function benchStore([given = "300"]: readonly string[]): Promise<void> {
  const nArticles = Number(given);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const load = loadOf(nArticles);
    const { entries } = load.settled.record;
    console.log(`${nArticles} short articles, ${entries.length} entries; SQLite, WAL, synchronous=FULL`);
    const ours = await best((round) => timeStore(load, join(folder, `store-${round}.db`)));
    const bare = await best((round) => timeBare(load, join(folder, `bare-${round}.db`)));
    console.log("step                         store ms   bare ms   ratio");
    for (const [step, milliseconds] of Object.entries(ours)) {
      const base = bare[step];
      const ratio = base === undefined ? "" : (milliseconds / base).toFixed(2);
      console.log(
        `${step.padEnd(28)} ${milliseconds.toFixed(0).padStart(8)}  ${(base?.toFixed(0) ?? "").padStart(8)}   ${ratio}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The least each step took in a few rounds: what is more is the machine's other work. */
async function best(
  run: (round: number) => Promise<{ readonly [step: string]: number }>,
): Promise<{ readonly [step: string]: number }> {
  const rounds: { readonly [step: string]: number }[] = [];
  for (let round = 0; round < nRounds; round++) rounds.push(await run(round));
  return Object.fromEntries(
    Object.keys(rounds[0]!).map((step) => [step, Math.min(...rounds.map((each) => each[step]!))]),
  );
}

function loadOf(nArticles: number): Load {
  const readings = Array.from({ length: nArticles }, (_, n) => {
    const { name, text, published } = shortStory(n);
    return read({ id: name, text, published });
  });
  return { readings, settled: settle(fold(emptyCoverage(), readings)) };
}

async function timeStore({ readings, settled }: Load, path: string) {
  const store = await openStore({ engine: "sqlite", path }, { mayCreate: true });
  const write = () => writeRecord(store, settled, readings.length);
  const times = {
    "add, a commit for each": await time(async () => {
      for (const { article } of readings)
        await store.addArticle({ stem: article.id, input: { text: article.text }, sha256: article.id, addedAt: at });
    }),
    "keep readings, each": await time(async () => {
      const waiting = await store.unread("v");
      for (const [index, { id }] of waiting.entries()) {
        const { revision } = (await store.inputOf(id))!;
        await store.putReading({ article: id, version: "v", reading: readings[index]!, inputRevision: revision });
      }
    }),
    "write the record": await time(write),
    "write it again, unchanged": await time(write),
    "read the record": await time(() => store.record()),
    "search, 100 times": await time(async () => {
      for (let n = 0; n < 100; n++) await store.search("market truce", 20);
    }),
  };
  await store.close();
  return times;
}

async function writeRecord(store: Store, settled: Settled, articles: number): Promise<void> {
  const { revision } = await store.readings();
  await store.writeRecord({ ...settled, made: { revision, at, articles } });
}

/** The same rows, with statements prepared once and nothing checked. */
async function timeBare({ readings, settled }: Load, path: string) {
  const database = (await databaseSync())(path);
  database.exec("pragma journal_mode = wal");
  database.exec("pragma synchronous = full");
  database.exec(`
    create table articles (id text primary key, name text unique, input text);
    create table readings (article text primary key, reading text);
    create table entries (id text primary key, entry text, told text);
    create table evidence (entry text, article text, first integer, past integer, origin text);
    create index evidence_entry on evidence (entry);
    create index evidence_article on evidence (article);
    create table record_articles (name text primary key, article text);
    create virtual table word_index using fts5 (words, content = '', contentless_delete = 1, tokenize = 'porter unicode61');`);
  const times = {
    "add, a commit for each": await time(async () => {
      const insert = database.prepare("insert into articles values (?, ?, ?)");
      for (const { article } of readings)
        within(database, () => insert.run(article.id, article.id, JSON.stringify({ text: article.text })));
    }),
    "keep readings, each": await time(async () => {
      const insert = database.prepare("insert into readings values (?, ?)");
      const words = database.prepare("insert into word_index (words) values (?)");
      for (const reading of readings)
        within(database, () => {
          insert.run(reading.article.id, JSON.stringify(reading));
          words.run(reading.article.text);
        });
    }),
    "write the record": await time(async () => within(database, () => insertRecord(database, settled))),
  };
  database.close();
  return times;
}

function insertRecord(database: DatabaseSync, { record, told }: Settled): void {
  const entry = database.prepare("insert into entries values (?, ?, ?)");
  const evidence = database.prepare("insert into evidence values (?, ?, ?, ?, ?)");
  const words = database.prepare("insert into word_index (words) values (?)");
  const article = database.prepare("insert into record_articles values (?, ?)");
  for (const { entry: each, claims } of told) {
    entry.run(each.id, JSON.stringify(each), JSON.stringify(claims));
    for (const piece of each.evidence) evidence.run(each.id, piece.article, piece.start, piece.end, piece.origin);
    words.run(each.evidence.map(({ text }) => text).join("\n"));
  }
  for (const each of record.articles) article.run(each.id, JSON.stringify(each));
}

function within(database: DatabaseSync, work: () => void): void {
  database.exec("begin immediate");
  work();
  database.exec("commit");
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
