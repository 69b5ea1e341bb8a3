/**
 * @module
 * SQLite's driver alone: each statement prepared once and run for each row.
 */

import type { CoverageRecord, Entry } from "../../src/model/index.js";
import { openStore } from "../../src/record/index.js";
import { type DatabaseSync, databaseSync } from "../../src/record/sqlite/database-sync.js";
import { type Contender, maxFound } from "./contender.js";
import {
  articleRow,
  citedBy,
  columnsOf,
  entryWords,
  idsOfState,
  readingRow,
  recordRows,
  type TableName,
  wordsOfArticle,
} from "./rows.js";

const wanted = `
  select kind, id from document_words join documents on number = document_words.rowid
  where document_words match ? order by rank, id limit ${maxFound}`;

/** Opens the file; its tables are those of the store. */
export async function bareSqlite(path: string): Promise<Contender> {
  await (await openStore({ engine: "sqlite", path }, { mayCreate: true })).close();
  const database = (await databaseSync())(path);
  database.exec("pragma synchronous = full");
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const inserts = Object.fromEntries(
    Object.entries(columnsOf).map(([table, columns]) => [
      table,
      statement(`insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`),
    ]),
  ) as Record<TableName, ReturnType<DatabaseSync["prepare"]>>;
  const document = statement("insert into documents (kind, id) values (?, ?)");
  const words = statement("insert into document_words (rowid, words) values (?, ?)");
  const index = (kind: string, id: string, text: string) => words.run(document.run(kind, id).lastInsertRowid, text);
  const raise = statement("update store_facts set value = value + 1 where name = 'revision'");
  const within = (work: () => void) => {
    database.exec("begin immediate");
    raise.run();
    work();
    database.exec("commit");
  };
  const read = (sql: string) => statement(sql).all() as { [column: string]: string }[];
  return {
    add: async (readings) => {
      for (const reading of readings) within(() => inserts.articles.run(...articleRow(reading)));
    },
    keep: async (readings) => {
      for (const reading of readings)
        within(() => {
          inserts.readings.run(...readingRow(reading));
          index("article", reading.article.id, wordsOfArticle(reading));
        });
    },
    writeRecord: async (settled) =>
      within(() => {
        for (const [table, row] of recordRows(settled)) inserts[table].run(...row);
        for (const [id, text] of entryWords(settled)) index("entry", id, text);
      }),
    search: async (query) => {
      const match = query.split(" ").map((word) => `"${word}"`);
      return statement(wanted).all(match.join(" AND ")).length;
    },
    readState: async () => {
      const [row] = read("select value from record_parts where name = 'state'");
      const state = JSON.parse(row!.value!) as CoverageRecord["state"];
      const named = (column: string, table: string, key: string, ids: readonly string[]) =>
        statement(`select ${column} as found from ${table} where ${key} in (select value from json_each(?))`)
          .all(JSON.stringify(ids))
          .map((found) => JSON.parse((found as { found: string }).found));
      const entries = named("entry", "entries", "id", idsOfState(state)) as Entry[];
      named("article", "record_articles", "name", citedBy(state, entries));
      return entries.length;
    },
    readRecord: async () => {
      for (const { value } of read("select value from record_parts")) JSON.parse(value!);
      for (const { article } of read("select article from record_articles")) JSON.parse(article!);
      for (const { dispute } of read("select dispute from disputes")) JSON.parse(dispute!);
      const entries = read("select entry, told from entries");
      return entries.map(({ entry, told }) => ({ entry: JSON.parse(entry!), told: JSON.parse(told!) })).length;
    },
    close: async () => database.close(),
  };
}
