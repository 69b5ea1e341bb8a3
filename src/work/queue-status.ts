/**
 * @module
 * How a store stands: what was read, what waits and for how long, what was set aside and why, who works.
 */

import { type Kysely, sql } from "kysely";
import { articleOfJob, jobOf } from "../record/index.js";
import type { Tables } from "../record/tables.js";
import { now } from "./postgres/postgres-queue.js";
import type { Counts, Queue } from "./queue.js";
import { type BoardRow, readBoard } from "./worker-board.js";

/** A job that was set aside, with the name of its article. */
export interface AsideArticle {
  readonly job: string;
  readonly name: string;
  readonly reason: string;
  readonly tries: number;
}

/** What `rapporteur status` tells. */
export interface QueueStatus {
  readonly articles: number;
  /** By this version of the program. */
  readonly read: number;
  readonly queue: Counts;
  /** Seconds for which the oldest open job has been on the queue; 0 when there is none. */
  readonly lag: number;
  /** Articles read in the last minute by all workers. */
  readonly perMinute: number;
  readonly workers: readonly BoardRow[];
  readonly aside: readonly AsideArticle[];
}

const shownAside = 100;
/** A worker that was silent for longer counts no more for the throughput. */
const presentFor = 60;

/** Looks at the store. */
export async function queueStatus(db: Kysely<Tables>, queue: Queue, version: string): Promise<QueueStatus> {
  const count = (table: "articles" | "readings") =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("n"));
  const { n: articles } = await count("articles").executeTakeFirstOrThrow();
  const { n: read } = await count("readings").where("version", "=", version).executeTakeFirstOrThrow();
  const oldest = await db
    .selectFrom("jobs")
    .select(sql<number | null>`${now} - min(put_at)`.as("age"))
    .where("state", "=", "open")
    .executeTakeFirst();
  const workers = await readBoard(db);
  return {
    articles,
    read,
    queue: await queue.counts(),
    lag: Math.max(0, Math.round((oldest?.age ?? 0) / 1000)),
    perMinute: workers.reduce((sum, each) => sum + (each.silentFor <= presentFor ? each.perMinute : 0), 0),
    workers,
    aside: await asideArticles(db, queue),
  };
}

async function asideArticles(db: Kysely<Tables>, queue: Queue): Promise<AsideArticle[]> {
  const aside = await queue.listAside(shownAside);
  if (aside.length === 0) return [];
  const ids = aside.map(({ id }) => articleOfJob(id));
  const rows = await db.selectFrom("articles").select(["id", "name"]).where("id", "in", ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return aside.map(({ id, reason, tries }) => ({ job: id, name: names.get(articleOfJob(id)) ?? id, reason, tries }));
}

/** Puts every article on the queue that this version has not read; resolves to how many were not on it yet. */
export async function queueUnread(db: Kysely<Tables>, queue: Queue, version: string): Promise<number> {
  const rows = await db
    .selectFrom("articles")
    .leftJoin("readings", "readings.article", "articles.id")
    .select(["articles.id", "articles.revision"])
    .where((is) => is.or([is("readings.version", "is", null), is("readings.version", "!=", version)]))
    .execute();
  return queue.put(rows.map(({ id, revision }) => jobOf({ article: id, revision })));
}
