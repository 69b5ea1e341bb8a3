/**
 * @module
 * `worker`: reads what is on the queue of a store until it is told to stop, one of as many as there are machines for.
 */

import { hostname } from "node:os";
import { Problem } from "../../model/index.js";
import { healthApp, type RunningServer, startServer } from "../../server/index.js";
import { metric, processMetrics, renderMetrics } from "../../work/metrics.js";
import { openQueue } from "../../work/open-queue.js";
import { ThreadPool } from "../../work/threads/thread-pool.js";
import { type Log, type RunningWorker, startWorker } from "../../work/worker.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { type QueueFlags, type QueueStore, replicasOf, withQueueStore } from "../queue-flags.js";
import { countOf, settingsOf } from "../settings.js";

/** Flags of `worker`. */
export interface WorkerFlags extends QueueFlags {
  readonly jobs?: string;
  readonly listen?: string;
  readonly log?: string;
  readonly once?: boolean;
  readonly name?: string;
  readonly memory?: string;
}

/** Works until SIGTERM or Ctrl-C, and then brings to an end what it has in work. */
export function runWorker({ io, flags }: CommandContext<WorkerFlags>): Promise<number> {
  const { jobs } = settingsOf({ ...flags, json: false }, io);
  const log = logTo(io, flags);
  const address = listenOf(flags.listen);
  return withQueueStore(flags, io, async (open) => {
    const { urls, queue, db, close } = await queueOf(open, flags, io);
    const memoryMb = countOf("--memory", flags.memory, "--memory 512");
    const pool = new ThreadPool({ threads: jobs, actors: open.actors, ...(memoryMb > 0 ? { memoryMb } : {}) });
    const name = flags.name ?? `${hostname()}-${process.pid}`;
    try {
      const parts = { name, store: open.store, db, version: open.version, queue, pool, log };
      const worker = startWorker(parts, { signal: io.signal, once: flags.once === true });
      const server = address === null ? null : await listen(worker, { ...address, pool, name });
      log("info", "started", { name, threads: jobs, store: open.store.where, nats: urls, listens: server?.url });
      io.signal.addEventListener("abort", () => log("info", "draining", { ...worker.tally() }), { once: true });
      await worker.ended.finally(() => server?.close());
      log("info", "stopped", { ...worker.tally(), replaced: pool.nReplaced });
      return 0;
    } finally {
      await pool.close();
      await close();
    }
  });
}

async function queueOf({ location }: QueueStore, flags: WorkerFlags, io: Io) {
  const { NATS_USER: user, NATS_PASSWORD: pass } = io.env;
  const transport = flags.nats === undefined ? null : { urls: flags.nats, replicas: replicasOf(flags), user, pass };
  return { urls: flags.nats, ...(await openQueue(location, transport)) };
}

function listen(
  worker: RunningWorker,
  {
    host,
    port,
    pool,
    name,
  }: { readonly host: string; readonly port: number; readonly pool: ThreadPool; readonly name: string },
): Promise<RunningServer> {
  const metrics = async () => {
    const { done, failed, skipped, perMinute } = worker.tally();
    const counts = await worker.counts().catch(() => null);
    const states = Object.entries(counts ?? {}).map(([state, value]) => ({ labels: { state }, value }));
    return renderMetrics([
      metric("articles_read_total", "counter", "Articles read and kept since the start.", done),
      metric("articles_aside_total", "counter", "Articles set aside since the start.", failed),
      metric("articles_known_total", "counter", "Jobs that were done already when they came.", skipped),
      metric("articles_last_minute", "gauge", "Articles read in the last minute.", perMinute),
      metric("threads_replaced_total", "counter", "Reading threads that died and were replaced.", pool.nReplaced),
      metric("queue_up", "gauge", "Whether the queue answers.", counts === null ? 0 : 1),
      { name: "rapporteur_queue_jobs", help: "Jobs of the queue by state.", type: "gauge", values: states },
      { name: "rapporteur_worker_info", help: "The worker.", type: "gauge", values: [{ labels: { name }, value: 1 }] },
      ...processMetrics(),
    ]);
  };
  return startServer(healthApp({ trouble: worker.trouble, metrics }), { host, port });
}

/** `host:port`, or a port of this machine only. */
function listenOf(given: string | undefined): { readonly host: string; readonly port: number } | null {
  if (given === undefined) return null;
  const found = /^(?:(?<host>[\w.-]+|\[[0-9a-f:]+\]):)?(?<port>\d{1,5})$/iu.exec(given)?.groups;
  if (found !== undefined && Number(found.port) <= 65_535)
    return { host: (found.host ?? "127.0.0.1").replaceAll(/[[\]]/gu, ""), port: Number(found.port) };
  throw new Problem(
    "E-USAGE",
    `--listen needs a port, or host:port, and ${JSON.stringify(given)} is neither`,
    "--listen 9464 is for this machine only, --listen 0.0.0.0:9464 for all that reach it",
  );
}

/** Lines on standard error: for a person, or one JSON object each. */
function logTo(io: Io, { log = "text", quiet }: WorkerFlags): Log {
  if (log !== "text" && log !== "json")
    throw new Problem("E-USAGE", `--log is text or json, and not ${JSON.stringify(log)}`, "for example --log json");
  return (level, event, facts = {}) => {
    if (quiet === true && level === "info") return;
    const at = new Date(io.clock()).toISOString();
    const told = Object.entries(facts).filter(([, value]) => value !== undefined);
    const line =
      log === "json"
        ? JSON.stringify({ at, level, event, ...Object.fromEntries(told) })
        : [at, level, event, ...told.map(([name, value]) => `${name}=${String(value)}`)].join(" ");
    void io.stderr.write(`${line}\n`).catch(() => undefined);
  };
}
