/**
 * @module
 * Many rows into one table: the statement is put together once, for a piece of rows and for the rest, and run with the values of each piece.
 */

import { CompiledQuery, sql, type Transaction } from "kysely";
import { piecesOf } from "./revision.js";
import type { Tables } from "./tables.js";

/** A value of a column. */
type Value = string | number | null;
type AnyRow = { readonly [column: string]: Value };
/** Kysely knows each table's columns; here they are only names. */
type AnyTransaction = Transaction<{ [table: string]: { [column: string]: Value } }>;

/** What is inserted where. */
interface Wanted<Row> {
  readonly table: keyof Tables;
  /** All with the same columns. */
  readonly rows: readonly Row[];
  /** The column by which a row is known: one that is there already gets the new values. Without it all rows are new. */
  readonly key?: string;
}

/** Inserts the rows. */
export async function insertRows<Row extends object>(
  transaction: Transaction<Tables>,
  { table, rows, key }: Wanted<Row>,
): Promise<void> {
  const tx = transaction as unknown as AnyTransaction;
  const columns = Object.keys(rows[0] ?? {});
  const texts = new Map<number, string>();
  for (const piece of piecesOf(rows as unknown as readonly AnyRow[])) {
    const text = texts.get(piece.length) ?? textOf(tx, { table, rows: piece, ...(key === undefined ? {} : { key }) });
    texts.set(piece.length, text);
    const values = piece.flatMap((row) => columns.map((column) => row[column]!));
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}

/** The statement in the engine's own spelling; its values come row by row, in the order of the columns. */
function textOf(tx: AnyTransaction, { table, rows, key }: Wanted<AnyRow>): string {
  const insert = tx.insertInto(table).values([...rows]);
  if (key === undefined) return insert.compile().sql;
  const others = Object.keys(rows[0]!).filter((column) => column !== key);
  const values = Object.fromEntries(others.map((column) => [column, sql<Value>`excluded.${sql.ref(column)}`]));
  return insert.onConflict((conflict) => conflict.column(key).doUpdateSet(values)).compile().sql;
}
