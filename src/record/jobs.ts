/**
 * @module
 * Jobs for workers. One is put down in the transaction that adds its article, so that there is none without the other.
 */

import { sql } from "kysely";
import { preparedQuery } from "./prepared-query.js";
import { thisRevision } from "./revision.js";

/** An article that is to be read, as it was in this revision. */
interface ArticleJob {
  readonly article: string;
  readonly revision: number;
}

/** The name of a job: an article of which more becomes known is another job. */
export function jobOf({ article, revision }: ArticleJob): string {
  return `${article}@${revision}`;
}

/** The article of a job. */
export function articleOfJob(job: string): string {
  return job.split("@")[0]!;
}

/** Puts down the job of an article that this revision has added or changed; `at` in milliseconds since 1970. */
export const putJob = preparedQuery((db, { article, at }: { readonly article: string; readonly at: number }) =>
  db
    .insertInto("jobs")
    .columns(["id", "state", "put_at", "due_at", "tries"])
    .expression((from) =>
      from
        .selectFrom("articles")
        .select([
          sql<string>`id || '@' || revision`.as("id"),
          sql<"open">`'open'`.as("state"),
          sql<number>`cast(${at} as bigint)`.as("put_at"),
          sql<number>`0`.as("due_at"),
          sql<number>`0`.as("tries"),
        ])
        .where("id", "=", article)
        .where("revision", "=", thisRevision),
    ),
);
