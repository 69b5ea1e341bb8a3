/**
 * @module
 * `npm run bench -- workers [articles] [rounds]`: what a second thread is worth, as the ratio of two runs of the same articles in the same process.
 *
 * One thread and two take turns, and the best round of each counts: what is more is the machine's other work. The languages' tables are
 * loaded before, and that cold start is told by itself. On a machine that is busy the ratio of the clock says little; beside it stands what
 * two threads spend of the processor on an article against one, which is what a second idle core could be given.
 */

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Reader, readerHere } from "../../src/work/reader.js";
import { ThreadPool } from "../../src/work/threads/thread-pool.js";
import { inventArticles } from "../coverage/articles.js";

const batch = 16;

interface Round {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Prints the table. */
export async function benchWorkers([given = "640", rounds = "5"]: readonly string[]): Promise<void> {
  const inputs = inventArticles(Number(given), 1).map(({ input }) => input);
  const batches = Array.from({ length: Math.ceil(inputs.length / batch) }, (_, n) =>
    inputs.slice(n * batch, (n + 1) * batch),
  );
  const kB = inputs.reduce((sum, { text }) => sum + text!.length, 0) / inputs.length / 1000;
  const readers = {
    here: readerHere(undefined),
    one: new ThreadPool({ threads: 1 }),
    two: new ThreadPool({ threads: 2 }),
  };
  const seen: { readonly [name in keyof typeof readers]: Round[] } = { here: [], one: [], two: [] };
  // the first round loads the tables and warms the code
  for (let round = 0; round <= Number(rounds); round++)
    for (const name of ["here", "one", "two"] as const) {
      const measured = await measure(() => readAll(readers[name], batches));
      if (round > 0) seen[name].push(measured);
    }
  console.log(
    `${inputs.length} invented articles of ${kB.toFixed(1)} kB in batches of ${batch}, best of ${rounds} rounds`,
  );
  console.log("reader            articles/s   CPU ms an article");
  for (const [name, all] of Object.entries(seen)) {
    const { wallMs, cpuMs } = best(all);
    const label = { here: "no thread", one: "1 thread", two: "2 threads" }[name]!;
    const perSecond = (1000 * inputs.length) / wallMs;
    console.log(
      `${label.padEnd(16)}  ${perSecond.toFixed(1).padStart(10)}   ${(cpuMs / inputs.length).toFixed(2).padStart(17)}`,
    );
  }
  const [one, two] = [best(seen.one), best(seen.two)];
  console.log(
    `from 1 to 2 threads: ${(one.wallMs / two.wallMs).toFixed(2)} x by the clock, ${((2 * one.cpuMs) / two.cpuMs).toFixed(2)} x if both cores were free`,
  );
  const [alone, beside] = [await count(1), await count(2)];
  console.log(
    `what the machine gives: two threads that only count get ${((2 * alone) / beside).toFixed(2)} x the work of one done; below 2 it is busy, and the clock above is no measure`,
  );
  const starts = [...readers.one.coldStarts, ...readers.two.coldStarts].map((ms) => ms.toFixed(0));
  console.log(
    `cold start of a thread (tables, networks, first reading): ${starts.join(", ")} ms; not in the figures above`,
  );
  for (const reader of Object.values(readers)) await reader.close();
}

/** Milliseconds until so many threads have counted, each as far; they share nothing. */
async function count(threads: number): Promise<number> {
  const code = `let x = 0; for (let n = 0; n < 1e9; n++) x = (x + n) | 0; require("node:worker_threads").parentPort.postMessage(x);`;
  const began = performance.now();
  await Promise.all(Array.from({ length: threads }, () => once(new Worker(code, { eval: true }), "message")));
  return performance.now() - began;
}

async function readAll(reader: Reader, batches: readonly Parameters<Reader["read"]>[0][]): Promise<void> {
  const waiting = [...batches];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await reader.read(next);
  };
  await Promise.all(Array.from({ length: reader.lanes }, lane));
}

async function measure(run: () => Promise<void>): Promise<Round> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: performance.now() - began, cpuMs: (user + system) / 1000 };
}

function best(rounds: readonly Round[]): Round {
  return {
    wallMs: Math.min(...rounds.map(({ wallMs }) => wallMs)),
    cpuMs: Math.min(...rounds.map(({ cpuMs }) => cpuMs)),
  };
}
