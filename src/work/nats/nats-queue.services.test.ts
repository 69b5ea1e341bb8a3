/** @module The promises of a queue, kept by NATS JetStream on one node and on three. */
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isNatsInstalled, type NatsServers, sayWithoutNats, startNats } from "../../testing/nats-servers.js";
import { testQueue } from "../../testing/queue-contract.js";
import { usualOptions } from "../queue.js";
import { natsQueue } from "./nats-queue.js";

sayWithoutNats();

describe.skipIf(!isNatsInstalled).each([
  { nNodes: 1, replicas: 1 },
  { nNodes: 3, replicas: 3 },
] as const)("a queue in JetStream on $nNodes node(s)", ({ nNodes, replicas }) => {
  let servers: NatsServers;
  let connection: NatsConnection;
  beforeAll(async () => {
    servers = await startNats(nNodes);
    connection = await connect({ servers: servers.urls.split(","), maxReconnectAttempts: -1 });
  });
  afterAll(async () => {
    await connection.close();
    await servers.stop();
  });
  test("a queue that was made with other replicas is left as it is, and that is said", async () => {
    const options = { ...usualOptions, name: "settled", replicas };
    await natsQueue(connection, options);
    const others = natsQueue(connection, { ...options, holdMs: 90_000, replicas: replicas === 1 ? 3 : 1 });
    await expect(others).rejects.toMatchObject({ code: "E-QUEUE" });
  }, 90_000);

  testQueue((name, options) => natsQueue(connection, { ...options, name, replicas }), { holdMs: 2_000, retryMs: 50 });
});
