/** @module Workers, servers and whole disks killed while articles are read: none is lost, none is in the record twice. */

import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { describe, expect, test } from "vitest";
import { isNatsInstalled, sayWithoutNats, startNats } from "../testing/nats-servers.js";
import { isPostgresInstalled, startPostgres } from "../testing/postgres-servers.js";
import {
  addForWorkers,
  expectAllRead,
  nTrialArticles,
  startTrialWorker,
  trialAddress,
  trialArticles,
  untilRead,
} from "../testing/worker-trial.js";

const minutes = 60_000;
if (!isPostgresInstalled) console.log("skipped: PostgreSQL is not installed");
sayWithoutNats();

describe.skipIf(!isPostgresInstalled)("jobs in PostgreSQL", () => {
  test(
    "a worker and the server are killed in the middle: every article is read once",
    async () => {
      const server = await startPostgres();
      const address = trialAddress(server.address);
      const articles = trialArticles(Math.ceil(nTrialArticles / 5));
      const n = articles.length;
      expect(await addForWorkers(address, articles)).toHaveLength(n);
      const [first, second] = [startTrialWorker(address), startTrialWorker(address)];
      try {
        await untilRead(address, n / 4, [first, second]);
        await first.kill();
        await untilRead(address, n / 3, [second]);
        await server.kill();
        await server.start();
        await untilRead(address, n, [second]);
        expect(await second.stop()).toBe(0);
        await expectAllRead(address, articles);
      } finally {
        await Promise.all([first.kill(), second.kill()]);
        await server.remove();
      }
    },
    30 * minutes,
  );

  test(
    "the primary is killed and the standby promoted: no acknowledged article is lost, and the workers go on there",
    async () => {
      const primary = await startPostgres();
      const standby = await primary.addStandby();
      const schema = new URL(trialAddress(primary.address)).search;
      const [before, after] = [`${primary.address}${schema}`, `${standby.address}${schema}`];
      const articles = trialArticles(Math.ceil(nTrialArticles / 5));
      const worker = startTrialWorker(before);
      try {
        // in the middle of adding; what comes after that fails
        const acknowledged = await addForWorkers(before, articles, async (n) => {
          if (n === Math.ceil(articles.length / 2)) await primary.kill();
        });
        expect(acknowledged.length).toBeLessThan(articles.length);
        await worker.kill();
        await standby.promote();
        const heir = startTrialWorker(after);
        try {
          const wanted = articles.filter(({ id }) => acknowledged.includes(id!));
          await untilRead(after, wanted.length, [heir]);
          // one more than was acknowledged may have been committed; adding it all again adds only what is missing
          expect(await addForWorkers(after, articles)).toHaveLength(articles.length);
          await untilRead(after, articles.length, [heir]);
          expect(await heir.stop()).toBe(0);
          await expectAllRead(after, articles);
        } finally {
          await heir.kill();
        }
      } finally {
        await worker.kill();
        await standby.remove();
        await primary.remove();
      }
    },
    30 * minutes,
  );
});

describe.skipIf(!isPostgresInstalled || !isNatsInstalled)("jobs that NATS carries", () => {
  test(
    "the only node is killed and its disk is lost: the jobs come from the table again",
    async () => {
      const [server, nats] = await Promise.all([startPostgres(), startNats(1)]);
      const address = trialAddress(server.address);
      const articles = trialArticles(Math.ceil(nTrialArticles / 10));
      expect(await addForWorkers(address, articles)).toHaveLength(articles.length);
      const worker = startTrialWorker(address, ["--nats", nats.urls]);
      try {
        await untilRead(address, articles.length / 4, [worker]);
        await nats.nodes[0]!.kill();
        nats.nodes[0]!.wipe();
        await nats.nodes[0]!.start();
        await untilRead(address, articles.length, [worker]);
        expect(await worker.stop()).toBe(0);
        await expectAllRead(address, articles);
      } finally {
        await worker.kill();
        await nats.stop();
        await server.remove();
      }
    },
    30 * minutes,
  );

  test(
    `three nodes, the leader and a worker are killed during ${nTrialArticles} articles: none lost, none twice`,
    async () => {
      const [server, nats] = await Promise.all([startPostgres(), startNats(3)]);
      const address = trialAddress(server.address);
      const articles = trialArticles(nTrialArticles);
      const n = articles.length;
      expect(await addForWorkers(address, articles)).toHaveLength(n);
      const flags = ["--nats", nats.urls];
      const workers = [startTrialWorker(address, flags), startTrialWorker(address, flags)];
      try {
        await untilRead(address, n / 8, workers);
        const leader = await leaderOf(nats.urls);
        const doomed = nats.nodes.find(({ name }) => name === leader)!;
        await Promise.all([doomed.kill(), workers[0]!.kill()]);
        workers.push(startTrialWorker(address, flags));
        await untilRead(address, n / 2, workers);
        await doomed.start();
        await untilRead(address, n, workers);
        for (const worker of workers.slice(1)) expect(await worker.stop()).toBe(0);
        await expectAllRead(address, articles);
      } finally {
        for (const worker of workers) await worker.kill();
        await nats.stop();
        await server.remove();
      }
    },
    60 * minutes,
  );
});

/** The node that leads the stream of jobs. */
async function leaderOf(urls: string): Promise<string> {
  const connection = await connect({ servers: urls.split(",") });
  try {
    const jsm = await jetstreamManager(connection);
    const streams = await jsm.streams.list().next();
    const jobs = streams.find(({ config }) => config.name.endsWith("-jobs"));
    expect(jobs?.config.num_replicas).toBe(3);
    return jobs!.cluster!.leader!;
  } finally {
    await connection.close();
  }
}
