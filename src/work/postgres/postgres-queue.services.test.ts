/** @module The promises of a queue, kept by PostgreSQL; and its own: an article and its job come together. */
import { afterAll, describe, expect, test } from "vitest";
import { articleOfJob, openStore } from "../../record/index.js";
import { freshSchema, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { testQueue } from "../../testing/queue-contract.js";
import { usualOptions } from "../queue.js";
import { openJobDatabase } from "./job-database.js";
import { postgresQueue } from "./postgres-queue.js";

sayWhenSkipped();

describe.skipIf(postgresAddress === undefined)("a queue in PostgreSQL", () => {
  const closers: (() => Promise<void>)[] = [];
  const open = async () => {
    const location = freshSchema();
    const store = await openStore(location, { mayCreate: true });
    const db = await openJobDatabase(location);
    closers.push(
      () => store.close(),
      () => db.destroy(),
    );
    return { store, db };
  };
  afterAll(async () => {
    for (const close of closers) await close();
  });

  testQueue(async (_name, options) => postgresQueue((await open()).db, options), { holdMs: 800, retryMs: 20 });

  test("an article that is added for the workers is on the queue, once for each time more is known of it", async () => {
    const { store, db } = await open();
    const queue = postgresQueue(db, usualOptions);
    const given = { stem: "a", sha256: "0", addedAt: "2031-03-14T08:00:00.000Z", isQueued: true };
    await store.addArticle({ ...given, input: { text: "Ostmark proposed a truce." } });
    await store.addArticle({ ...given, input: { text: "Ostmark proposed a truce." } });
    await store.addArticle({ ...given, input: { text: "Ostmark proposed a truce.", published: "2031-03-10" } });
    await store.addArticle({ ...given, isQueued: false, stem: "b", input: { text: "Varnhem refused." } });
    const [article] = await store.articles();
    const jobs = await queue.take(10, 1_000);
    expect(jobs.map(({ id }) => articleOfJob(id))).toEqual([article!.id, article!.id]);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(2);
  });
});
