/**
 * @module
 * A part of the record: some entries with what they speak of and the articles they cite, read without the others. For a look at a few
 * among many thousands.
 */

import type { Kysely } from "kysely";
import type { CoverageRecord, Entry, RecordArticle } from "../model/index.js";
import { schemaName } from "../model/index.js";
import { piecesOf, reading } from "./revision.js";
import type { Database, Tables } from "./tables.js";

/** What can be told of a record before its entries are read. */
export interface RecordOutline {
  readonly state: CoverageRecord["state"];
  /** Ids, in the order of the record. */
  readonly articles: readonly string[];
  readonly entries: readonly string[];
}

/** Ids of what is wanted; those that are not there are passed over. */
export interface WantedPart {
  readonly articles: readonly string[];
  readonly entries: readonly string[];
}

/**
 * Reads what is chosen, all of one moment: the entries, the proposals they answer, the articles that are cited, and the one published
 * last, since it tells how far the coverage goes. The rest of the record is empty. Null before the first build, and where an earlier
 * version has built the record.
 */
export function readPart(
  db: Kysely<Tables>,
  choose: (outline: RecordOutline) => WantedPart,
): Promise<CoverageRecord | null> {
  return reading(db, async (tx) => {
    const rows = await tx
      .selectFrom("record_parts")
      .select(["name", "value"])
      .where("name", "in", ["state", "order", "newest"])
      .execute();
    if (rows.length < 3) return null;
    const { state, order, newest } = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])) as {
      readonly state: CoverageRecord["state"];
      readonly order: WantedPart;
      readonly newest: string | null;
    };
    const wanted = choose({ state, articles: order.articles, entries: order.entries });
    const chosen = await entriesNamed(tx, wanted.entries);
    const answered = chosen.flatMap((entry) => (entry.frame === "response" ? (entry.proposal ?? []) : []));
    const entries = [...chosen, ...(await entriesNamed(tx, without(answered, wanted.entries)))];
    const cited = entries.flatMap(({ evidence }) => evidence.map(({ article }) => article));
    const articles = await articlesNamed(tx, [...wanted.articles, ...cited, ...(newest === null ? [] : [newest])]);
    const nothing = { actors: [], origins: [], links: [], stories: [], disputes: [], warnings: [] };
    return { schema: schemaName, ...nothing, articles, entries, state };
  });
}

/** The article that was published last; null where nothing dates any. */
export function newestOf(articles: readonly RecordArticle[]): string | null {
  const dated = articles.filter(({ published }) => published.value !== null);
  const first = dated[0] ?? null;
  return (
    dated.reduce((last, each) => (each.published.value! > last!.published.value! ? each : last), first)?.id ?? null
  );
}

function without(ids: readonly string[], known: readonly string[]): string[] {
  const there = new Set(known);
  return ids.filter((id) => !there.has(id));
}

async function entriesNamed(tx: Database, ids: readonly string[]): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const some of piecesOf([...new Set(ids)])) {
    const rows = await tx.selectFrom("entries").select("entry").where("id", "in", some).execute();
    found.push(...rows.map(({ entry }) => JSON.parse(entry) as Entry));
  }
  return found;
}

async function articlesNamed(tx: Database, names: readonly string[]): Promise<RecordArticle[]> {
  const found: RecordArticle[] = [];
  for (const some of piecesOf([...new Set(names)])) {
    const rows = await tx.selectFrom("record_articles").select("article").where("name", "in", some).execute();
    found.push(...rows.map(({ article }) => JSON.parse(article) as RecordArticle));
  }
  return found;
}
