/**
 * @module
 * The rows of a coverage, each table's values in the order of its columns, for a bare driver: put into JSON and words as the store does, but
 * not hashed and not compared with what is there.
 */

import type { Settled } from "../../src/index.js";
import type { CoverageRecord, Entry, Reading } from "../../src/model/index.js";
import { shownByState } from "../../src/publish/views/state.js";
import { wordsOfEntry } from "../../src/record/entry-words.js";
import { plainWords } from "../../src/record/search-query.js";
import { at, version } from "./contender.js";

export type Row = readonly (string | number | null)[];

/** The tables that are written row by row, with their columns; word search is each engine's own. */
export const columnsOf = {
  articles: ["id", "name", "sha256", "input", "added_at", "revision"],
  readings: ["article", "version", "reading", "revision"],
  entries: ["id", "frame", "earliest", "latest", "entry", "told", "hash"],
  evidence: ["entry", "article", "first", "past", "origin"],
  record_articles: ["name", "article", "hash"],
  disputes: ["id", "about", "level", "verdict", "dispute", "hash"],
  record_parts: ["name", "value"],
} as const;

export type TableName = keyof typeof columnsOf;

/** As long as those of the store. */
const hash = "0".repeat(43);

export function articleRow({ article: { id, text } }: Reading): Row {
  return [id, id, id, JSON.stringify({ id, text }), at, 1];
}

export function readingRow(reading: Reading): Row {
  return [reading.article.id, version, JSON.stringify(reading), 1];
}

export function wordsOfArticle({ article: { title, text } }: Reading): string {
  return plainWords(`${title?.text ?? ""}\n${text}`);
}

/** The rows of a record, one at a time. */
export function* recordRows({ record, told }: Settled): Generator<readonly [TableName, Row]> {
  for (const { entry, ...rest } of told) {
    const { id, frame, date, evidence } = entry;
    const days = [date?.earliest ?? null, date?.latest ?? null] as const;
    yield ["entries", [id, frame, ...days, JSON.stringify(entry), JSON.stringify(rest), hash]];
    for (const { article, start, end, origin } of evidence) yield ["evidence", [id, article, start, end, origin]];
  }
  for (const article of record.articles) yield ["record_articles", [article.id, JSON.stringify(article), hash]];
  for (const dispute of record.disputes) {
    const { id, about, level, verdict } = dispute;
    yield ["disputes", [id, about, level, verdict, JSON.stringify(dispute), hash]];
  }
  const { articles, entries, disputes, ...parts } = record;
  const order = [articles, entries, disputes].map((list) => list.map(({ id }) => id));
  for (const [name, value] of Object.entries({ ...parts, order }))
    yield ["record_parts", [name, JSON.stringify(value)]];
}

/** The entries that the state speaks of. */
export function idsOfState(state: CoverageRecord["state"]): string[] {
  return [...new Set(shownByState(state).entries)];
}

/** The articles that the state and its entries cite. */
export function citedBy(state: CoverageRecord["state"], entries: readonly Entry[]): string[] {
  const cited = entries.flatMap(({ evidence }) => evidence.map(({ article }) => article));
  return [...new Set([...shownByState(state).articles, ...cited])];
}

/** The words by which each entry is found. */
export function* entryWords({ told }: Settled): Generator<readonly [id: string, words: string]> {
  for (const { entry } of told) yield [entry.id, wordsOfEntry(entry)];
}
