/**
 * @module
 * A command in a process of its own, which can be killed at any moment: from `dist/` where it is built, else from the sources.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** How the program is started. */
export type Program = "dist" | "src";

/** A command that has ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when it was killed. */
  readonly exit: number | null;
  readonly milliseconds: number;
}

/** Who looks on while a command runs. */
export interface Watcher {
  readonly start?: (child: ChildProcess) => void;
  /** Sees all it has printed so far, after each piece. */
  readonly watch?: (child: ChildProcess, printed: { readonly stdout: string; readonly stderr: string }) => void;
}

/** Runs a command to its end. */
export function childCommand(
  program: Program,
  argv: readonly string[],
  { start, watch }: Watcher = {},
): Promise<Ended> {
  const script = program === "dist" ? [`${root}dist/cli/bin.js`] : ["--import", "tsx", `${root}src/cli/bin.ts`];
  const began = performance.now();
  const child = spawn(process.execPath, [...script, ...argv], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  start?.(child);
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
    watch?.(child, { stdout, stderr });
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
    watch?.(child, { stdout, stderr });
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ stdout, stderr, exit, milliseconds: performance.now() - began }));
  });
}
