/**
 * @module
 * The database of a store as the queue uses it, with connections of its own: a worker that waits for a job keeps no reader of the store waiting.
 */

import type { Kysely } from "kysely";
import { Problem } from "../../model/index.js";
import type { StoreLocation } from "../../record/index.js";
import { openPostgres } from "../../record/postgres/open-postgres.js";
import type { Tables } from "../../record/tables.js";

/** Opens the database of a store that is there. */
export async function openJobDatabase(location: StoreLocation): Promise<Kysely<Tables>> {
  if (location.engine !== "postgres")
    throw new Problem(
      "E-USAGE",
      "a queue for workers needs a store in PostgreSQL, and this one is a file",
      "rapporteur init --db postgres://user@host/database makes one; a store in a file is read by rapporteur build --jobs N",
      location.path,
    );
  const engine = await openPostgres(location.url, { schema: location.schema, mayCreate: false });
  if (engine !== null) return engine.db;
  throw new Problem("E-NO-PROJECT", "there is no store here", "rapporteur init --db makes it", location.url);
}
