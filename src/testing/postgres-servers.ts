/**
 * @module
 * PostgreSQL servers of a test's own, which can be killed with all their processes, started again, and followed by a standby.
 */

import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePorts } from "./nats-servers.js";

const bin = newestBin("/usr/lib/postgresql");
const isRoot = process.getuid?.() === 0;

/** Whether the server is installed here. */
export const isPostgresInstalled = bin !== null;

/** A server of a test. */
export interface PostgresServer {
  readonly address: string;
  /** `kill -9` of the server and all its processes at once. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** A standby that follows it; every commit waits until the standby has it on its disk. */
  readonly addStandby: () => Promise<PostgresServer & { readonly promote: () => Promise<void> }>;
  readonly remove: () => Promise<void>;
}

/** Makes and starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const home = makeHome();
  await run("initdb", "-D", join(home, "data"), "-U", "rapporteur", "-A", "trust", "-E", "UTF8", "--no-locale");
  const server = serverIn(home, (await freePorts(1))[0]!);
  await server.start();
  return server;
}

function serverIn(home: string, port: number): PostgresServer {
  const data = join(home, "data");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home}`;
  return {
    address: `postgres://rapporteur@127.0.0.1:${port}/postgres`,
    start: () => run("pg_ctl", "-D", data, "-l", join(home, "log"), "-w", "-t", "120", "-o", settings, "start"),
    kill: async () => {
      const postmaster = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
      const all = [postmaster, ...childrenOf(postmaster)];
      for (const pid of all) killHard(pid);
      while (all.some(isAlive)) await sleep(50);
    },
    addStandby: async () => {
      const standbyHome = makeHome();
      const standby = join(standbyHome, "data");
      const from = ["-h", "127.0.0.1", "-p", String(port), "-U", "rapporteur"];
      await run("pg_basebackup", ...from, "-D", standby, "-R", "-X", "stream", "-C", "-S", "standby");
      const other = serverIn(standbyHome, (await freePorts(1))[0]!);
      await other.start();
      appendFileSync(join(data, "postgresql.auto.conf"), "synchronous_standby_names = '*'\nsynchronous_commit = on\n");
      await run("pg_ctl", "-D", data, "reload");
      return { ...other, promote: () => run("pg_ctl", "-D", standby, "-w", "promote") };
    },
    remove: async () => {
      await run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop").catch(() => undefined);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function newestBin(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const versions = readdirSync(folder)
    .map(Number)
    .filter((version) => existsSync(join(folder, String(version), "bin/postgres")));
  return versions.length === 0 ? null : join(folder, String(Math.max(...versions)), "bin");
}

/** The server does not run as root. It keeps the streams it is started with, so none is waited for. */
function run(program: string, ...args: string[]): Promise<void> {
  const path = join(bin!, program);
  const [command, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", path, ...args] : [path, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command!, rest, { cwd: "/", stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(" ")} ended with ${code}`)),
    );
  });
}

function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-postgres-"));
  chmodSync(home, 0o755);
  if (isRoot) execFileSync("chown", ["postgres", home]);
  return home;
}

function childrenOf(parent: number): number[] {
  const listed = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
  return listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number))
    .flatMap(([pid, ppid]) => (ppid === parent ? [pid!] : []));
}

function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has ended by itself
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
