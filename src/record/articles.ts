/**
 * @module
 * The articles of a store: each once, under the hash of its words and of where they stand, with a name that never changes.
 */

import { hash } from "node:crypto";
import type { ArticleInput } from "../model/index.js";
import { pageAddress } from "../text/page-address.js";
import type { Engine } from "./engine.js";
import { putJob } from "./jobs.js";
import { prepared, preparedQuery } from "./prepared-query.js";
import { thisRevision, writingAtOnce } from "./revision.js";
import type { Database } from "./tables.js";

/** An article to be added. */
export interface NewArticle {
  /** The name it should have: of its file, or what the caller calls it. Another article of that name keeps it. */
  readonly stem: string;
  readonly input: ArticleInput;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  /** ISO time. */
  readonly addedAt: string;
  /** Whether a job for the workers is put down with it, in the same transaction. */
  readonly isQueued?: boolean;
}

/** What became of it; `updated` is a known article of which more is known now, so that it is read again. */
export interface Added {
  readonly outcome: "new" | "updated" | "known";
  readonly name: string;
}

/** An article of the store. */
export interface StoredArticle {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly addedAt: string;
}

const idLength = 20;
const nameMark = 5;

/** The article itself, and those that have a name it could get. */
const articlesNear = prepared(
  (db, { id, plain, marked, long }: { readonly [name in "id" | "plain" | "marked" | "long"]: string }) =>
    db
      .selectFrom("articles")
      .select(["id", "name", "input"])
      .where((is) => is.or([is("id", "=", id), is("name", "in", [plain, marked, long])])),
);

type ArticleRow = { readonly [name in "id" | "name" | "sha256" | "input" | "addedAt"]: string };

const insertArticle = preparedQuery((db, { id, name, sha256, input, addedAt }: ArticleRow) =>
  db
    .insertInto("articles")
    .values({ id, name, sha256, input, added_at: addedAt, revision: thisRevision })
    .onConflict((conflict) => conflict.doNothing()),
);

const updateArticle = preparedQuery(
  (db, { id, before, input }: { readonly [name in "id" | "before" | "input"]: string }) =>
    db.updateTable("articles").set({ input, revision: thisRevision }).where("id", "=", id).where("input", "=", before),
);

/** The reading of an article that has changed in this revision is of no version any more. */
const outdateReading = preparedQuery((db, { id }: { readonly id: string }) =>
  db
    .updateTable("readings")
    .set({ version: "" })
    .where("article", "=", id)
    .where((is) =>
      is.exists(is.selectFrom("articles").select("id").where("id", "=", id).where("revision", "=", thisRevision)),
    ),
);

/** Adds an article; it is on the disk when this resolves. */
export async function addArticle(engine: Engine, given: NewArticle): Promise<Added> {
  const id = articleId(given);
  for (;;) {
    const added = await tryToAdd(engine, id, given);
    if (added !== null) return added;
  }
}

/** Null when another process has changed what this rests on: it is to be looked at again. */
async function tryToAdd(engine: Engine, id: string, given: NewArticle): Promise<Added | null> {
  const { db } = engine;
  const names = namesFor(given.stem, id);
  const [plain, marked, long] = names;
  const near = (await articlesNear(db, { id, plain, marked, long })).rows;
  const jobs = given.isQueued === true ? [putJob(db, { article: id, at: Date.parse(given.addedAt) })] : [];
  const known = near.find((row) => row.id === id);
  if (known === undefined) {
    const name = names.find((each) => !near.some((row) => row.name === each))!;
    const input = JSON.stringify({ ...given.input, id: name });
    const { sha256, addedAt } = given;
    const [inserted] = await writingAtOnce(engine, [insertArticle(db, { id, name, sha256, input, addedAt }), ...jobs]);
    return inserted!.numAffectedRows === 0n ? null : { outcome: "new", name };
  }
  const { name, input: before } = known;
  const input = mergedInput(before, given.input);
  if (input === null) return { outcome: "known", name };
  const [updated] = await writingAtOnce(engine, [
    updateArticle(db, { id, before, input }),
    outdateReading(db, { id }),
    ...jobs,
  ]);
  return updated!.numAffectedRows === 0n ? null : { outcome: "updated", name };
}

/** The same words at the same address, or under the same name where there is no address, are the same article. */
function articleId({ stem, input }: NewArticle): string {
  const place = input.url === undefined ? `name\u0000${stem}` : `url\u0000${pageAddress(input.url)}`;
  return hash("sha256", `${place}\u0000${input.text ?? input.html ?? ""}`, "hex").slice(0, idLength);
}

/** What is known of an article with what is given now; null when that says nothing new. The first day of capture stays. */
function mergedInput(known: string, given: ArticleInput): string | null {
  const before = JSON.parse(known) as ArticleInput;
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged = JSON.stringify({ ...before, ...told, id: before.id, captured: before.captured ?? given.captured });
  return merged === JSON.stringify(before) ? null : merged;
}

/** The stem, or with a mark of its words where another article is called so. */
function namesFor(stem: string, id: string): readonly [plain: string, marked: string, long: string] {
  // a line feed or half a surrogate pair is no part of a name that stands in lists
  const plain = stem.replace(/[\p{Cc}\p{Cs}]/gu, "");
  return [plain, `${plain}.${id.slice(0, nameMark)}`, `${plain}.${id}`];
}

/** All articles, by name. */
export async function listArticles(db: Database): Promise<StoredArticle[]> {
  const rows = await db.selectFrom("articles").select(["id", "name", "sha256", "added_at"]).execute();
  return rows
    .map(({ id, name, sha256, added_at }) => ({ id, name, sha256, addedAt: added_at }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
