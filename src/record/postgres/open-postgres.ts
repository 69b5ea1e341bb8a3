/**
 * @module
 * A store in a PostgreSQL database of 15 or later: its tables stand in one schema, which a project has to itself.
 */

import { Kysely, sql } from "kysely";
import pg from "pg";
import type { Engine } from "../engine.js";
import type { Tables } from "../tables.js";
import { dialectOver, runAtOnce } from "./dialect.js";
import { postgresWords } from "./words.js";

/** OID of int8, which counts come in. */
const int8 = 20;
/** The key under which processes that make or change tables wait for each other. */
const tablesKey = 7_214_355;
const connectMs = 10_000;
/** How long a process waits for another that writes. */
const patienceMs = 20_000;

/** Opens the database; null when the schema is not there and is not to be made. */
export async function openPostgres(
  url: string,
  { schema, mayCreate }: { readonly schema: string; readonly mayCreate: boolean },
): Promise<Engine | null> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // for what is sent at once; all else waits for each answer
    pipeline: true,
    connectionTimeoutMillis: connectMs,
    options: `-c search_path=${schema} -c lock_timeout=${patienceMs}`,
    types: {
      getTypeParser: ((oid: number, format: "text" | "binary") =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
    },
  });
  // a connection that breaks while nobody uses it is made anew by the next query; one that breaks in use fails the query that uses it
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: dialectOver(pool) });
  try {
    const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(db);
    if (rows.length === 0 && !mayCreate) {
      await db.destroy();
      return null;
    }
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    atOnce: (queries) => runAtOnce(pool, queries),
    words: postgresWords,
    where: shownUrl(url, schema),
    locked: (work) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(tablesKey)})`.execute(tx);
        if (mayCreate) await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
        return work(tx);
      }),
    tableNames: async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = ${schema}`.execute(tx);
      return rows.map(({ name }) => name);
    },
  };
}

/** The address without a password. */
function shownUrl(url: string, schema: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname} (schema ${schema})`;
}
