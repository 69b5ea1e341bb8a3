/**
 * @module
 * The revision of a store. Every transaction that writes raises it first; that row is also the lock for which writers wait in PostgreSQL,
 * so that in both engines one writes after the other.
 */

import type { CompiledQuery, Kysely, QueryResult, Transaction } from "kysely";
import { sql } from "kysely";
import type { Engine } from "./engine.js";
import { prepared, preparedQuery } from "./prepared-query.js";
import type { Database, Tables } from "./tables.js";

const raised = (db: Database) =>
  db.updateTable("store_facts").set({ value: sql<number>`value + 1` }).where("name", "=", "revision");
const raise = preparedQuery(raised);
const raiseAndTell = prepared((db) => raised(db).returning("value"));

/** The number of the revision a transaction makes, within its statements. */
export const thisRevision = sql<number>`(select value from store_facts where name = 'revision')`;

/** Runs the work in a transaction of its own, with the number of the revision it makes. */
export function writing<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>, revision: number) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await raiseAndTell(tx, {});
    return work(tx, rows[0]!.value);
  });
}

/** Runs statements that need no answers of each other in a transaction of their own; gives what each has done. */
export async function writingAtOnce(
  { db, atOnce }: Engine,
  queries: readonly CompiledQuery[],
): Promise<readonly QueryResult<unknown>[]> {
  return (await atOnce([raise(db, {}), ...queries])).slice(1);
}

/** Runs queries that all see the store at one moment. */
export function reading<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read").execute(work);
}

/** The revision that the queries of a transaction see. */
export async function revisionOf(db: Database): Promise<number> {
  const row = await db.selectFrom("store_facts").select("value").where("name", "=", "revision").executeTakeFirst();
  return row?.value ?? 0;
}

/** Rows in pieces that an engine takes in one statement. */
export function piecesOf<T>(rows: readonly T[], size = 400): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
