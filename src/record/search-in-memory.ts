/**
 * @module
 * Word search in a record that no store keeps: the same index and the same grammar as in a project, in memory.
 */

import type { CoverageRecord } from "../model/index.js";
import type { Engine, Found, SearchDocument } from "./engine.js";
import { wordsOfEntry } from "./entry-words.js";
import { piecesOf } from "./revision.js";
import { parseSearch, plainWords } from "./search-query.js";
import { openSqlite } from "./sqlite/open-sqlite.js";

/** A search of one record. */
export type Search = (query: string, limit: number) => Promise<Found[]>;

/** The search of a record; its index is made with the first query, and goes when nobody holds the search any more. */
export function searchInMemory(record: CoverageRecord): Search {
  let made: Promise<Engine> | undefined;
  return async (query, limit) => {
    const terms = parseSearch(query);
    made ??= indexOf(record);
    const { db, words } = await made;
    return words.find(db, terms, limit);
  };
}

async function indexOf({ articles, entries }: CoverageRecord): Promise<Engine> {
  const engine = (await openSqlite(":memory:", { mayCreate: true }))!;
  await engine.words.create(engine.db);
  const documents: SearchDocument[] = [
    ...articles.map(({ id, title, text }) => ({
      kind: "article" as const,
      id,
      words: plainWords(`${title?.text ?? ""}\n${text}`),
    })),
    ...entries.map((entry) => ({ kind: "entry" as const, id: entry.id, words: wordsOfEntry(entry) })),
  ];
  for (const some of piecesOf(documents)) await engine.words.put(engine.db, some);
  return engine;
}
