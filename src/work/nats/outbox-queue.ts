/**
 * @module
 * Jobs that NATS carries and PostgreSQL keeps. A job is a row of `jobs` first, and only then a message; it leaves the stream only when its row
 * is gone. So whatever the stream loses is still in the table, and the sweeper gives it to the stream again.
 */

import type { Kysely } from "kysely";
import { sql } from "kysely";
import { piecesOf } from "../../record/revision.js";
import type { Tables } from "../../record/tables.js";
import { now, postgresQueue } from "../postgres/postgres-queue.js";
import { type Queue, type Taken, usualOptions } from "../queue.js";

/** A queue with its sweeper. */
export interface OutboxQueue extends Queue {
  /** Gives the stream what it does not have; resolves to how many jobs that were. */
  readonly sweep: () => Promise<number>;
}

/** Rows that one transaction of the sweeper takes; another worker's sweeper takes others. */
const perSweep = 1_000;

/** Keeps the jobs of `carrier` in the table. What was published `resendMs` ago is published again when the stream is empty and the row is not gone. */
export function outboxQueue(
  db: Kysely<Tables>,
  carrier: Queue,
  { resendMs }: { readonly resendMs: number },
): OutboxQueue {
  const table = postgresQueue(db, usualOptions);
  const sweep = async () => {
    await markAside(db, carrier);
    await unpublishLost(db, carrier, resendMs);
    let nPublished = 0;
    for (let n = perSweep; n === perSweep; nPublished += n) n = await publishSome(db, carrier);
    return nPublished;
  };
  return {
    put: async (ids) => {
      const nNew = await table.put(ids);
      await sweep();
      return nNew;
    },
    take: async (limit, waitMs) => (await carrier.take(limit, waitMs)).map((job) => kept(db, job)),
    counts: async () => {
      await markAside(db, carrier);
      const carried = await carrier.counts();
      const { aside } = await table.counts();
      const { n } = await db
        .selectFrom("jobs")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("state", "=", "open")
        .where("published_at", "is", null)
        .executeTakeFirstOrThrow();
      return { ...carried, waiting: carried.waiting + n, aside };
    },
    listAside: table.listAside,
    putBack: async () => {
      // under new ids the stream takes them at once; what it has lost meanwhile is published again by the sweeper
      await carrier.putBack();
      const back = { state: "open", tries: 0, due_at: 0, hand: null, published_at: now } as const;
      const { numUpdatedRows } = await db.updateTable("jobs").set(back).where("state", "=", "aside").executeTakeFirst();
      return Number(numUpdatedRows);
    },
    close: carrier.close,
    sweep,
  };
}

function kept(db: Kysely<Tables>, job: Taken): Taken {
  const row = () => db.updateTable("jobs").where("id", "=", job.id);
  return {
    ...job,
    done: async () => {
      await db.deleteFrom("jobs").where("id", "=", job.id).execute();
      await job.done();
    },
    fail: async (reason) => {
      const outcome = await job.fail(reason);
      const state = outcome === "aside" ? "aside" : "open";
      await row().set({ state, reason, tries: job.tries }).execute();
      return outcome;
    },
  };
}

/** Publishes rows that were not, in a transaction that no other sweeper disturbs; one that is killed in between publishes them again. */
function publishSome(db: Kysely<Tables>, carrier: Queue): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom("jobs")
      .select("id")
      .where("state", "=", "open")
      .where("published_at", "is", null)
      .orderBy("put_at")
      .limit(perSweep)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await carrier.put(ids);
    for (const some of piecesOf(ids))
      await tx.updateTable("jobs").set({ published_at: now }).where("id", "in", some).execute();
    return ids.length;
  });
}

/** Jobs that the carrier set aside by itself, because nobody came to an end with them. */
async function markAside(db: Kysely<Tables>, carrier: Queue): Promise<void> {
  if ((await carrier.counts()).aside === 0) return;
  for (const { id, reason, tries } of await carrier.listAside(perSweep))
    await db
      .updateTable("jobs")
      .set({ state: "aside", reason, tries })
      .where("id", "=", id)
      .where("state", "=", "open")
      .execute();
}

/** Rows whose message is gone: the stream has none left, and they are still here. */
async function unpublishLost(db: Kysely<Tables>, carrier: Queue, resendMs: number): Promise<void> {
  const { waiting, taken } = await carrier.counts();
  if (waiting + taken > 0) return;
  await db
    .updateTable("jobs")
    .set({ published_at: null })
    .where("state", "=", "open")
    .where("published_at", "<", sql<number>`${now} - ${resendMs}::bigint`)
    .execute();
}
