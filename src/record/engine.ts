/**
 * @module
 * What the two engines do differently: opening, and searching words. All other queries are one set for both.
 */

import type { CompiledQuery, Kysely, QueryResult } from "kysely";
import type { SearchTerm } from "./search-query.js";
import type { Database, Tables } from "./tables.js";

/** One thing that can be searched. */
export interface SearchDocument {
  readonly kind: "article" | "entry";
  readonly id: string;
  /** Plain words, as `plainWords()` makes them. */
  readonly words: string;
}

/** An article whose words can be searched once it has been read. */
export interface ReadArticle {
  /** Its key in the store. */
  readonly key: string;
  /** What the record calls it. */
  readonly id: string;
  readonly words: string;
}

/** One thing that was found; the best come first. */
export interface Found {
  readonly kind: SearchDocument["kind"];
  readonly id: string;
}

/** The word search of an engine. */
export interface WordIndex {
  readonly create: (db: Database) => Promise<void>;
  readonly put: (db: Database, documents: readonly SearchDocument[]) => Promise<void>;
  /** Statements that do the same for an article, if the revision they run in keeps a reading of it: for `Engine.atOnce`. */
  readonly putRead: (db: Database, article: ReadArticle) => CompiledQuery[];
  readonly remove: (db: Database, kind: SearchDocument["kind"], ids: readonly string[]) => Promise<void>;
  readonly find: (db: Database, terms: readonly SearchTerm[], limit: number) => Promise<Found[]>;
}

/** An engine that is open. */
export interface Engine {
  readonly db: Kysely<Tables>;
  readonly words: WordIndex;
  /** Runs statements in a transaction of their own, all or none, without asking in between: one way to a server and back. */
  readonly atOnce: (queries: readonly CompiledQuery[]) => Promise<readonly QueryResult<unknown>[]>;
  /** Where the store is, in words for messages. */
  readonly where: string;
  /** Runs the work while no other process changes the tables. */
  readonly locked: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  /** Names of the tables that are there. */
  readonly tableNames: (db: Database) => Promise<string[]>;
}
