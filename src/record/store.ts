/**
 * @module
 * A store: all that a project keeps between runs, behind functions that are the same for both engines.
 */

import { type ArticleInput, type CoverageRecord, Problem, type Reading } from "../model/index.js";
import { type Added, addArticle, listArticles, type NewArticle, type StoredArticle } from "./articles.js";
import {
  type Made,
  madeOf,
  type RecordVersion,
  readRecord,
  recordVersion,
  type StoredRecord,
  writeRecord,
} from "./built-record.js";
import { appendCorrection, appendCorrections, type LogLine, listCorrections } from "./correction-log.js";
import type { Engine, Found } from "./engine.js";
import type { StoreLocation } from "./location.js";
import { migrate } from "./migrations/index.js";
import { inputOf, lastChange, listUnread, type NewReading, putReading, readingsNow, type Unread } from "./readings.js";
import { type RecordOutline, readPart, type WantedPart } from "./record-part.js";
import { reading } from "./revision.js";
import { parseSearch } from "./search-query.js";
import { openSqlite } from "./sqlite/open-sqlite.js";
import { storeProblem } from "./store-problem.js";

/** How up to date the record is. */
export interface Standing {
  readonly articles: number;
  /** Articles that this version of the program has not read. */
  readonly unread: number;
  /** Null before the first build. */
  readonly made: Made | null;
  /** Whether the record was made of all that has been added and read. */
  readonly isCurrent: boolean;
}

/** An open store. What a function has written is on the disk when it resolves. */
export interface Store {
  readonly where: string;
  readonly addArticle: (article: NewArticle) => Promise<Added>;
  readonly articles: () => Promise<StoredArticle[]>;
  readonly unread: (version: string) => Promise<Unread[]>;
  readonly inputOf: (id: string) => Promise<{ readonly input: ArticleInput; readonly revision: number } | null>;
  readonly putReading: (reading: NewReading) => Promise<void>;
  readonly readings: () => Promise<{ readonly readings: readonly Reading[]; readonly revision: number }>;
  /** False when the store has a record of later readings already. */
  readonly writeRecord: (record: StoredRecord) => Promise<boolean>;
  readonly record: () => Promise<StoredRecord | null>;
  /** Another one as soon as the record is built anew or corrected; costs next to nothing. */
  readonly recordVersion: () => Promise<RecordVersion>;
  /** Some entries of the record and the articles they cite; null where the whole record is to be asked for. */
  readonly recordPart: (choose: (outline: RecordOutline) => WantedPart) => Promise<CoverageRecord | null>;
  readonly standing: (version: string) => Promise<Standing>;
  readonly appendCorrection: <C>(line: Omit<LogLine<C>, "id">) => Promise<LogLine<C>>;
  /** All of the lines, in their order, or none. */
  readonly appendCorrections: <C>(lines: readonly Omit<LogLine<C>, "id">[]) => Promise<LogLine<C>[]>;
  readonly corrections: <C>() => Promise<LogLine<C>[]>;
  /** Articles and entries with the words, the best first. */
  readonly search: (query: string, limit: number) => Promise<Found[]>;
  readonly close: () => Promise<void>;
}

/** Opens the store of a place; with `mayCreate` it is made where there is none. */
export async function openStore(location: StoreLocation, options: { readonly mayCreate: boolean }): Promise<Store> {
  const where = location.engine === "sqlite" ? location.path : location.url;
  const engine = await guarded(where, () => openEngine(location, options));
  if (engine === null)
    throw new Problem(
      "E-NO-PROJECT",
      "there is no store here",
      "rapporteur init makes a project with its store",
      where,
    );
  try {
    await guarded(engine.where, () => migrate(engine, options));
  } catch (error) {
    await engine.db.destroy();
    throw error;
  }
  return storeOf(engine);
}

async function openEngine(
  location: StoreLocation,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<Engine | null> {
  if (location.engine === "sqlite") return openSqlite(location.path, { mayCreate });
  // who has a file need not load the driver of the other engine
  const { openPostgres } = await import("./postgres/open-postgres.js");
  return openPostgres(location.url, { schema: location.schema, mayCreate });
}

function storeOf(engine: Engine): Store {
  const { db, words, where } = engine;
  const run = <T>(work: () => Promise<T>) => guarded(where, work);
  return {
    where,
    addArticle: (article) => run(() => addArticle(engine, article)),
    articles: () => run(() => listArticles(db)),
    unread: (version) => run(() => listUnread(db, version)),
    inputOf: (id) => run(() => inputOf(db, id)),
    putReading: (given) => run(() => putReading(engine, given)),
    readings: () => run(() => readingsNow(db)),
    writeRecord: (record) => run(() => writeRecord(db, words, record)),
    record: () => run(() => readRecord(db)),
    recordVersion: () => run(() => recordVersion(db)),
    recordPart: (choose) => run(() => readPart(db, choose)),
    standing: (version) =>
      run(() =>
        reading(db, async (tx) => {
          const made = await madeOf(tx);
          const unread = (await listUnread(tx, version)).length;
          const articles = (await listArticles(tx)).length;
          const last = await lastChange(tx);
          return { articles, unread, made, isCurrent: made !== null && last <= made.revision };
        }),
      ),
    appendCorrection: (line) => run(() => appendCorrection(db, line)),
    appendCorrections: (lines) => run(() => appendCorrections(db, lines)),
    corrections: <C>() => run(() => listCorrections<C>(db)),
    search: (query, limit) => run(() => words.find(db, parseSearch(query), limit)),
    close: () => run(() => db.destroy()),
  };
}

async function guarded<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeProblem(error, where);
  }
}
