/**
 * @module
 * A table made equal to a list of rows by writing only those whose hash is another, so that a build that changes little writes little.
 */

import { hash } from "node:crypto";
import type { Transaction } from "kysely";
import { insertRows } from "./insert-rows.js";
import { piecesOf } from "./revision.js";
import type { Tables } from "./tables.js";

/** Rows with a key and a hash of all they say. */
interface Wanted<Row> {
  readonly table: "record_articles" | "entries" | "disputes";
  readonly key: "name" | "id";
  readonly rows: readonly Row[];
}

/** What was written: ids of rows. */
interface Replaced {
  readonly added: readonly string[];
  /** There before, and otherwise. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

type AnyRow = { readonly hash: string; readonly [column: string]: string | null };
/** Kysely knows each table's columns; here they are only names. */
type AnyTransaction = Transaction<{ [table: string]: AnyRow }>;

/** Writes the rows that are new or changed, deletes those that are gone, and says which these were. */
export async function replaceRows<Row extends { readonly hash: string }>(
  transaction: Transaction<Tables>,
  { table, key, rows }: Wanted<Row>,
): Promise<Replaced> {
  const tx = transaction as unknown as AnyTransaction;
  const known = new Map(
    (await tx.selectFrom(table).select([key, "hash"]).execute()).map((row) => [row[key]!, row.hash]),
  );
  const given = rows as unknown as readonly AnyRow[];
  const wanted = new Set(given.map((row) => row[key]!));
  const written = given.filter((row) => known.get(row[key]!) !== row.hash);
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  for (const ids of piecesOf(gone)) await tx.deleteFrom(table).where(key, "in", ids).execute();
  await insertRows(transaction, { table, rows: written, key });
  const ids = written.map((row) => row[key]!);
  return { added: ids.filter((id) => !known.has(id)), changed: ids.filter((id) => known.has(id)), gone };
}

/** A row with the hash of what its columns say. */
export function hashed<T extends { readonly [column: string]: string | null }>(row: T): T & { readonly hash: string } {
  return { ...row, hash: hash("sha256", Object.values(row).join("\u0000"), "base64url") };
}
