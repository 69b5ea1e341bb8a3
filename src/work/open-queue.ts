/**
 * @module
 * The queue of a store, as it was asked for: PostgreSQL alone, or NATS to carry the jobs that PostgreSQL keeps.
 */

import type { Kysely } from "kysely";
import type { StoreLocation } from "../record/index.js";
import type { Tables } from "../record/tables.js";
import type { NatsLogin } from "./nats/connect-nats.js";
import type { OutboxQueue } from "./nats/outbox-queue.js";
import { openJobDatabase } from "./postgres/job-database.js";
import { postgresQueue } from "./postgres/postgres-queue.js";
import { type Queue, type QueueOptions, usualOptions } from "./queue.js";

/** What carries the jobs; null for PostgreSQL itself. */
export interface Transport extends NatsLogin {
  readonly urls: string;
  readonly replicas: 1 | 3;
}

/** A queue and the database it is in. */
export interface StoreQueue {
  readonly db: Kysely<Tables>;
  readonly queue: Queue | OutboxQueue;
  readonly close: () => Promise<void>;
}

/** A message that is neither in the stream nor done after so long was lost on the way. */
const resendMs = 30_000;

/** Opens the queue of a store in PostgreSQL. */
export async function openQueue(
  location: StoreLocation,
  transport: Transport | null,
  options: QueueOptions = usualOptions,
): Promise<StoreQueue> {
  const db = await openJobDatabase(location);
  if (transport === null) return { db, queue: postgresQueue(db, options), close: () => db.destroy() };
  try {
    // who needs no NATS need not load its client
    const [{ connectNats }, { natsQueue }, { outboxQueue }] = await Promise.all([
      import("./nats/connect-nats.js"),
      import("./nats/nats-queue.js"),
      import("./nats/outbox-queue.js"),
    ]);
    const connection = await connectNats(transport.urls, transport);
    const { replicas } = transport;
    const carrier = await natsQueue(connection, { ...options, replicas, name: queueName(location) });
    const queue = outboxQueue(db, carrier, { resendMs });
    return { db, queue, close: () => Promise.all([connection.close(), db.destroy()]).then(() => undefined) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** One name for one store, whatever its host is called from here. */
function queueName(location: StoreLocation): string {
  if (location.engine === "sqlite") return "rapporteur";
  const database = new URL(location.url).pathname.slice(1);
  return `rapporteur-${database}-${location.schema}`.replaceAll(/[^a-zA-Z0-9_-]/gu, "_");
}
