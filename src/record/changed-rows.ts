/**
 * @module
 * A table made equal to a list of rows by writing only those whose hash is another, so that a build that changes little writes little.
 */

import type { Transaction } from "kysely";
import { sql } from "kysely";
import { piecesOf } from "./revision.js";
import type { Tables } from "./tables.js";

/** Rows with a key and a hash of all they say. */
interface Wanted<Row> {
  readonly table: "record_articles" | "entries" | "disputes";
  readonly key: "name" | "id";
  readonly rows: readonly Row[];
}

type AnyRow = { readonly hash: string | null; readonly [column: string]: string | null };
/** Kysely knows each table's columns; here they are only names. */
type AnyTransaction = Transaction<{ [table: string]: AnyRow }>;

/** Writes the rows that are new or changed, deletes those that are gone, and says which these were. */
export async function replaceRows<Row extends { readonly hash: string }>(
  transaction: Transaction<Tables>,
  { table, key, rows }: Wanted<Row>,
): Promise<{ readonly changed: readonly string[]; readonly gone: readonly string[] }> {
  const tx = transaction as unknown as AnyTransaction;
  const known = new Map(
    (await tx.selectFrom(table).select([key, "hash"]).execute()).map((row) => [row[key]!, row.hash]),
  );
  const given = rows as unknown as readonly AnyRow[];
  const wanted = new Set(given.map((row) => row[key]!));
  const changed = given.filter((row) => known.get(row[key]!) !== row.hash);
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  for (const ids of piecesOf(gone)) await tx.deleteFrom(table).where(key, "in", ids).execute();
  for (const some of piecesOf(changed)) {
    const columns = Object.keys(some[0]!).filter((column) => column !== key);
    const values = Object.fromEntries(columns.map((column) => [column, sql<string>`excluded.${sql.ref(column)}`]));
    await tx
      .insertInto(table)
      .values(some)
      .onConflict((conflict) => conflict.column(key).doUpdateSet(values))
      .execute();
  }
  return { changed: changed.map((row) => row[key]!), gone };
}
