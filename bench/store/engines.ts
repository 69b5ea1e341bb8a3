/**
 * @module
 * The engines there are on this machine, each with an empty place for the store and one for the bare driver as often as it is asked.
 */

import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { postgresLocation, type StoreLocation } from "../../src/record/index.js";
import { barePostgres } from "./bare-postgres.js";
import { bareSqlite } from "./bare-sqlite.js";
import type { Contender } from "./contender.js";
import type { Pair } from "./timing.js";
import { withStore } from "./with-store.js";

/** An engine. */
export interface Engine {
  readonly name: string;
  /** Opens an empty place for both; `round` is a word that no other has. */
  readonly open: (round: string) => Promise<Pair<Contender>>;
  /** Closes both and takes away what they have kept. */
  readonly remove: (round: string, pair: Pair<Contender>) => Promise<void>;
}

/** SQLite with its files in a folder, and PostgreSQL where `scripts/with-postgres.sh` has started a server. */
export function enginesIn(folder: string): Engine[] {
  const address = process.env.RAPPORTEUR_POSTGRES;
  if (address !== undefined) return [sqliteIn(folder), postgresAt(address)];
  console.log("skipped: PostgreSQL is not installed, or scripts/with-postgres.sh does not stand in front");
  return [sqliteIn(folder)];
}

function sqliteIn(folder: string): Engine {
  const path = (who: string, round: string) => join(folder, `${who}-${round}.db`);
  return {
    name: "SQLite, WAL, synchronous=FULL",
    open: async (round) => ({
      store: await withStore({ engine: "sqlite", path: path("store", round) }),
      bare: await bareSqlite(path("bare", round)),
    }),
    remove: async (round, pair) => {
      await closeBoth(pair);
      for (const who of ["store", "bare"])
        for (const ending of ["", "-wal", "-shm"]) rmSync(path(who, round) + ending, { force: true });
    },
  };
}

function postgresAt(address: string): Engine {
  const schemaOf = (who: string, round: string) => `bench_${who}_${round}`;
  const place = (who: string, round: string) =>
    postgresLocation(`${address}?schema=${schemaOf(who, round)}`) as StoreLocation & { engine: "postgres" };
  return {
    name: "PostgreSQL",
    open: async (round) => ({
      store: await withStore(place("store", round)),
      bare: await barePostgres(place("bare", round)),
    }),
    remove: async (round, pair) => {
      await closeBoth(pair);
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      for (const who of ["store", "bare"]) await client.query(`drop schema ${schemaOf(who, round)} cascade`);
      await client.end();
    },
  };
}

async function closeBoth({ store, bare }: Pair<Contender>): Promise<void> {
  await store.close();
  await bare.close();
}
