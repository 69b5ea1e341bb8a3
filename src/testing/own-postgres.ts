/**
 * @module
 * A PostgreSQL server of a test's own, on a port and in a folder that nobody else has, which can be killed and started again.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const installed = "/usr/lib/postgresql";

/** A server that runs. */
export interface OwnPostgres {
  /** Address of a database; a new schema for each project. */
  readonly address: (schema: string) => string;
  /** Kills the server and everything it has started, at once. */
  readonly kill: () => void;
  /** Starts it again where it was killed; resolves when it lets clients in. */
  readonly start: () => Promise<void>;
  readonly remove: () => void;
}

/** Makes a server and starts it; null where PostgreSQL is not installed. */
export async function ownPostgres(): Promise<OwnPostgres | null> {
  const bin = binFolder();
  if (bin === null) return null;
  const home = mkdtempSync(join(tmpdir(), "rapporteur-postgres-"));
  const data = join(home, "data");
  const port = await freePort();
  // the server does not run as root
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: readonly string[]) => {
    const argv = [join(bin, program), "-D", data, ...args];
    const [command, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...argv] : argv;
    execFileSync(command!, rest, { cwd: home, stdio: "ignore" });
  };
  if (isRoot) execFileSync("chown", ["postgres", home]);
  run("initdb", "-U", "rapporteur", "-A", "trust", "-E", "UTF8", "--no-locale");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home}`;
  let isUp = false;
  const start = async () => {
    for (let nTries = 1; ; nTries++)
      try {
        if (!isUp) run("pg_ctl", "-w", "-l", join(home, "log"), "-o", options, "start");
        isUp = true;
        return;
      } catch (error) {
        // what is left of a killed server is gone in a moment
        if (nTries === 20) throw error;
        await sleep(250);
      }
  };
  await start();
  return {
    address: (schema) => `postgres://rapporteur@127.0.0.1:${port}/postgres?schema=${schema}`,
    kill: () => {
      isUp = false;
      killWithChildren(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]));
    },
    start,
    remove: () => {
      if (isUp) run("pg_ctl", "-m", "immediate", "-w", "stop");
      rmSync(home, { recursive: true });
    },
  };
}

/** The folder of the latest version that is installed. */
function binFolder(): string | null {
  if (!existsSync(installed)) return null;
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => join(installed, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ?? null
  );
}

function killWithChildren(server: number): void {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const children = processes.split("\n").flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/u).map(Number);
    return parent === server ? [pid!] : [];
  });
  for (const pid of [server, ...children])
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has ended by itself
    }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
