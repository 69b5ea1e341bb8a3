/**
 * @module
 * The record as built: written whole in one transaction, only what has changed, and read whole as it was at one moment.
 */

import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { CoverageRecord, Dispute, Entry, RecordArticle } from "../model/index.js";
import type { Settled } from "../reconcile.js";
import { hashed, replaceRows } from "./changed-rows.js";
import type { Engine } from "./engine.js";
import { wordsOfEntry } from "./entry-words.js";
import { insertRows } from "./insert-rows.js";
import { newestOf } from "./record-part.js";
import { piecesOf, reading, writing } from "./revision.js";
import type { Database, Tables } from "./tables.js";

/** When and of what a record was made. */
export interface Made {
  /** Revision of the readings it was made of. */
  readonly revision: number;
  /** ISO time. */
  readonly at: string;
  readonly articles: number;
}

/** A record of the store. */
export interface StoredRecord extends Settled {
  readonly made: Made;
}

type Told = Settled["told"][number];
const wholeParts = ["schema", "actors", "origins", "links", "stories", "state", "warnings"] as const;

/** Writes a record. One that was made of later readings stays: false says so. */
export function writeRecord(
  db: Kysely<Tables>,
  words: Engine["words"],
  { record, told, made }: StoredRecord,
): Promise<boolean> {
  // made before the store is locked, so that others may write meanwhile
  const rows = rowsOf({ record, told, made });
  return writing(db, async (tx) => {
    const before = await madeOf(tx);
    if (before !== null && before.revision > made.revision) return false;
    await writeEntries(tx, words, { told, rows: rows.entries });
    await replaceRows(tx, { table: "record_articles", key: "name", rows: rows.articles });
    await replaceRows(tx, { table: "disputes", key: "id", rows: rows.disputes });
    await writeParts(tx, rows.parts);
    return true;
  });
}

function rowsOf({ record, told, made }: StoredRecord) {
  const order = {
    articles: record.articles.map(({ id }) => id),
    entries: record.entries.map(({ id }) => id),
    disputes: record.disputes.map(({ id }) => id),
  };
  const parts = [
    ...wholeParts.map((name) => [name, record[name]] as const),
    ["order", order],
    ["newest", newestOf(record.articles)],
    ["made", made],
  ] as const;
  return {
    entries: told.map(entryRow),
    articles: record.articles.map((article) => hashed({ name: article.id, article: JSON.stringify(article) })),
    disputes: record.disputes.map(disputeRow),
    parts: parts.map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  };
}

/** Writes the parts that have changed; in a large record most are long, and most stay as they were. */
async function writeParts(tx: Transaction<Tables>, rows: readonly { name: string; value: string }[]): Promise<void> {
  const names = rows.map(({ name }) => name);
  await tx.deleteFrom("record_parts").where("name", "not in", names).execute();
  await tx
    .insertInto("record_parts")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ value: sql<string>`excluded.value` })
        .where("record_parts.value", "!=", sql<string>`excluded.value`),
    )
    .execute();
}

async function writeEntries(
  tx: Transaction<Tables>,
  words: Engine["words"],
  { told, rows }: { readonly told: readonly Told[]; readonly rows: readonly ReturnType<typeof entryRow>[] },
): Promise<void> {
  const { added, changed, gone } = await replaceRows(tx, { table: "entries", key: "id", rows });
  for (const ids of piecesOf([...changed, ...gone]))
    await tx.deleteFrom("evidence").where("entry", "in", ids).execute();
  const written = new Set([...added, ...changed]);
  const entries = told.map(({ entry }) => entry).filter(({ id }) => written.has(id));
  await insertRows(tx, { table: "evidence", rows: entries.flatMap(evidenceRows) });
  await words.remove(tx, "entry", gone);
  await words.put(
    tx,
    entries.map((entry) => ({ kind: "entry", id: entry.id, words: wordsOfEntry(entry) })),
  );
}

function entryRow({ entry, claims, parties, addressed }: Told) {
  return hashed({
    id: entry.id,
    frame: entry.frame,
    earliest: entry.date?.earliest ?? null,
    latest: entry.date?.latest ?? null,
    entry: JSON.stringify(entry),
    told: JSON.stringify({ claims, parties, addressed }),
  });
}

function evidenceRows({ id, evidence }: Entry) {
  return evidence.map(({ article, start, end, origin }) => ({ entry: id, article, first: start, past: end, origin }));
}

function disputeRow(dispute: Dispute) {
  const { id, about, level, verdict } = dispute;
  return hashed({ id, about, level, verdict, dispute: JSON.stringify(dispute) });
}

/** The record as it is; null before the first build. */
export function readRecord(db: Kysely<Tables>): Promise<StoredRecord | null> {
  return reading(db, async (tx) => {
    const made = await madeOf(tx);
    if (made === null) return null;
    const rows = await tx.selectFrom("record_parts").selectAll().execute();
    const parts = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])) as CoverageRecord & {
      readonly order: { readonly articles: string[]; readonly entries: string[]; readonly disputes: string[] };
    };
    const told = await readTold(tx, parts.order.entries);
    const articles = (await tx.selectFrom("record_articles").select("article").execute()).map(
      ({ article }) => JSON.parse(article) as RecordArticle,
    );
    const disputes = (await tx.selectFrom("disputes").select("dispute").execute()).map(
      ({ dispute }) => JSON.parse(dispute) as Dispute,
    );
    const { schema, actors, origins, links, stories, state, warnings, order } = parts;
    const record: CoverageRecord = {
      schema,
      articles: inOrder(articles, order.articles),
      actors,
      origins,
      links,
      stories,
      entries: told.map(({ entry }) => entry),
      disputes: inOrder(disputes, order.disputes),
      state,
      warnings,
    };
    return { record, told, made };
  });
}

async function readTold(db: Database, order: readonly string[]): Promise<Told[]> {
  const rows = await db.selectFrom("entries").select(["entry", "told"]).execute();
  const found = rows.map((row): Told => {
    const { claims, parties, addressed } = JSON.parse(row.told) as Omit<Told, "entry">;
    return { entry: JSON.parse(row.entry) as Entry, claims, parties, addressed };
  });
  const byId = new Map(found.map((each) => [each.entry.id, each]));
  return order.map((id) => byId.get(id)!);
}

function inOrder<T extends { readonly id: string }>(items: readonly T[], order: readonly string[]): T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return order.map((id) => byId.get(id)!);
}

/** When the record was made; null before the first build. */
export async function madeOf(db: Database): Promise<Made | null> {
  const row = await db.selectFrom("record_parts").select("value").where("name", "=", "made").executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as Made);
}

/** What tells whether a record is another one now. */
export interface RecordVersion {
  /** Of the record as built; "none" before the first build. */
  readonly made: string;
  /** Of its log of corrections. */
  readonly corrected: string;
}

/** The version of what `readRecord()` and the log would give; costs next to nothing. */
export function recordVersion(db: Kysely<Tables>): Promise<RecordVersion> {
  return reading(db, async (tx) => {
    const made = await tx.selectFrom("record_parts").select("value").where("name", "=", "made").executeTakeFirst();
    const last = await tx.selectFrom("corrections").select("id").orderBy("place", "desc").limit(1).executeTakeFirst();
    return { made: made?.value ?? "none", corrected: last?.id ?? "none" };
  });
}
