/**
 * @module
 * The log of corrections: rows are added and never changed, so that who corrected what, when and why is there for good.
 */

import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { writing } from "./revision.js";
import type { Database, Tables } from "./tables.js";

/** One line of the log; what the correction says is the affair of whoever replays it. */
export interface LogLine<C = unknown> {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  readonly correction: C;
}

const idLength = 10;

/** Adds a line; it is on the disk when this resolves. The same line given again is the same line. */
export function appendCorrection<C>(db: Kysely<Tables>, line: Omit<LogLine<C>, "id">): Promise<LogLine<C>> {
  const correction = JSON.stringify(line.correction);
  const hash = createHash("sha256")
    .update(JSON.stringify([line.at, line.by, correction]))
    .digest("hex");
  const id = `c-${hash.slice(0, idLength)}`;
  return writing(db, async (tx, place) => {
    await tx
      .insertInto("corrections")
      .values({ id, place, made_at: line.at, author: line.by, correction })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return { id, ...line };
  });
}

/** All lines, the oldest first. */
export async function listCorrections<C>(db: Database): Promise<LogLine<C>[]> {
  const rows = await db.selectFrom("corrections").selectAll().orderBy("place").execute();
  return rows.map(({ id, made_at, author, correction }) => ({
    id,
    at: made_at,
    by: author,
    correction: JSON.parse(correction) as C,
  }));
}
