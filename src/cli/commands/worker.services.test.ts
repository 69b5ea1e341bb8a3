/** @module A worker from the command line: it reads, is watched, sets aside what it cannot read, and ends when it is told. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { openStore, postgresLocation } from "../../record/index.js";
import { childCommand } from "../../testing/child-command.js";
import { freePorts } from "../../testing/nats-servers.js";
import { freshAddress, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { shortStory } from "../../testing/short-stories.js";
import { addForWorkers, startTrialWorker, untilRead } from "../../testing/worker-trial.js";
import { openJobDatabase } from "../../work/postgres/job-database.js";
import { postgresQueue } from "../../work/postgres/postgres-queue.js";
import { usualOptions } from "../../work/queue.js";

sayWhenSkipped();

const stories = Array.from({ length: 20 }, (_, n) => {
  const { name, text, published } = shortStory(n);
  return { id: name, text, published };
});
const run = (...argv: string[]) => childCommand("dist", argv);

describe.skipIf(postgresAddress === undefined)("rapporteur worker", () => {
  const ending: (() => Promise<unknown>)[] = [];
  afterAll(() => Promise.all(ending.map((end) => end())));

  test("reads, tells its health and numbers, and drains on SIGTERM", async () => {
    const address = freshAddress();
    await addForWorkers(address, stories);
    const [port] = await freePorts(1);
    const worker = startTrialWorker(address, ["--listen", String(port), "--name", "reader-1"]);
    ending.push(worker.kill);
    await untilRead(address, stories.length, [worker]);
    const asked = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await asked("/healthz")).toBe("ok\n");
    expect(await asked("/readyz")).toBe("ready\n");
    // the batch is counted when its last job has left the queue
    for (let n = 0; n < 50 && !(await asked("/metrics")).includes("articles_read_total 20"); n++) await sleep(100);
    const metrics = await asked("/metrics");
    expect(metrics).toContain("\nrapporteur_articles_read_total 20\n");
    expect(metrics).toContain('rapporteur_queue_jobs{state="waiting"} 0\n');
    expect(metrics).toContain('rapporteur_worker_info{name="reader-1"} 1\n');
    for (let n = 0; n < 100 && !(await run("status", "--db", address)).stdout.includes("20 read  "); n++)
      await sleep(200);
    expect(await worker.stop()).toBe(0);
    const events = worker
      .log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string; done?: number });
    expect(events.map(({ event }) => event)).toEqual(["started", "draining", "stopped"]);
    expect(events.at(-1)).toMatchObject({ done: 20, failed: 0 });
    const status = await run("status", "--db", address, "--json");
    expect(JSON.parse(status.stdout)).toMatchObject({
      articles: 20,
      read: 20,
      lag: 0,
      queue: { waiting: 0, taken: 0, aside: 0 },
      workers: [],
    });
  });

  test("sets aside what no thread can read, with its reason; put back, one with more memory reads it", async () => {
    const address = freshAddress();
    const huge = { id: "huge", text: `${stories[0]!.text}\n\n`.repeat(6_000) };
    await addForWorkers(address, [...stories.slice(0, 5), huge, ...stories.slice(5, 10)]);
    const small = await run("worker", "--db", address, "--once", "--jobs", "1", "--memory", "64", "--log", "json");
    expect(small.exit).toBe(0);
    expect(small.stderr).toContain('"event":"set-aside"');
    const status = await run("status", "--db", address);
    expect(status.exit).toBe(1);
    expect(status.stdout).toContain("10 read by this version");
    expect(status.stdout).toContain("huge  after 3 tries: the thread that read it ended: more than 64 MB of memory");
    expect((await run("requeue", "--db", address)).stdout).toBe("put back 1 that were set aside\n");
    expect((await run("worker", "--db", address, "--once", "--jobs", "1", "-q")).exit).toBe(0);
    expect((await run("status", "--db", address)).exit).toBe(0);
    const store = await openStore(postgresLocation(address), { mayCreate: false });
    ending.push(store.close);
    expect((await store.readings()).readings).toHaveLength(11);
  });

  test("a job that names no article, or is no name at all, is passed over", async () => {
    const address = freshAddress();
    await addForWorkers(address, stories.slice(0, 2));
    const db = await openJobDatabase(postgresLocation(address));
    ending.push(() => db.destroy());
    await postgresQueue(db, usualOptions).put(["no-such-article@7", "'; drop table jobs; --", "\u2028@@"]);
    const ended = await run("worker", "--db", address, "--once", "--jobs", "1", "--log", "json");
    expect(ended.exit).toBe(0);
    expect(ended.stderr).toContain('"event":"stopped","done":2,"failed":0,"skipped":3');
    expect(await postgresQueue(db, usualOptions).counts()).toEqual({ waiting: 0, taken: 0, aside: 0 });
  });

  test("what was added without a job is queued by requeue --unread, once", async () => {
    const address = freshAddress();
    const store = await openStore(postgresLocation(address), { mayCreate: true });
    ending.push(store.close);
    for (const input of stories.slice(0, 3))
      await store.addArticle({ stem: input.id, input, sha256: "0", addedAt: "2031-03-14T08:00:00.000Z" });
    const requeue = () => run("requeue", "--unread", "--db", address);
    expect((await requeue()).stdout).toBe("put back 0 that were set aside, 3 more that wait to be read\n");
    expect((await requeue()).stdout).toBe("put back 0 that were set aside, 0 more that wait to be read\n");
  });
});
