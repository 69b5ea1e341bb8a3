/**
 * @module
 * Word search in SQLite: FTS5 with Porter's stems. Only the index is kept, the words themselves stand in the articles.
 */

import { sql } from "kysely";
import type { Found, WordIndex } from "../engine.js";
import type { SearchTerm } from "../search-query.js";
import type { Database } from "../tables.js";

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
    for (const { kind, id, words } of documents) {
      const number = await numberOf(db, kind, id);
      await sql`insert or replace into document_words (rowid, words) values (${number}, ${words})`.execute(db);
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

async function numberOf(db: Database, kind: string, id: string): Promise<number> {
  const known = await db
    .selectFrom("documents")
    .select("number")
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
  if (known !== undefined) return known.number;
  const { rows } = await sql<{ number: number }>`
    insert into documents (kind, id) values (${kind}, ${id}) returning number`.execute(db);
  return rows[0]!.number;
}

/** The terms in FTS5's own language; the words are plain, so quotation marks need no care. */
function expressionOf(terms: readonly SearchTerm[]): string {
  const shown = ({ words, isPrefix }: SearchTerm) => `"${words.join(" ")}"${isPrefix ? " *" : ""}`;
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(shown);
  const unwanted = terms.filter(({ isExcluded }) => isExcluded).map((term) => ` NOT ${shown(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}
