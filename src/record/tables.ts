/**
 * @module
 * The tables of a store, the same in both engines: ids are hashes of content, days and JSON are text, there are no booleans.
 */

import type { Kysely, Transaction } from "kysely";

/** Counters: the version of the tables, and the revision that every writing transaction raises by one. */
interface StoreFacts {
  name: "schema" | "revision";
  value: number;
}

/** What was added, as it was handed in. */
interface Articles {
  /** Hash of the words and of where they stand. */
  id: string;
  /** What a person calls it, and what places in it begin with: `03-rewrite`. */
  name: string;
  /** SHA-256 of the bytes it came in. */
  sha256: string;
  /** An ArticleInput as JSON. */
  input: string;
  added_at: string;
  revision: number;
}

/** What `read()` found, and by which version of the program. */
interface Readings {
  article: string;
  version: string;
  reading: string;
  revision: number;
}

/** Parts of the record that are read as a whole; `name` is that of the field. */
interface RecordParts {
  name: string;
  value: string;
}

/** Articles as the record has them: with day and origin, and with the text its places point into. */
interface RecordArticles {
  name: string;
  hash: string;
  article: string;
}

interface Entries {
  id: string;
  frame: string;
  /** First day it may be of, or null. */
  earliest: string | null;
  latest: string | null;
  hash: string;
  entry: string;
  /** Its claims, for the state of a day. */
  told: string;
}

/** Where the words of an entry stand. */
interface EvidencePlaces {
  entry: string;
  article: string;
  first: number;
  past: number;
  origin: string;
}

interface Disputes {
  id: string;
  about: string;
  level: string;
  verdict: string;
  hash: string;
  dispute: string;
}

/** The log of corrections; a row is never changed. */
interface Corrections {
  id: string;
  place: number;
  made_at: string;
  author: string;
  correction: string;
}

/** What can be searched; the words themselves are kept by the engine's own search. */
interface Documents {
  number: number;
  kind: string;
  id: string;
}

/** Jobs for workers; a row goes when its job is done. Times in milliseconds since 1970. */
interface Jobs {
  /** The article and its revision: `jobOf()`. */
  id: string;
  state: "open" | "aside";
  put_at: number;
  /** From when it may be taken; while somebody has it, until when it is theirs. */
  due_at: number;
  tries: number;
  /** Drawn anew with every hand-out; null while nobody has it. */
  hand: string | null;
  /** Why it failed the last time. */
  reason: string | null;
  /** When it was given to the transport that carries it; null where it was not. */
  published_at: number | null;
}

/** Workers, and what each has done since it started. */
interface Workers {
  name: string;
  started_at: number;
  seen_at: number;
  done: number;
  failed: number;
  per_minute: number;
}

/** The tables by name. */
export interface Tables {
  store_facts: StoreFacts;
  articles: Articles;
  readings: Readings;
  record_parts: RecordParts;
  record_articles: RecordArticles;
  entries: Entries;
  evidence: EvidencePlaces;
  disputes: Disputes;
  corrections: Corrections;
  documents: Documents;
  jobs: Jobs;
  workers: Workers;
}

/** A store's database, in or outside a transaction. */
export type Database = Kysely<Tables> | Transaction<Tables>;
