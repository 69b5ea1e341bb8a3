/**
 * @module
 * Stores for tests: in a folder, or in a schema of the PostgreSQL server that `scripts/with-postgres.sh` has started.
 */

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { postgresLocation, type StoreLocation } from "../record/index.js";

/** Address of the server; undefined where none is installed. */
export const postgresAddress = process.env.RAPPORTEUR_POSTGRES;

/** Says once that tests are skipped, in words that `.ci/run` looks for. */
export function sayWhenSkipped(): void {
  if (postgresAddress === undefined) console.log("skipped: PostgreSQL is not installed");
}

/** A file in a folder. */
export function fileIn(root: string, name = `${randomUUID()}.db`): StoreLocation {
  return { engine: "sqlite", path: join(root, name) };
}

/** An address with a schema that no other test has. */
export function freshAddress(): string {
  return `${postgresAddress}?schema=t_${randomUUID().replaceAll("-", "")}`;
}

/** A schema that no other test has. */
export function freshSchema(): StoreLocation {
  return postgresLocation(freshAddress());
}
