/**
 * @module
 * PostgreSQL's driver alone: each statement prepared once on the server and run for each row.
 */

import pg from "pg";
import type { CoverageRecord, Entry } from "../../src/model/index.js";
import { openStore, type StoreLocation } from "../../src/record/index.js";
import { type Contender, maxFound } from "./contender.js";
import {
  articleRow,
  citedBy,
  columnsOf,
  entryWords,
  idsOfState,
  type Row,
  readingRow,
  recordRows,
  wordsOfArticle,
} from "./rows.js";

const documents = "insert into documents (kind, id, words) values ($1, $2, to_tsvector('english', $3))";
const wanted = `
  select kind, id from documents, (select phraseto_tsquery('english', $1) && phraseto_tsquery('english', $2) as wanted) as query
  where words @@ wanted order by ts_rank(words, wanted) desc, id limit ${maxFound}`;

/** Opens the schema; its tables are those of the store. */
export async function barePostgres(location: StoreLocation & { readonly engine: "postgres" }): Promise<Contender> {
  await (await openStore(location, { mayCreate: true })).close();
  const client = new pg.Client({ connectionString: location.url, options: `-c search_path=${location.schema}` });
  await client.connect();
  const names = new Map<string, string>();
  const run = (text: string, values: Row = []) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return client.query<{ [column: string]: string }>({ name, text, values: [...values] });
  };
  const inserts = Object.fromEntries(
    Object.entries(columnsOf).map(([table, columns]) => [
      table,
      `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, n) => `$${n + 1}`).join(", ")})`,
    ]),
  );
  const within = async (work: () => Promise<unknown>) => {
    await run("begin");
    await run("update store_facts set value = value + 1 where name = 'revision'");
    await work();
    await run("commit");
  };
  return {
    add: async (readings) => {
      for (const reading of readings) await within(() => run(inserts.articles!, articleRow(reading)));
    },
    keep: async (readings) => {
      for (const reading of readings)
        await within(async () => {
          await run(inserts.readings!, readingRow(reading));
          await run(documents, ["article", reading.article.id, wordsOfArticle(reading)]);
        });
    },
    writeRecord: (settled) =>
      within(async () => {
        for (const [table, row] of recordRows(settled)) await run(inserts[table]!, row);
        for (const [id, text] of entryWords(settled)) await run(documents, ["entry", id, text]);
      }),
    search: async (query) => (await run(wanted, query.split(" "))).rows.length,
    readState: async () => {
      const [row] = (await run("select value from record_parts where name = 'state'")).rows;
      const state = JSON.parse(row!.value!) as CoverageRecord["state"];
      const named = async (column: string, table: string, key: string, ids: readonly string[]) => {
        const text = `select ${column} as found from ${table} where ${key} = any($1)`;
        const { rows } = await client.query<{ found: string }>({ name: `${table} by ids`, text, values: [ids] });
        return rows.map(({ found }) => JSON.parse(found));
      };
      const entries = (await named("entry", "entries", "id", idsOfState(state))) as Entry[];
      await named("article", "record_articles", "name", citedBy(state, entries));
      return entries.length;
    },
    readRecord: async () => {
      for (const { value } of (await run("select value from record_parts")).rows) JSON.parse(value!);
      for (const { article } of (await run("select article from record_articles")).rows) JSON.parse(article!);
      for (const { dispute } of (await run("select dispute from disputes")).rows) JSON.parse(dispute!);
      const { rows } = await run("select entry, told from entries");
      return rows.map(({ entry, told }) => ({ entry: JSON.parse(entry!), told: JSON.parse(told!) })).length;
    },
    close: () => client.end(),
  };
}
