/**
 * @module
 * A worker: takes articles from the queue of a store, reads them in threads and keeps the readings, until it is told to stop. What it has in
 * work then is brought to its end. A database or a cluster that is away is waited for; nothing is lost meanwhile.
 */

import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import { Problem } from "../model/index.js";
import type { Store } from "../record/index.js";
import { storeProblem } from "../record/store-problem.js";
import type { Tables } from "../record/tables.js";
import type { OutboxQueue } from "./nats/outbox-queue.js";
import { type Counts, type Queue, usualOptions } from "./queue.js";
import type { DeskEars } from "./store-desk.js";
import { storeDesk } from "./store-desk.js";
import type { ThreadPool } from "./threads/thread-pool.js";
import { workOff } from "./work-off.js";
import { leaveBoard, type Tally, writeTally } from "./worker-board.js";

/** What a worker works with. */
export interface WorkerParts {
  readonly name: string;
  readonly store: Store;
  readonly db: Kysely<Tables>;
  readonly version: string;
  readonly queue: Queue | OutboxQueue;
  readonly pool: ThreadPool;
  readonly log: Log;
}

/** Told what happens, one event at a time, with facts about it. */
export type Log = (
  level: "info" | "warn" | "error",
  event: string,
  facts?: { readonly [name: string]: unknown },
) => void;

/** A worker at work. */
export interface RunningWorker {
  /** Resolves when it has stopped; rejects with what it cannot wait out. */
  readonly ended: Promise<void>;
  readonly tally: () => Tally & { readonly skipped: number };
  readonly counts: () => Promise<Counts>;
  /** Null while all is well, else what is not. */
  readonly trouble: () => Promise<string | null>;
}

const tallyEveryMs = 5_000;
const sweepEveryMs = 1_000;
const [firstPauseMs, longestPauseMs] = [500, 10_000];

/** Starts a worker. With `once` it ends when the queue is empty. */
export function startWorker(
  parts: WorkerParts,
  { signal, once }: { readonly signal: AbortSignal; readonly once: boolean },
): RunningWorker {
  const counter = countingEars(parts.log);
  const over = new AbortController();
  const housekeeping = [
    every(tallyEveryMs, over.signal, parts.log, () => writeTally(parts.db, parts.name, counter.tally())),
    ...("sweep" in parts.queue ? [every(sweepEveryMs, over.signal, parts.log, parts.queue.sweep)] : []),
  ];
  const work = async () => {
    try {
      await workPatiently(parts, counter.ears, { signal, once });
    } finally {
      over.abort();
      await Promise.all(housekeeping);
      await leaveBoard(parts.db, parts.name).catch(() => undefined);
    }
  };
  return {
    ended: work(),
    tally: counter.tally,
    counts: () => parts.queue.counts(),
    trouble: async () => {
      if (signal.aborted) return "draining";
      try {
        await within(3_000, parts.queue.counts());
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
  };
}

/** Works; what the database or the cluster throws while it is away is told, and waited out. */
async function workPatiently(
  { store, db, version, queue, pool, log }: WorkerParts,
  ears: DeskEars,
  { signal, once }: { readonly signal: AbortSignal; readonly once: boolean },
): Promise<void> {
  const desk = storeDesk({ store, db, version }, ears);
  let isEmpty = false;
  for (let pause = firstPauseMs; !signal.aborted && !isEmpty; pause = Math.min(2 * pause, longestPauseMs)) {
    const began = performance.now();
    try {
      const isFinished = () => once;
      await workOff({ queue, reader: pool, desk, signal, isFinished, holdMs: usualOptions.holdMs });
      if (!once) return;
      const { waiting, taken } = await queue.counts();
      isEmpty = waiting + taken === 0;
    } catch (error) {
      if (!isPassing(error)) throw error;
      log("warn", "waiting", { reason: (error as Error).message, seconds: pause / 1000 });
      if (performance.now() - began > longestPauseMs) pause = firstPauseMs;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** What goes away by itself: a server that starts, stops, is full of connections, or has just been made the first one. */
const passing: readonly unknown[] = ["E-STORE-UNREACHABLE", "E-STORE-BUSY", "E-STORE-READ-ONLY"];

function isPassing(error: unknown): boolean {
  const known = storeProblem(error, "");
  return known instanceof Problem ? passing.includes(known.code) : /\bconnection\b/iu.test(String(error));
}

function countingEars(log: Log) {
  let [done, failed, skipped] = [0, 0, 0];
  const minute: { at: number; n: number }[] = [];
  const ears: DeskEars = {
    kept: (n) => {
      done += n;
      minute.push({ at: performance.now(), n });
    },
    skipped: () => {
      skipped++;
    },
    failed: ({ job, reason, isFinal }) => {
      if (isFinal) failed++;
      log(isFinal ? "error" : "warn", isFinal ? "set-aside" : "failed", { job, reason });
    },
  };
  const tally = () => {
    while (minute.length > 0 && minute[0]!.at < performance.now() - 60_000) minute.shift();
    return { done, failed, skipped, perMinute: minute.reduce((sum, { n }) => sum + n, 0) };
  };
  return { ears, tally };
}

async function every(milliseconds: number, signal: AbortSignal, log: Log, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: Error) => log("warn", "waiting", { reason: error.message }));
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`no answer within ${milliseconds / 1000} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
