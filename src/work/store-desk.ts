/**
 * @module
 * The articles of a store as jobs: what is to be read comes from its tables, what was read goes there. A job that comes twice, or of which
 * somebody else has kept the reading meanwhile, is not read again.
 */

import type { Kysely } from "kysely";
import type { ArticleInput } from "../model/index.js";
import { articleOfJob, type Store } from "../record/index.js";
import type { Tables } from "../record/tables.js";
import type { Desk, Failure } from "./work-off.js";

/** Who is told. */
export interface DeskEars {
  readonly kept: (n: number) => void;
  readonly skipped: () => void;
  readonly failed: (failure: Failure) => void;
}

/** The desk of a store, for readings of one version of the program. */
export function storeDesk(
  { store, db, version }: { readonly store: Store; readonly db: Kysely<Tables>; readonly version: string },
  ears: DeskEars,
): Desk {
  const revisions = new Map<string, number>();
  return {
    inputsOf: async (jobs) => {
      const rows = await db
        .selectFrom("articles")
        .leftJoin("readings", "readings.article", "articles.id")
        .select(["articles.id", "articles.input", "articles.revision", "readings.version"])
        .where("articles.id", "in", jobs.map(articleOfJob))
        .execute();
      const due = new Map(rows.filter((row) => row.version !== version).map((row) => [row.id, row]));
      return jobs.map((job) => {
        const row = due.get(articleOfJob(job));
        if (row === undefined) return null;
        revisions.set(job, row.revision);
        return JSON.parse(row.input) as ArticleInput;
      });
    },
    keep: async (readings) => {
      for (const { job, reading } of readings) {
        const inputRevision = revisions.get(job)!;
        await store.putReading({ article: articleOfJob(job), version, reading, inputRevision });
        revisions.delete(job);
      }
      ears.kept(readings.length);
    },
    skipped: async () => ears.skipped(),
    failed: async (failure) => {
      revisions.delete(failure.job);
      ears.failed(failure);
    },
  };
}
