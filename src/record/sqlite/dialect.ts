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
import type { Engine } from "../engine.js";
import type { DatabaseSync, Statement } from "./database-sync.js";
import { type Turns, takeTurns } from "./turns.js";

const busyCode = 5;
/** How long SQLite itself waits for another process; what is longer is waited for here. */
export const shortWaitMs = 10;
/** Twenty seconds: more than any transaction takes. */
const maxTries = 1_000;
/** Statements kept prepared; the queries of a store are far fewer. */
const maxPrepared = 200;

/** An open database as the store uses it. */
interface Access extends Pick<Engine, "atOnce"> {
  readonly dialect: Dialect;
}

/** What the uses of a database share. */
interface Shared {
  readonly database: DatabaseSync;
  readonly turn: Turns;
  readonly run: Run;
  hasWritten: boolean;
}

/** Both ways to an open database, of which each waits for the other. */
export function accessTo(database: DatabaseSync): Access {
  const shared: Shared = { database, turn: takeTurns(), run: runnerOf(database), hasWritten: false };
  return {
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(shared),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    atOnce: (queries) => runAtOnce(shared, queries),
  };
}

async function runAtOnce(shared: Shared, queries: readonly CompiledQuery[]): Promise<readonly QueryResult<unknown>[]> {
  const { database, turn, run } = shared;
  const end = await turn();
  try {
    await beginWriting(shared);
    const results = queries.map(run);
    database.exec("commit");
    return results;
  } catch (error) {
    rollBack(database);
    throw error;
  } finally {
    end();
  }
}

function driverOf(shared: Shared): Driver {
  const { database, turn } = shared;
  const connection = connectionOf(shared);
  let end: () => void = () => undefined;
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      end = await turn();
      return connection;
    },
    releaseConnection: async () => end(),
    beginTransaction: async (_connection, { accessMode }: TransactionSettings) =>
      accessMode === "read only" ? database.exec("begin") : beginWriting(shared),
    commitTransaction: async () => database.exec("commit"),
    rollbackTransaction: async () => rollBack(database),
    destroy: async () => {
      if (shared.hasWritten) takeIn(database);
      database.close();
    },
  };
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec("rollback");
  } catch {
    // a full disk has already ended the transaction, or it never began
  }
}

async function beginWriting(shared: Shared): Promise<void> {
  await patiently(() => shared.database.exec("begin immediate"));
  shared.hasWritten = true;
}

/** Does what another process may keep from being done, and waits for it without stopping everything else in this one, Ctrl-C included. */
async function patiently<T>(work: () => T): Promise<T> {
  for (let nTries = 1; ; nTries++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || nTries === maxTries) throw error;
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

/** Whether another process has the lock; an error of `prepare` brings no code on Node 20. */
export function isBusy(error: unknown): boolean {
  const { errcode = 0, message } = error as Error & { readonly errcode?: number };
  return errcode % 256 === busyCode || message.includes("database is locked");
}

type Run = (query: CompiledQuery) => QueryResult<unknown>;

/** A statement and whether it gives rows. */
interface Prepared {
  readonly statement: Statement;
  readonly hasRows: boolean;
}

function runnerOf(database: DatabaseSync): Run {
  const prepared = new Map<string, Prepared>();
  const preparedOf = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = { statement: database.prepare(sql), hasRows: hasRows(sql) };
    if (prepared.size >= maxPrepared) prepared.clear();
    prepared.set(sql, made);
    return made;
  };
  return ({ sql, parameters }) => {
    const { statement, hasRows } = preparedOf(sql);
    if (hasRows) return { rows: statement.all(...parameters) };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
}

function connectionOf({ run }: Shared): DatabaseConnection {
  return {
    // only a read waits here, while a store is brought in order after a crash: a write has the lock
    executeQuery: <R>(query: CompiledQuery) => patiently(() => run(query) as QueryResult<R>),
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
