/**
 * @module
 * Word search in PostgreSQL: a `tsvector` of English stems with its GIN index.
 */

import { type RawBuilder, sql } from "kysely";
import type { Found, WordIndex } from "../engine.js";
import { preparedQuery } from "../prepared-query.js";
import { thisRevision } from "../revision.js";
import type { SearchTerm } from "../search-query.js";

const putRead = preparedQuery((db, { key, id, words }: { readonly [name in "key" | "id" | "words"]: string }) => ({
  compile: () =>
    sql`
      insert into documents (kind, id, words)
      select 'article', ${id}, to_tsvector('english', ${words})
      from readings where article = ${key} and revision = ${thisRevision}
      on conflict (kind, id) do update set words = excluded.words`.compile(db),
}));

export const postgresWords: WordIndex = {
  create: async (db) => {
    await sql`create table documents (kind text not null, id text not null, words tsvector not null, primary key (kind, id))`.execute(
      db,
    );
    await sql`create index documents_words on documents using gin (words)`.execute(db);
  },
  put: async (db, documents) => {
    if (documents.length === 0) return;
    const column = (name: "kind" | "id" | "words") => documents.map((document) => document[name]);
    await sql`
      insert into documents (kind, id, words)
      select kind, id, to_tsvector('english', words)
      from unnest(${column("kind")}::text[], ${column("id")}::text[], ${column("words")}::text[]) as given (kind, id, words)
      on conflict (kind, id) do update set words = excluded.words`.execute(db);
  },
  putRead: (db, { key, id, words }) => [putRead(db, { key, id, words })],
  remove: async (db, kind, ids) => {
    if (ids.length > 0)
      await sql`delete from documents where kind = ${kind} and id = any(${[...ids]}::text[])`.execute(db);
  },
  find: async (db, terms, limit) => {
    const query = sql.join(terms.map(queryOf), sql` && `);
    const { rows } = await sql<Found>`
      select kind, id from documents, (select ${query} as wanted) as query
      where words @@ wanted order by ts_rank(words, wanted) desc, id limit ${limit}`.execute(db);
    return rows.map(({ kind, id }) => ({ kind, id }));
  },
};

/** A term; the words are plain, so the operators of a query cannot stand in them. */
function queryOf({ words, isExcluded, isPrefix }: SearchTerm): RawBuilder<unknown> {
  const query = isPrefix
    ? sql`to_tsquery('english', ${`${words.join(" <-> ")}:*`})`
    : sql`phraseto_tsquery('english', ${words.join(" ")})`;
  return isExcluded ? sql`(!! ${query})` : query;
}
