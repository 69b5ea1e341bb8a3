/**
 * @module
 * PostgreSQL for kysely, over a pool of connections. Queries that are put together once are prepared once by the server, too.
 */

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type pg from "pg";
import type { NamedQuery } from "../prepared-query.js";

const begin = CompiledQuery.raw("begin");
const commit = CompiledQuery.raw("commit");
const rollback = CompiledQuery.raw("rollback");

/** The dialect over a pool. */
export function dialectOver(pool: pg.Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Sends the statements of a transaction one behind the other and then waits for all of them: the connections have to be set to `pipeline`. */
export async function runAtOnce(
  pool: pg.Pool,
  queries: readonly CompiledQuery[],
): Promise<readonly QueryResult<unknown>[]> {
  const client = await pool.connect();
  try {
    const told = await Promise.allSettled([begin, ...queries, commit].map((query) => run(client, query)));
    // the first that failed is the cause: those behind it only tell that the transaction is lost, and commit ends it
    const failed = told.find(({ status }) => status === "rejected");
    if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
    return told.slice(1, -1).map((each) => (each as PromiseFulfilledResult<QueryResult<unknown>>).value);
  } finally {
    client.release();
  }
}

async function run(client: pg.PoolClient, { sql, parameters, name }: NamedQuery): Promise<QueryResult<unknown>> {
  const values = [...parameters];
  const { rows, rowCount } = await client.query(
    name === undefined ? { text: sql, values } : { text: sql, values, name },
  );
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
}

/** A connection of the pool while somebody uses it. */
interface Held extends DatabaseConnection {
  readonly client: pg.PoolClient;
}

function driverOf(pool: pg.Pool): Driver {
  const tell = (connection: DatabaseConnection, query: CompiledQuery) => run((connection as Held).client, query);
  return {
    init: async () => undefined,
    acquireConnection: async () => held(await pool.connect()),
    releaseConnection: async (connection) => (connection as Held).client.release(),
    beginTransaction: async (connection, settings) => {
      await tell(connection, beginWith(settings));
    },
    commitTransaction: async (connection) => {
      await tell(connection, commit);
    },
    rollbackTransaction: async (connection) => {
      // when a connection breaks, the error that broke it is told, and not that nothing can be rolled back any more: the server does that
      await tell(connection, rollback).catch(() => undefined);
    },
    destroy: () => pool.end(),
  };
}

function held(client: pg.PoolClient): Held {
  return {
    client,
    executeQuery: <R>(query: CompiledQuery) => run(client, query) as Promise<QueryResult<R>>,
    // biome-ignore lint/correctness/useYield: nothing here is streamed
    streamQuery: async function* () {
      throw new Error("rows are read at once");
    },
  };
}

function beginWith({ isolationLevel, accessMode }: TransactionSettings): CompiledQuery {
  const level = isolationLevel === undefined ? "" : ` isolation level ${isolationLevel}`;
  return level === "" && accessMode === undefined
    ? begin
    : CompiledQuery.raw(`begin${level}${accessMode === undefined ? "" : ` ${accessMode}`}`);
}
