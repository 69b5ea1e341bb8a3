/**
 * @module
 * Word search in SQLite: FTS5 with Porter's stems. Only the index is kept, the words themselves stand in the articles.
 */

import { CompiledQuery, sql } from "kysely";
import type { Found, SearchDocument, WordIndex } from "../engine.js";
import { preparedQuery } from "../prepared-query.js";
import { piecesOf, thisRevision } from "../revision.js";
import type { SearchTerm } from "../search-query.js";
import type { Database } from "../tables.js";

/** Gives an article that this revision has read its number, if it has none. */
const numberRead = preparedQuery((db, { key, id }: { readonly [name in "key" | "id"]: string }) => ({
  compile: () =>
    sql`
      insert into documents (kind, id)
      select 'article', ${id} from readings where article = ${key} and revision = ${thisRevision}
      on conflict (kind, id) do nothing`.compile(db),
}));

const indexRead = preparedQuery((db, { key, id, words }: { readonly [name in "key" | "id" | "words"]: string }) => ({
  compile: () =>
    sql`
      insert or replace into document_words (rowid, words)
      select number, ${words} from documents, readings
      where kind = 'article' and id = ${id} and article = ${key} and revision = ${thisRevision}`.compile(db),
}));

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
    for (const some of piecesOf(documents)) {
      const numbers = await numbersOf(db, some);
      const values = some.flatMap(({ kind, id, words }) => [numbers.get(`${kind} ${id}`), words]);
      const text = `insert or replace into document_words (rowid, words) values ${places(some.length)}`;
      await db.executeQuery(CompiledQuery.raw(text, values));
    }
  },
  putRead: (db, { key, id, words }) => [numberRead(db, { key, id }), indexRead(db, { key, id, words })],
  remove: async (db, kind, ids) => {
    for (const some of piecesOf(ids)) {
      const { rows } = await db.executeQuery<{ number: number }>(
        db.deleteFrom("documents").where("kind", "=", kind).where("id", "in", some).returning("number").compile(),
      );
      const numbers = sql.join(rows.map(({ number }) => number));
      if (rows.length > 0) await sql`delete from document_words where rowid in (${numbers})`.execute(db);
    }
  },
  find: async (db, terms, limit) => {
    const { rows } = await sql<Found>`
      select kind, id from document_words join documents on number = document_words.rowid
      where document_words match ${expressionOf(terms)} order by rank, id limit ${limit}`.execute(db);
    return rows.map(({ kind, id }) => ({ kind, id }));
  },
};

/** The numbers under which the documents stand in the index; new ones get theirs. */
async function numbersOf(db: Database, documents: readonly SearchDocument[]): Promise<Map<string, number>> {
  const text = `
    insert into documents (kind, id) values ${places(documents.length)}
    on conflict (kind, id) do update set kind = excluded.kind returning number, kind, id`;
  const values = documents.flatMap(({ kind, id }) => [kind, id]);
  const { rows } = await db.executeQuery<{ number: number; kind: string; id: string }>(CompiledQuery.raw(text, values));
  return new Map(rows.map(({ number, kind, id }) => [`${kind} ${id}`, number]));
}

/** `(?, ?)` so many times. */
function places(nRows: number): string {
  return Array(nRows).fill("(?, ?)").join(", ");
}

/** The terms in FTS5's own language; the words are plain, so quotation marks need no care. */
function expressionOf(terms: readonly SearchTerm[]): string {
  const shown = ({ words, isPrefix }: SearchTerm) => `"${words.join(" ")}"${isPrefix ? " *" : ""}`;
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(shown);
  const unwanted = terms.filter(({ isExcluded }) => isExcluded).map((term) => ` NOT ${shown(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}
