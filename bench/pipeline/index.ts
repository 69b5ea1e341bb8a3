/**
 * @module
 * `npm run bench -- pipeline [articles] [threads]`: articles through everything that is done to one until it is in the store: taken in, read in
 * threads, kept with its words for the search. Ten times on the way it tells what it costs, so that what grows is seen to grow.
 *
 * The articles are invented a thousand at a time, so that they themselves fill no memory. Beside the whole stands reading alone, of a sample
 * in the same process; the clock is that of a machine that may be busy, the processor time hardly depends on it.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ArticleInput, read } from "../../src/index.js";
import { openStore, type Store } from "../../src/record/index.js";
import { readMany } from "../../src/work/read-many.js";
import { ThreadPool } from "../../src/work/threads/thread-pool.js";
import { inventArticles } from "../coverage/articles.js";

const chunk = 1_000;
const addedAt = "2031-03-14T08:00:00.000Z";
const version = "bench";

interface Spent {
  wallMs: number;
  cpuMs: number;
}

/** Prints the table. */
export async function benchPipeline([given = "10000", threads = "2"]: readonly string[]): Promise<void> {
  const nArticles = Number(given);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const store = await openStore({ engine: "sqlite", path: join(folder, "store.db") }, { mayCreate: true });
  const pool = new ThreadPool({ threads: Number(threads) });
  try {
    const alone = readAlone(articlesFrom(0, 200));
    console.log(
      `${nArticles} invented articles into SQLite, ${threads} threads; read() alone: ${alone.toFixed(2)} CPU ms an article`,
    );
    console.log("articles   articles/s   CPU ms an article   of it outside read()   RSS MB");
    const every = Math.max(chunk, Math.ceil(nArticles / 10 / chunk) * chunk);
    let [n, spent]: [number, Spent] = [0, { wallMs: 0, cpuMs: 0 }];
    while (n < nArticles) {
      const articles = articlesFrom(n, Math.min(chunk, nArticles - n));
      const cost = await measure(() => through(store, pool, articles));
      spent = { wallMs: spent.wallMs + cost.wallMs, cpuMs: spent.cpuMs + cost.cpuMs };
      n += articles.length;
      if (n % every !== 0 && n !== nArticles) continue;
      tell(n, n % every || every, spent, alone);
      spent = { wallMs: 0, cpuMs: 0 };
    }
  } finally {
    await pool.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** What the last `n` articles cost. */
function tell(nDone: number, n: number, { wallMs, cpuMs }: Spent, alone: number): void {
  const [perSecond, each] = [(1000 * n) / wallMs, cpuMs / n];
  const rss = process.memoryUsage.rss() / 1e6;
  console.log(
    `${String(nDone).padStart(8)}   ${perSecond.toFixed(1).padStart(10)}   ${each.toFixed(2).padStart(17)}   ${(each - alone).toFixed(2).padStart(20)}   ${rss.toFixed(0).padStart(6)}`,
  );
}

/** Another thousand, with names no other thousand has. */
function articlesFrom(first: number, n: number): ArticleInput[] {
  return inventArticles(n, 1 + first / chunk).map(({ input }) => ({ ...input, id: `${first}-${input.id}` }));
}

/** CPU milliseconds an article, warm. */
function readAlone(articles: readonly ArticleInput[]): number {
  for (const input of articles) read(input);
  const before = process.cpuUsage();
  for (const input of articles) read(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / articles.length;
}

async function through(store: Store, reader: ThreadPool, articles: readonly ArticleInput[]): Promise<void> {
  for (const input of articles) await store.addArticle({ stem: input.id!, input, sha256: input.id!, addedAt });
  const revisions = new Map<string, number>();
  const waiting = await store.unread(version);
  await readMany(
    waiting.map(({ id }) => id),
    {
      reader,
      signal: new AbortController().signal,
      desk: {
        inputsOf: (ids) =>
          Promise.all(
            ids.map(async (id) => {
              const found = await store.inputOf(id);
              revisions.set(id, found!.revision);
              return found!.input;
            }),
          ),
        keep: async (readings) => {
          for (const { job, reading } of readings)
            await store.putReading({ article: job, version, reading, inputRevision: revisions.get(job)! });
        },
        failed: async ({ job, reason }) => {
          throw new Error(`${job}: ${reason}`);
        },
      },
    },
  );
}

async function measure(run: () => Promise<void>): Promise<Spent> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: performance.now() - began, cpuMs: (user + system) / 1000 };
}
