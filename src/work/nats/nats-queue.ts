/**
 * @module
 * A queue in NATS JetStream: a stream of jobs on file, copied to one node or three, taken by one durable consumer that all workers share.
 *
 * Every message carries the job as its id for the server's own check for doubles, is acknowledged by hand, and is handed out again when its
 * hold is over. What failed three times goes into a stream of its own with its reason before it leaves the first one.
 */

import { setTimeout as sleep } from "node:timers/promises";
import {
  AckPolicy,
  type Consumer,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { headers, type NatsConnection, nanos } from "@nats-io/transport-node";
import { Problem } from "../../model/index.js";
import { type Aside, lostReason, maxTaken, maxTries, type Queue, type QueueOptions, type Taken } from "../queue.js";

/** Where the jobs are, beside the options of every queue. */
export interface NatsQueueOptions extends QueueOptions {
  /** Letters, digits, `-` and `_`: the queue of one store. */
  readonly name: string;
  /** Nodes that have a copy of every job. */
  readonly replicas: 1 | 3;
}

/** How long the cluster may be without a leader before a call is given up. */
const patienceMs = 60_000;
const answerWithinMs = 5_000;
/** Messages under way to the server at once. */
const window = 256;
const consumerName = "readers";
/** The server's codes for a stream that is there with other settings, and for replicas without a cluster: waiting changes neither. */
const permanent: readonly unknown[] = [10_058, 10_074];

/** What a queue keeps at hand. */
interface Streams {
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
  readonly jobs: string;
  readonly aside: string;
  readonly options: NatsQueueOptions;
}

/** Opens the queue, and makes its streams where they are not; the connection stays the caller's. */
export async function natsQueue(connection: NatsConnection, options: NatsQueueOptions): Promise<Queue> {
  const js = jetstream(connection, { timeout: answerWithinMs });
  const jsm = await patiently(() => jetstreamManager(connection, { timeout: answerWithinMs }));
  const streams = { js, jsm, jobs: `${options.name}-jobs`, aside: `${options.name}-aside`, options };
  await makeStreams(streams);
  let consumer = await patiently(() => js.consumers.get(streams.jobs, consumerName));
  return {
    put: (ids) => putAll(streams, ids),
    take: async (limit, waitMs) => {
      try {
        return await takeDue(streams, consumer, { limit, waitMs });
      } catch {
        // no leader just now, or the streams are gone with their disk: made anew, what is missing is put again by the sweeper
        await sleep(Math.min(waitMs, 500));
        await makeStreams(streams);
        consumer = await patiently(() => js.consumers.get(streams.jobs, consumerName));
        return [];
      }
    },
    counts: () => patiently(() => countsOf(streams)),
    listAside: (limit) => patiently(() => listAside(streams, limit)),
    putBack: async () => {
      const back = await listAside(streams, Number.MAX_SAFE_INTEGER);
      // under a new id: the server still knows the old one
      await putAll(
        streams,
        back.map(({ id }) => id),
        `again-${Date.now()}`,
      );
      await jsm.streams.purge(streams.aside);
      return back.length;
    },
    close: async () => undefined,
  };
}

async function makeStreams({ jsm, jobs, aside, options }: Streams): Promise<void> {
  const { replicas, holdMs } = options;
  const shared = { storage: StorageType.File, num_replicas: replicas, duplicate_window: nanos(120_000) };
  const make = async () => {
    await jsm.streams.add({ ...shared, name: jobs, subjects: [jobs], retention: RetentionPolicy.Workqueue });
    await jsm.streams.add({ ...shared, name: aside, subjects: [`${aside}.*`], max_msgs_per_subject: 1 });
    await jsm.consumers.add(jobs, {
      durable_name: consumerName,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(holdMs),
      max_ack_pending: 20_000,
    });
  };
  try {
    await patiently(make);
  } catch (cause) {
    const problem = new Problem(
      "E-QUEUE",
      `the streams of the queue cannot be had: ${(cause as Error).message}`,
      "a stream keeps the number of replicas it was made with (--replicas); three need three nodes with JetStream",
      jobs,
    );
    problem.cause = cause;
    throw problem;
  }
}

async function putAll({ js, jobs }: Streams, ids: readonly string[], mark = ""): Promise<number> {
  let nNew = 0;
  for (let at = 0; at < ids.length; at += window) {
    const some = ids.slice(at, at + window);
    const put = (id: string) => patiently(() => js.publish(jobs, id, { msgID: `${id}${mark}` }));
    nNew += (await Promise.all(some.map(put))).filter(({ duplicate }) => !duplicate).length;
  }
  return nNew;
}

async function takeDue(
  streams: Streams,
  consumer: Consumer,
  { limit, waitMs }: { readonly limit: number; readonly waitMs: number },
): Promise<Taken[]> {
  // the server takes no shorter wait than a second
  const first = await consumer.next({ expires: Math.max(1_000, waitMs) });
  if (first === null) return [];
  const messages = [first];
  const more = Math.min(limit - 1, first.info.pending);
  if (more > 0)
    for await (const message of await consumer.fetch({ max_messages: more, expires: 1_000 })) messages.push(message);
  const taken: Taken[] = [];
  for (const message of messages) {
    const job = takenOf(streams, message);
    if (job.tries <= maxTaken) taken.push(job);
    else await setAside(streams, message, { reason: lostReason, tries: maxTaken });
  }
  return taken;
}

function takenOf(streams: Streams, message: JsMsg): Taken {
  const tries = message.info.deliveryCount;
  return {
    id: message.string(),
    tries,
    done: async () => {
      // an answer that does not come is made up for: the job comes again, and whoever takes it sees that it is done
      await message.ackAck({ timeout: answerWithinMs }).catch(() => false);
    },
    fail: async (reason) => {
      if (tries >= maxTries) {
        await setAside(streams, message, { reason, tries });
        return "aside";
      }
      message.nak(streams.options.retryMs * tries);
      return "again";
    },
    giveBack: async () => message.nak(),
    hold: async () => message.working(),
  };
}

async function setAside(
  { js, aside }: Streams,
  message: JsMsg,
  { reason, tries }: { readonly reason: string; readonly tries: number },
): Promise<void> {
  const id = message.string();
  const facts = headers();
  facts.set("Tries", String(tries));
  // one line, as headers are
  facts.set("Reason", reason.replaceAll(/\s+/gu, " ").trim());
  await patiently(() => js.publish(`${aside}.${Buffer.from(id).toString("hex")}`, id, { headers: facts }));
  await message.ackAck({ timeout: answerWithinMs }).catch(() => false);
}

async function countsOf({ jsm, jobs, aside }: Streams) {
  const { state } = await jsm.streams.info(jobs);
  const { num_ack_pending: taken } = await jsm.consumers.info(jobs, consumerName);
  const { state: asideState } = await jsm.streams.info(aside);
  return { waiting: Math.max(0, state.messages - taken), taken, aside: asideState.messages };
}

async function listAside({ js, jsm, aside }: Streams, limit: number): Promise<Aside[]> {
  const found: Aside[] = [];
  const { state } = await jsm.streams.info(aside);
  const wanted = Math.min(limit, state.messages);
  if (wanted === 0) return found;
  const reader = await js.consumers.get(aside);
  for await (const message of await reader.fetch({ max_messages: wanted, expires: answerWithinMs })) {
    const reason = message.headers?.get("Reason") ?? "";
    found.push({ id: message.string(), reason, tries: Number(message.headers?.get("Tries")) });
  }
  return found;
}

/** Tries again while the cluster has no leader, as after a node is gone. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pause = 50; ; pause = Math.min(2 * pause, 1_000)) {
    try {
      return await call();
    } catch (error) {
      if (performance.now() > until || permanent.includes((error as { code?: unknown }).code)) throw error;
      await sleep(pause);
    }
  }
}
