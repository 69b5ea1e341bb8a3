/**
 * @module
 * Versions of the tables: each step leads a store to the next one, in one transaction. A store of a later version is left as it is.
 */

import { Problem } from "../../model/index.js";
import type { Engine } from "../engine.js";
import type { Database } from "../tables.js";
import { firstTables } from "./first-tables.js";
import { queueTables } from "./queue-tables.js";

/** The steps; the version of a store is the number of those it has gone through. A step that was released is never changed. */
const steps: readonly ((db: Database, engine: Engine) => Promise<void>)[] = [firstTables, queueTables];

/** The version this program writes. */
export const tablesVersion = steps.length;

/** Brings the tables to the version of this program, or says why not. */
export async function migrate(engine: Engine, options: { readonly mayCreate: boolean }): Promise<void> {
  if ((await versionOf(engine, engine.db)) === tablesVersion) return;
  await engine.locked(async (db) => {
    // another process may have done it meanwhile
    const version = await versionOf(engine, db);
    if (version === 0 && !options.mayCreate)
      throw new Problem(
        "E-NO-PROJECT",
        "there is a place for a store, and nothing in it",
        "rapporteur init makes the store",
        engine.where,
      );
    for (const step of steps.slice(version)) await step(db, engine);
    if (version === 0)
      await db.schema
        .createTable("store_facts")
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("value", "integer", (column) => column.notNull())
        .execute();
    await db
      .insertInto("store_facts")
      .values([
        { name: "schema", value: tablesVersion },
        { name: "revision", value: 0 },
      ])
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    await db.updateTable("store_facts").set({ value: tablesVersion }).where("name", "=", "schema").execute();
  });
}

/** The version of a store; 0 for an empty place. */
async function versionOf(engine: Engine, db: Database): Promise<number> {
  const names = await engine.tableNames(db);
  if (!names.includes("store_facts")) {
    if (names.length === 0) return 0;
    throw new Problem(
      "E-STORE-DAMAGED",
      `this is a database, but no store of this program: it has ${names.length} other tables (${names.slice(0, 3).join(", ")})`,
      "give another place; nothing was changed here",
      engine.where,
    );
  }
  const row = await db.selectFrom("store_facts").select("value").where("name", "=", "schema").executeTakeFirst();
  const version = row?.value ?? 0;
  if (version <= tablesVersion) return version;
  throw new Problem(
    "E-STORE-NEWER",
    `the store has version ${version}, and this program knows ${tablesVersion}`,
    "use the program that wrote it, or a later one; nothing was changed here",
    engine.where,
  );
}
