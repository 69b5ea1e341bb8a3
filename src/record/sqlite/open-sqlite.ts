/**
 * @module
 * A store in one file: WAL, so that readers do not wait for the writer, and a write to the disk at each commit (`synchronous=FULL`).
 */

import { existsSync } from "node:fs";
import { Kysely, sql } from "kysely";
import type { Engine } from "../engine.js";
import type { Tables } from "../tables.js";
import { type DatabaseSync, databaseSync } from "./database-sync.js";
import { accessTo, isBusy, shortWaitMs } from "./dialect.js";
import { sqliteWords } from "./words.js";

/** Opening waits while another process brings a store in order after a crash. */
const longWaitMs = 5_000;

/** Opens the file; null when there is none and none is to be made. */
export async function openSqlite(path: string, { mayCreate }: { readonly mayCreate: boolean }): Promise<Engine | null> {
  if (!mayCreate && !existsSync(path)) return null;
  const open = await databaseSync();
  const database = open(path);
  try {
    database.exec(`pragma busy_timeout = ${longWaitMs}`);
    // what the file says of itself is read before anything is set, so that a foreign file stays as it is
    const isNew = database.prepare("select name from sqlite_master").all().length === 0;
    if (isNew && mayCreate) setWriteAheadLog(database);
    database.exec("pragma synchronous = full");
    database.exec(`pragma busy_timeout = ${shortWaitMs}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const { dialect, atOnce } = accessTo(database);
  const db = new Kysely<Tables>({ dialect });
  return {
    db,
    atOnce,
    words: sqliteWords,
    where: path,
    locked: (work) => db.transaction().execute(work),
    tableNames: async (tx) => {
      const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(tx);
      return rows.map(({ name }) => name);
    },
  };
}

function setWriteAheadLog(database: DatabaseSync): void {
  try {
    database.exec("pragma journal_mode = wal");
  } catch (error) {
    // another process is making the same store just now
    if (!isBusy(error)) throw error;
  }
}
