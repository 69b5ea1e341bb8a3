/** @module Threads that read: the same readings, and a thread that dies takes nothing with it but the article it died of. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inventArticles } from "../../../bench/coverage/articles.js";
import { parseActors } from "../../index.js";
import type { Reading } from "../../model/index.js";
import { childCommand } from "../../testing/child-command.js";
import { shortStory } from "../../testing/short-stories.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { readMany } from "../read-many.js";
import { type Reader, readerHere } from "../reader.js";
import { ThreadPool } from "./thread-pool.js";

const folder = tempFolder();
afterAll(() => folder.remove());

const inputs = Array.from({ length: 12 }, (_, n) => {
  const { name, text, published } = shortStory(n);
  return { id: name, published, text: `${text}\n\nThe Harbour Watch denied it.` };
});
/** An article that no thread of a small heap can read. */
const huge = { id: "huge", text: `${inputs[0]!.text}\n\n`.repeat(12_000) };

test("two threads read as one does, with actors of the user's own, in order", async () => {
  const table = "kind\tname\tstate\nstate\tVarnhem\t\narmed-group\tHarbour Watch\tVarnhem\n";
  const actors = parseActors(table);
  await withPool(new ThreadPool({ threads: 2, actors }), async (pool) => {
    const batches = [inputs.slice(0, 5), inputs.slice(5, 6), inputs.slice(6)];
    const outcomes = (await Promise.all(batches.map((batch) => pool.read(batch)))).flat();
    expect(JSON.stringify(outcomes)).toBe(JSON.stringify(await readerHere(actors).read(inputs)));
  });
});

test.each([
  ["needs more memory than it may have", { memoryMb: 64 }, /more than 64 MB of memory/u],
  ["takes longer than it may", { limitMs: 1_500 }, /more than 1.5 s for one article/u],
])(
  "an article that %s is tried three times and set aside; its thread is replaced, its neighbours are read",
  async (_, bound, reason) => {
    await withPool(new ThreadPool({ threads: 1, ...bound }), async (pool) => {
      const { readings, failures } = await readAll(pool, [...inputs.slice(0, 3), huge, ...inputs.slice(3)]);
      expect(failures).toEqual([
        { job: "3", reason: expect.stringMatching(reason), isFinal: false },
        { job: "3", reason: expect.stringMatching(reason), isFinal: false },
        { job: "3", reason: expect.stringMatching(reason), isFinal: true },
      ]);
      expect(readings.map(({ article }) => article.id).sort()).toEqual(inputs.map(({ id }) => id));
      expect(pool.nReplaced).toBe(3);
    });
  },
);

test("threads that cannot start at all are said to be so, and nothing hangs", async () => {
  await withPool(new ThreadPool({ threads: 1, memoryMb: 1 }), async (pool) => {
    await expect(readAll(pool, inputs)).rejects.toThrow(/no thread could be started/u);
  });
});

test("the command prints the same bytes with one thread and with two", async () => {
  const lines = inventArticles(220, 5).map(({ input }) => `${JSON.stringify(input)}\n`);
  const path = join(folder.root, "many.jsonl");
  writeFileSync(path, lines.join(""));
  const [one, two] = await Promise.all(
    ["1", "2"].map((jobs) => childCommand("dist", ["read", path, "--json", "--verbose", "--jobs", jobs])),
  );
  expect([one!.exit, two!.exit]).toEqual([0, 0]);
  expect(one!.stdout.length).toBeGreaterThan(100_000);
  expect(two!.stdout).toBe(one!.stdout);
  expect(two!.stderr).toBe(one!.stderr);
});

test("Ctrl-C in the middle ends the threads and says how far it had come", async () => {
  const path = join(folder.root, "more.jsonl");
  writeFileSync(
    path,
    inventArticles(2_000, 6)
      .map(({ input }) => `${JSON.stringify(input)}\n`)
      .join(""),
  );
  let isSent = false;
  const ended = await childCommand("dist", ["read", path, "--json", "--verbose", "--jobs", "2"], {
    watch: (child, { stderr }) => {
      if (isSent || stderr.split("\n").length < 40) return;
      isSent = true;
      child.kill("SIGINT");
    },
  });
  expect(ended.exit).toBe(130);
  expect(ended.stdout).toBe("");
  expect(ended.stderr).toMatch(/stopped after \d+ of 2000 texts; nothing was written\n$/u);
});

async function withPool(pool: ThreadPool, work: (pool: ThreadPool) => Promise<void>): Promise<void> {
  try {
    await work(pool);
  } finally {
    await pool.close();
  }
}

async function readAll(reader: Reader, given: readonly { readonly id: string; readonly text: string }[]) {
  const readings: Reading[] = [];
  const failures: { job: string; reason: string; isFinal: boolean }[] = [];
  await readMany([...given.keys()].map(String), {
    reader,
    signal: new AbortController().signal,
    desk: {
      inputsOf: async (jobs) => jobs.map((job) => given[Number(job)]!),
      keep: async (kept) => {
        readings.push(...kept.map(({ reading }) => reading));
      },
      failed: async ({ job, reason, isFinal }) => {
        failures.push({ job, reason, isFinal });
      },
    },
  });
  return { readings, failures };
}
