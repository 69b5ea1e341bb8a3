/**
 * @module
 * SQLite for kysely: one connection that queries take in turns. A transaction that writes takes the write lock at its start, so that two
 * processes wait for each other instead of failing half-way.
 */

import { setTimeout as sleep } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import type { DatabaseSync, Statement } from "./database-sync.js";

const busyCode = 5;
const shortWaitMs = 10;
/** For reads, which wait only while a store is brought in order after a crash. */
export const longWaitMs = 5_000;
/** Twenty seconds: more than any transaction takes. */
const maxTries = 1_000;
/** Statements kept prepared; the queries of a store are far fewer. */
const maxPrepared = 200;

/** The dialect over an open database. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(database: DatabaseSync): Driver {
  const connection = connectionOf(database);
  let last: Promise<unknown> = Promise.resolve();
  let release: () => void = () => undefined;
  let hasWritten = false;
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const before = last;
      let done: () => void = () => undefined;
      last = new Promise<void>((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    releaseConnection: async () => release(),
    beginTransaction: async (_connection, { accessMode }: TransactionSettings) => {
      if (accessMode === "read only") return database.exec("begin");
      await beginWriting(database);
      hasWritten = true;
    },
    commitTransaction: async () => database.exec("commit"),
    rollbackTransaction: async () => {
      try {
        database.exec("rollback");
      } catch {
        // a full disk has already ended the transaction
      }
    },
    destroy: async () => {
      if (hasWritten) takeIn(database);
      database.close();
    },
  };
}

/** Waits for the write lock without stopping everything else in this process, Ctrl-C included. */
async function beginWriting(database: DatabaseSync): Promise<void> {
  for (let nTries = 1; ; nTries++) {
    database.exec(`pragma busy_timeout = ${shortWaitMs}`);
    try {
      database.exec("begin immediate");
      return;
    } catch (error) {
      if (!isBusy(error) || nTries === maxTries) throw error;
    } finally {
      database.exec(`pragma busy_timeout = ${longWaitMs}`);
    }
    await sleep(shortWaitMs);
  }
}

/** Brings what stands in the log into the file, as far as nobody else is at it: the package for Node 20 leaves the log behind when it closes. */
function takeIn(database: DatabaseSync): void {
  try {
    database.exec("pragma wal_checkpoint(passive)");
  } catch {
    // whoever opens it next will do it
  }
}

/** Whether another process has the lock. */
export function isBusy(error: unknown): boolean {
  return ((error as { readonly errcode?: number }).errcode ?? 0) % 256 === busyCode;
}

/** A statement and whether it gives rows. */
interface Prepared {
  readonly statement: Statement;
  readonly hasRows: boolean;
}

function connectionOf(database: DatabaseSync): DatabaseConnection {
  const prepared = new Map<string, Prepared>();
  const preparedOf = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = { statement: database.prepare(sql), hasRows: hasRows(sql) };
    if (prepared.size >= maxPrepared) prepared.clear();
    prepared.set(sql, made);
    return made;
  };
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const { statement, hasRows } = preparedOf(sql);
      if (hasRows) return { rows: statement.all(...parameters) as R[] };
      const { changes, lastInsertRowid } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    // biome-ignore lint/correctness/useYield: nothing here is streamed
    streamQuery: async function* () {
      throw new Error("rows are read at once");
    },
  };
}

/** Values are never part of the SQL, so its words tell whether it gives rows. */
function hasRows(sql: string): boolean {
  return /^\s*(?:select|with|pragma)\b|\breturning\b/iu.test(sql);
}
