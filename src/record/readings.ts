/**
 * @module
 * The readings of a store, each with the version of the program that made it: what is new or was made by another version is read again.
 */

import { type Kysely, sql } from "kysely";
import type { ArticleInput, Reading } from "../model/index.js";
import type { Engine } from "./engine.js";
import { prepared, preparedQuery } from "./prepared-query.js";
import { reading as readingTx, revisionOf, thisRevision, writingAtOnce } from "./revision.js";
import { plainWords } from "./search-query.js";
import type { Database, Tables } from "./tables.js";

/** An article that waits to be read. */
export interface Unread {
  readonly id: string;
  readonly name: string;
  /** Read before, by another version or with less known of it. */
  readonly isStale: boolean;
}

/** The articles that this version has not read. */
export async function listUnread(db: Database, version: string): Promise<Unread[]> {
  const rows = await db
    .selectFrom("articles")
    .leftJoin("readings", "readings.article", "articles.id")
    .select(["articles.id", "articles.name", "readings.version"])
    .where((is) => is.or([is("readings.version", "is", null), is("readings.version", "!=", version)]))
    .execute();
  return rows
    .map(({ id, name, version: readBy }) => ({ id, name, isStale: readBy !== null }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const articleInput = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom("articles").select(["input", "revision"]).where("id", "=", id),
);

/** What is handed to `read()` for an article. */
export async function inputOf(db: Database, id: string): Promise<{ input: ArticleInput; revision: number } | null> {
  const [row] = (await articleInput(db, { id })).rows;
  return row === undefined ? null : { input: JSON.parse(row.input) as ArticleInput, revision: row.revision };
}

/** A reading to be kept. */
export interface NewReading {
  readonly article: string;
  readonly version: string;
  readonly reading: Reading;
  /** Of the article when it was read: when more has become known of it since, the reading is not kept. */
  readonly inputRevision: number;
}

type ReadingRow = { readonly [name in "article" | "version" | "reading"]: string } & {
  readonly inputRevision: number;
};

/** Inserts the reading if its article is still the one that was read. */
const insertReading = preparedQuery((db, { article, version, reading, inputRevision }: ReadingRow) =>
  db
    .insertInto("readings")
    .columns(["article", "version", "reading", "revision"])
    .expression((from) =>
      from
        .selectFrom("articles")
        .select([
          "id",
          sql<string>`cast(${version} as text)`.as("version"),
          sql<string>`cast(${reading} as text)`.as("reading"),
          thisRevision.as("revision"),
        ])
        .where("id", "=", article)
        .where("revision", "=", inputRevision),
    )
    .onConflict((conflict) =>
      conflict.column("article").doUpdateSet({
        version: sql<string>`excluded.version`,
        reading: sql<string>`excluded.reading`,
        revision: sql<number>`excluded.revision`,
      }),
    ),
);

/** Keeps a reading; it is on the disk when this resolves. */
export async function putReading(engine: Engine, given: NewReading): Promise<void> {
  const { db, words } = engine;
  const { article, version, reading, inputRevision } = given;
  const { id, title, text } = reading.article;
  await writingAtOnce(engine, [
    insertReading(db, { article, version, reading: JSON.stringify(reading), inputRevision }),
    ...words.putRead(db, { key: article, id, words: plainWords(`${title?.text ?? ""}\n${text}`) }),
  ]);
}

/** All readings of one moment, and the revision they are of. */
export function readingsNow(
  db: Kysely<Tables>,
): Promise<{ readonly readings: readonly Reading[]; readonly revision: number }> {
  return readingTx(db, async (tx) => {
    const rows = await tx.selectFrom("readings").select("reading").execute();
    return { readings: rows.map((row) => JSON.parse(row.reading) as Reading), revision: await revisionOf(tx) };
  });
}

/** The last revision in which an article or a reading came or changed. */
export async function lastChange(db: Database): Promise<number> {
  const last = async (table: "articles" | "readings") =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.max("revision").as("last"))
        .executeTakeFirst()
    )?.last ?? 0;
  return Math.max(Number(await last("articles")), Number(await last("readings")));
}
