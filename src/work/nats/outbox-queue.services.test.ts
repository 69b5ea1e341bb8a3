/** @module The promises of a queue, kept by PostgreSQL and NATS together. */
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../record/index.js";
import { isNatsInstalled, type NatsServers, sayWithoutNats, startNats } from "../../testing/nats-servers.js";
import { freshSchema, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { testQueue } from "../../testing/queue-contract.js";
import { openJobDatabase } from "../postgres/job-database.js";
import { usualOptions } from "../queue.js";
import { natsQueue } from "./nats-queue.js";
import { outboxQueue } from "./outbox-queue.js";

sayWithoutNats();
sayWhenSkipped();

describe.skipIf(!isNatsInstalled || postgresAddress === undefined)("a queue of rows that NATS carries", () => {
  let servers: NatsServers;
  let connection: NatsConnection;
  const closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    servers = await startNats();
    connection = await connect({ servers: servers.urls });
  });
  afterAll(async () => {
    for (const close of closers) await close();
    await connection.close();
    await servers.stop();
  });
  const open = async () => {
    const location = freshSchema();
    await (await openStore(location, { mayCreate: true })).close();
    const db = await openJobDatabase(location);
    closers.push(() => db.destroy());
    return db;
  };

  testQueue(
    async (name, options) =>
      outboxQueue(await open(), await natsQueue(connection, { ...options, name, replicas: 1 }), { resendMs: 30_000 }),
    { holdMs: 2_000, retryMs: 50 },
  );

  test("rows that the stream has lost are published again, those it has are not", async () => {
    const db = await open();
    const carrier = await natsQueue(connection, { ...usualOptions, name: "lossy", replicas: 1 });
    const queue = outboxQueue(db, carrier, { resendMs: 0 });
    await queue.put(["a", "b", "c"]);
    expect(await queue.sweep()).toBe(0);
    // the stream forgets them one by one, as it would with its disk
    const [last, ...others] = await carrier.take(3, 1_000);
    for (const job of others) await job.done();
    expect(await queue.sweep()).toBe(0);
    await last!.done();
    expect(await queue.sweep()).toBe(3);
  });
});
