/**
 * @module
 * A store with many articles on its queue, worked off by workers in processes of their own while things are killed around them; and what must
 * be so in the end.
 */

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { inventArticles } from "../../bench/coverage/articles.js";
import type { ArticleInput } from "../model/index.js";
import { read } from "../read.js";
import { reconcile } from "../reconcile.js";
import { openStore, postgresLocation } from "../record/index.js";
import { openJobDatabase } from "../work/postgres/job-database.js";

/** Articles of a trial: 2,000, or as many as the environment says. */
export const nTrialArticles = Number(process.env.RAPPORTEUR_KILL_ARTICLES ?? 2_000);

const program = fileURLToPath(new URL("../../dist/cli/bin.js", import.meta.url));
const addedAt = "2031-03-14T08:00:00.000Z";

/** A schema of a server, for one trial. */
export function trialAddress(server: string): string {
  return `${server}?schema=t_${randomUUID().replaceAll("-", "")}`;
}

/** Adds articles for the workers; resolves to those that were acknowledged. A server that goes away ends it. */
export async function addForWorkers(
  address: string,
  articles: readonly ArticleInput[],
  afterEach: (n: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const acknowledged: string[] = [];
  const store = await openStore(postgresLocation(address), { mayCreate: true });
  try {
    for (const input of articles) {
      const given = { stem: input.id!, input, sha256: "0", addedAt, isQueued: true };
      acknowledged.push((await store.addArticle(given)).name);
      await afterEach(acknowledged.length);
    }
  } catch {
    // what is acknowledged by now is what counts
  } finally {
    await store.close().catch(() => undefined);
  }
  return acknowledged;
}

/** Articles of a trial, with known names. */
export function trialArticles(n: number): ArticleInput[] {
  return inventArticles(n, 11).map(({ input }) => input);
}

/** A worker in a process of its own. */
export interface TrialWorker {
  readonly kill: () => Promise<void>;
  /** SIGTERM; resolves to its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly isAlive: () => boolean;
  readonly log: () => string;
}

/** Starts `rapporteur worker` on a store. */
export function startTrialWorker(address: string, flags: readonly string[] = []): TrialWorker {
  const args = [program, "worker", "--db", address, "--jobs", "1", "--log", "json", ...flags];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    log += piece;
  });
  const gone = new Promise<number | null>((resolve) => child.once("close", resolve));
  const end = async (how: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(how);
    return gone;
  };
  return {
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    log: () => log,
  };
}

/** Waits until so many articles are read; a server that is away is asked again. */
export async function untilRead(address: string, nWanted: number, workers: readonly TrialWorker[]): Promise<void> {
  const patience = performance.now() + 1_800_000;
  while (performance.now() < patience && workers.some(({ isAlive }) => isAlive())) {
    const n = await countRead(address).catch(() => -1);
    if (n >= nWanted) return;
    await sleep(300);
  }
  const n = await countRead(address).catch(() => -1);
  throw new Error(
    `${n} of ${nWanted} articles are read, and no more come\n${workers.map(({ log }) => log()).join("\n")}`,
  );
}

async function countRead(address: string): Promise<number> {
  const db = await openJobDatabase(postgresLocation(address));
  try {
    const row = await db
      .selectFrom("readings")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirst();
    return row!.n;
  } finally {
    await db.destroy();
  }
}

/** Every article is there and read once and as `read()` reads it, the queue is empty, and the record has each piece of evidence once. */
export async function expectAllRead(address: string, articles: readonly ArticleInput[]): Promise<void> {
  const store = await openStore(postgresLocation(address), { mayCreate: false });
  const db = await openJobDatabase(postgresLocation(address));
  try {
    const names = articles.map(({ id }) => id!).sort();
    expect((await store.articles()).map(({ name }) => name).sort()).toEqual(names);
    const versions = await db.selectFrom("readings").select("version").distinct().execute();
    expect(versions).toHaveLength(1);
    expect(await store.unread(versions[0]!.version)).toEqual([]);
    // what was done last may still be on its way out of the queue
    for (let n = 0; n < 100 && (await db.selectFrom("jobs").select("id").execute()).length > 0; n++) await sleep(100);
    expect(await db.selectFrom("jobs").selectAll().execute()).toEqual([]);
    const { readings } = await store.readings();
    expect(readings.map(({ article }) => article.id).sort()).toEqual(names);
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    for (const input of articles.filter((_, at) => at % Math.ceil(articles.length / 40) === 0))
      expect(JSON.stringify(byId.get(input.id!))).toBe(JSON.stringify(read(input)));
    for (const { id, evidence } of reconcile(readings).entries) {
      const places = evidence.map(({ article, start, end }) => `${article}:${start}-${end}`);
      expect(places, id).toEqual([...new Set(places)]);
    }
  } finally {
    await store.close();
    await db.destroy();
  }
}
