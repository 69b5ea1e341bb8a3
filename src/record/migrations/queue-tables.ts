/**
 * @module
 * Jobs that wait for a worker, and the workers: `rapporteur add --queue` and `rapporteur worker`.
 */

import type { Database } from "../tables.js";

/** Adds the tables of the queue. */
export async function queueTables({ schema }: Database): Promise<void> {
  await schema
    .createTable("jobs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("put_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("hand", "text")
    .addColumn("reason", "text")
    .addColumn("published_at", "bigint")
    .execute();
  await schema.createIndex("jobs_due").on("jobs").columns(["state", "due_at", "put_at"]).execute();
  await schema
    .createTable("workers")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("done", "integer", (column) => column.notNull())
    .addColumn("failed", "integer", (column) => column.notNull())
    .addColumn("per_minute", "integer", (column) => column.notNull())
    .execute();
}
