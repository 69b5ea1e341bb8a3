/**
 * @module
 * Version 1 of the tables.
 */

import type { Engine } from "../engine.js";
import type { Database } from "../tables.js";

/** Makes the tables in an empty store. */
export async function firstTables(db: Database, { words }: Pick<Engine, "words">): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("articles")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("added_at", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createTable("readings")
    .addColumn("article", "text", (column) => column.primaryKey().references("articles.id"))
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("reading", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createTable("record_parts")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("record_articles")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .execute();
  await entryTables(db);
  await schema
    .createTable("corrections")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("made_at", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("correction", "text", (column) => column.notNull())
    .execute();
  await words.create(db);
}

async function entryTables({ schema }: Database): Promise<void> {
  await schema
    .createTable("entries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("frame", "text", (column) => column.notNull())
    .addColumn("earliest", "text")
    .addColumn("latest", "text")
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("told", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("evidence")
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("first", "integer", (column) => column.notNull())
    .addColumn("past", "integer", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("evidence_of_entry").on("evidence").column("entry").execute();
  await schema.createIndex("evidence_in_article").on("evidence").column("article").execute();
  await schema
    .createTable("disputes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("about", "text", (column) => column.notNull())
    .addColumn("level", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("dispute", "text", (column) => column.notNull())
    .execute();
}
