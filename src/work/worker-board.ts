/**
 * @module
 * The board on which workers say that they are there, and what they have done: a row for each, in the store.
 */

import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "../record/tables.js";
import { now } from "./postgres/postgres-queue.js";

/** What a worker has done since it started. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** Articles read in the last minute. */
  readonly perMinute: number;
}

/** A worker as the board has it. */
export interface BoardRow extends Tally {
  readonly name: string;
  /** Seconds since it was last seen. */
  readonly silentFor: number;
}

/** Silent for so long, a worker is taken off the board. */
const forgottenMs = 24 * 60 * 60_000;

/** Writes a worker's row anew. */
export async function writeTally(db: Kysely<Tables>, name: string, { done, failed, perMinute }: Tally): Promise<void> {
  const row = { seen_at: now, done, failed, per_minute: perMinute };
  await db
    .insertInto("workers")
    .values({ name, started_at: now, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
  await db.deleteFrom("workers").where("seen_at", "<", sql<number>`${now} - ${forgottenMs}::bigint`).execute();
}

/** Takes a worker off that has ended as it should. */
export async function leaveBoard(db: Kysely<Tables>, name: string): Promise<void> {
  await db.deleteFrom("workers").where("name", "=", name).execute();
}

/** The workers, by name. */
export async function readBoard(db: Kysely<Tables>): Promise<BoardRow[]> {
  const rows = await db
    .selectFrom("workers")
    .select(["name", "done", "failed", "per_minute", sql<number>`${now} - seen_at`.as("silent")])
    .orderBy("name")
    .execute();
  return rows.map(({ name, done, failed, per_minute, silent }) => ({
    name,
    done,
    failed,
    perMinute: per_minute,
    silentFor: Math.max(0, Math.round(silent / 1000)),
  }));
}
