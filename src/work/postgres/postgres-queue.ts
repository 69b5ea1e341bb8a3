/**
 * @module
 * A queue in PostgreSQL: the rows of `jobs`, taken with `for update skip locked`. A row that is taken is due again when the hold is over,
 * by the clock of the server, so that the clocks of the workers do not matter.
 */

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { piecesOf } from "../../record/revision.js";
import type { Tables } from "../../record/tables.js";
import { lostReason, maxTaken, maxTries, type Queue, type QueueOptions, type Taken } from "../queue.js";

/** Milliseconds since 1970, as the server counts them. */
export const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
/** Between two looks at an empty queue: the first, and the longest. */
const [firstPause, longestPause] = [50, 1_000];

/** The queue of a store; `close` is left to whoever opened the database. */
export function postgresQueue(db: Kysely<Tables>, options: QueueOptions): Queue {
  return {
    put: (ids) => putAll(db, ids),
    take: async (limit, waitMs) => {
      const until = performance.now() + waitMs;
      for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
        const taken = await takeDue(db, limit, options);
        const left = until - performance.now();
        if (taken.length > 0 || left <= 0) return taken;
        await sleep(Math.min(pause, left));
      }
    },
    counts: async () => {
      const { rows } = await sql<{ waiting: number; taken: number; aside: number }>`
        select count(*) filter (where state = 'open' and (hand is null or due_at <= ${now})) as waiting,
               count(*) filter (where state = 'open' and hand is not null and due_at > ${now}) as taken,
               count(*) filter (where state = 'aside') as aside
        from jobs`.execute(db);
      return rows[0]!;
    },
    listAside: async (limit) => {
      const rows = await db
        .selectFrom("jobs")
        .select(["id", "reason", "tries"])
        .where("state", "=", "aside")
        .orderBy("due_at")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(({ id, reason, tries }) => ({ id, reason: reason ?? "", tries }));
    },
    putBack: async () => {
      const back = { state: "open", tries: 0, due_at: 0, hand: null, published_at: null } as const;
      const { numUpdatedRows } = await db.updateTable("jobs").set(back).where("state", "=", "aside").executeTakeFirst();
      return Number(numUpdatedRows);
    },
    close: async () => undefined,
  };
}

async function putAll(db: Kysely<Tables>, ids: readonly string[]): Promise<number> {
  let nNew = 0;
  for (const some of piecesOf([...new Set(ids)])) {
    const rows = some.map((id) => ({ id, state: "open" as const, put_at: now, due_at: 0, tries: 0 }));
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto("jobs")
      .values(rows)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    nNew += Number(numInsertedOrUpdatedRows);
  }
  return nNew;
}

async function takeDue(db: Kysely<Tables>, limit: number, options: QueueOptions): Promise<Taken[]> {
  const hand = randomUUID();
  const { rows } = await sql<{ id: string; tries: number; isLost: boolean }>`
    with due as materialized (
      select id from jobs where state = 'open' and due_at <= ${now}
      order by due_at, put_at limit ${limit} for update skip locked
    )
    update jobs set
      state = case when tries >= ${maxTaken} then 'aside' else 'open' end,
      reason = case when tries >= ${maxTaken} then ${lostReason} else reason end,
      due_at = ${now} + ${options.holdMs}::bigint,
      tries = least(tries + 1, ${maxTaken}),
      hand = case when tries >= ${maxTaken} then null else ${hand} end
    from due where jobs.id = due.id
    returning jobs.id, jobs.tries, jobs.state = 'aside' as "isLost"`.execute(db);
  return rows.filter(({ isLost }) => !isLost).map((row) => takenOf(db, { ...row, hand }, options));
}

function takenOf(
  db: Kysely<Tables>,
  { id, tries, hand }: { readonly id: string; readonly tries: number; readonly hand: string },
  { holdMs, retryMs }: QueueOptions,
): Taken {
  const mine = () => db.updateTable("jobs").where("id", "=", id).where("hand", "=", hand);
  return {
    id,
    tries,
    done: async () => {
      await db.deleteFrom("jobs").where("id", "=", id).execute();
    },
    fail: async (reason) => {
      const state = tries < maxTries ? "open" : "aside";
      const due_at = sql<number>`${now} + ${retryMs * tries}::bigint`;
      await mine().set({ state, reason, due_at, hand: null }).execute();
      return state === "open" ? "again" : "aside";
    },
    giveBack: async () => {
      await mine()
        .set({ due_at: 0, tries: tries - 1, hand: null })
        .execute();
    },
    hold: async () => {
      await mine()
        .set({ due_at: sql<number>`${now} + ${holdMs}::bigint` })
        .execute();
    },
  };
}
