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
export async function appendCorrection<C>(db: Kysely<Tables>, line: Omit<LogLine<C>, "id">): Promise<LogLine<C>> {
  return (await appendCorrections(db, [line]))[0]!;
}

/** Adds lines in their order: all of them are on the disk when this resolves, or none is when it fails. */
export function appendCorrections<C>(
  db: Kysely<Tables>,
  lines: readonly Omit<LogLine<C>, "id">[],
): Promise<LogLine<C>[]> {
  const rows = lines.map((line) => ({ id: idOf(line), line, correction: JSON.stringify(line.correction) }));
  return writing(db, async (tx, place) => {
    for (const [at, { id, line, correction }] of rows.entries())
      await tx
        .insertInto("corrections")
        .values({ id, place: place + at, made_at: line.at, author: line.by, correction })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    // each line has a place of its own, as if it had been written alone
    if (rows.length > 1)
      await tx
        .updateTable("store_facts")
        .set({ value: place + rows.length - 1 })
        .where("name", "=", "revision")
        .execute();
    return rows.map(({ id, line }) => ({ id, ...line }));
  });
}

function idOf<C>({ at, by, correction }: Omit<LogLine<C>, "id">): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([at, by, JSON.stringify(correction)]))
    .digest("hex");
  return `c-${hash.slice(0, idLength)}`;
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
