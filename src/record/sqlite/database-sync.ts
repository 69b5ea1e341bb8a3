/**
 * @module
 * SQLite itself: Node's own where it is built in, else the package that has the same interface and brings its own library.
 */

import { Problem } from "../../model/index.js";

/** A prepared statement, as far as it is used here. */
export interface Statement {
  all(...values: readonly unknown[]): unknown[];
  run(...values: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

/** An open database, as far as it is used here. */
export interface DatabaseSync {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

export type OpenDatabase = (path: string) => DatabaseSync;

type Constructor = new (path: string) => DatabaseSync;

let found: Promise<OpenDatabase> | undefined;

/** How a file is opened on this Node. */
export function databaseSync(): Promise<OpenDatabase> {
  found ??= load();
  return found;
}

async function load(): Promise<OpenDatabase> {
  const builtIn = quietly(() => process.getBuiltinModule?.("node:sqlite") as { DatabaseSync: Constructor } | undefined);
  const { DatabaseSync } = builtIn ?? (await packaged());
  return (path) => new DatabaseSync(path);
}

/** Node 22 warns that its own SQLite is new; who runs this program can do nothing about it. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function packaged(): Promise<{ DatabaseSync: Constructor }> {
  try {
    return (await import("@photostructure/sqlite")) as unknown as { DatabaseSync: Constructor };
  } catch (cause) {
    const problem = new Problem(
      "E-STORE-UNREACHABLE",
      "there is no SQLite for this machine: Node has none built in, and @photostructure/sqlite does not load",
      "use Node 22.13 or later, or a PostgreSQL store (init --db postgres://...)",
    );
    problem.cause = cause;
    throw problem;
  }
}
