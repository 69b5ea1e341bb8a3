/**
 * @module
 * NATS servers for tests: one, or a cluster on loopback, each a process that can be killed and started again with its files.
 */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether the server is installed here. */
export const isNatsInstalled = spawnSync("nats-server", ["--version"]).error === undefined;

/** Says once that tests are skipped, in words that `.ci/run` looks for. */
export function sayWithoutNats(): void {
  if (!isNatsInstalled) console.log("skipped: nats-server is not installed");
}

/** One server of a test. */
export interface NatsNode {
  readonly name: string;
  readonly url: string;
  /** `kill -9`; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it, or again with the files it had. */
  readonly start: () => Promise<void>;
  /** Takes away all it has written; only while it is dead. */
  readonly wipe: () => void;
}

/** The servers of a test. */
export interface NatsServers {
  readonly nodes: readonly NatsNode[];
  /** Addresses of all, with commas between. */
  readonly urls: string;
  readonly stop: () => Promise<void>;
}

/** Starts so many servers; more than one are a cluster. */
export async function startNats(nNodes = 1): Promise<NatsServers> {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-nats-"));
  const ports = await freePorts(2 * nNodes);
  const routes = ports.slice(nNodes).map((port) => `nats://127.0.0.1:${port}`);
  const nodes = Array.from({ length: nNodes }, (_, at) => {
    const folder = join(home, `n${at + 1}`);
    mkdirSync(folder);
    const facts = { name: `n${at + 1}`, folder, port: ports[at]!, clusterPort: ports[nNodes + at]! };
    return nodeOf(facts, nNodes > 1 ? routes : []);
  });
  for (const node of nodes) await node.start();
  return {
    nodes,
    urls: nodes.map(({ url }) => url).join(","),
    stop: async () => {
      for (const node of nodes) await node.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface Facts {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly clusterPort: number;
}

function nodeOf({ name, folder, port, clusterPort }: Facts, routes: readonly string[]): NatsNode {
  const config = join(folder, "nats.conf");
  const cluster =
    routes.length === 0
      ? ""
      : `cluster { name: test, listen: "127.0.0.1:${clusterPort}", routes: [${routes.join(", ")}] }`;
  const write = (sync: string) =>
    writeFileSync(
      config,
      `server_name: ${name}\nlisten: "127.0.0.1:${port}"\njetstream { store_dir: "${folder}"${sync} }\n${cluster}\n`,
    );
  write(", sync_interval: always");
  // before 2.10 a server has no such setting
  if (spawnSync("nats-server", ["-t", "-c", config]).status !== 0) write("");
  let child: ChildProcess | null = null;
  return {
    name,
    url: `nats://127.0.0.1:${port}`,
    start: async () => {
      child = spawn("nats-server", ["-c", config], { stdio: ["ignore", "ignore", "pipe"] });
      child.stderr!.pipe(createWriteStream(join(folder, "log"), { flags: "a" }));
      await untilOpen(port);
    },
    wipe: () => rmSync(join(folder, "jetstream"), { recursive: true, force: true }),
    kill: async () => {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      const gone = new Promise((resolve) => running.once("close", resolve));
      running.kill("SIGKILL");
      await gone;
    },
  };
}

async function untilOpen(port: number): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await sleep(50);
  }
  throw new Error(`no NATS server on port ${port} after ten seconds`);
}

/** Ports of this machine that nobody uses just now. */
export async function freePorts(n: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: n },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
