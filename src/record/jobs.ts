/**
 * @module
 * Jobs for workers. One is put down in the transaction that adds its article, so that there is none without the other.
 */

import type { Database } from "./tables.js";

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

/** Puts a job down; `at` is an ISO time. */
export async function putJob(tx: Database, { at, ...job }: ArticleJob & { readonly at: string }): Promise<void> {
  const row = { id: jobOf(job), state: "open" as const, put_at: Date.parse(at), due_at: 0, tries: 0 };
  await tx
    .insertInto("jobs")
    .values({ ...row, hand: null, reason: null, published_at: null })
    .execute();
}
