/**
 * @module
 * Word search in SQLite: FTS5 with Porter's stems. Only the index is kept, the words themselves stand in the articles.
 */

import { sql } from "kysely";
import type { Found, WordIndex } from "../engine.js";
import { piecesOf } from "../revision.js";
import type { SearchTerm } from "../search-query.js";

export const sqliteWords: WordIndex = {
  create: async (db) => {
    await sql`create table documents (number integer primary key, kind text not null, id text not null, unique (kind, id))`.execute(
      db,
    );
    await sql`create virtual table document_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'porter unicode61')`.execute(
      db,
    );
  },
  put: async (db, documents) => {
    for (const some of piecesOf(documents, 100)) {
      const keys = sql.join(some.map(({ kind, id }) => sql`(${kind}, ${id})`));
      await sql`insert into documents (kind, id) values ${keys} on conflict do nothing`.execute(db);
      const { rows } = await sql<{ number: number; kind: string; id: string }>`
        select number, kind, id from documents where (kind, id) in (values ${keys})`.execute(db);
      const numbers = new Map(rows.map(({ number, kind, id }) => [`${kind} ${id}`, number]));
      const values = some.map(({ kind, id, words }) => sql`(${numbers.get(`${kind} ${id}`)}, ${words})`);
      await sql`insert or replace into document_words (rowid, words) values ${sql.join(values)}`.execute(db);
    }
  },
  remove: async (db, kind, ids) => {
    for (const id of ids) {
      const [row] = (
        await sql<{
          number: number;
        }>`delete from documents where kind = ${kind} and id = ${id} returning number`.execute(db)
      ).rows;
      if (row !== undefined) await sql`delete from document_words where rowid = ${row.number}`.execute(db);
    }
  },
  find: async (db, terms, limit) => {
    const { rows } = await sql<Found>`
      select kind, id from document_words join documents on number = document_words.rowid
      where document_words match ${expressionOf(terms)} order by rank, id limit ${limit}`.execute(db);
    return rows.map(({ kind, id }) => ({ kind, id }));
  },
};

/** The terms in FTS5's own language; the words are plain, so quotation marks need no care. */
function expressionOf(terms: readonly SearchTerm[]): string {
  const shown = ({ words, isPrefix }: SearchTerm) => `"${words.join(" ")}"${isPrefix ? " *" : ""}`;
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(shown);
  const unwanted = terms.filter(({ isExcluded }) => isExcluded).map((term) => ` NOT ${shown(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}
