/**
 * @module
 * A command in a process of its own, which can be killed at any moment: from `dist/` where it is built, else from the sources.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
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

/** What was built, unless a source is newer: it starts in a third of the time. */
export function freshProgram(): Program {
  const program = `${root}dist/cli/bin.js`;
  if (!existsSync(program)) return "src";
  const built = statSync(program).mtimeMs;
  const isNewer = (path: string) => statSync(`${root}src/${path}`).mtimeMs > built;
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/u.test(path) && !path.includes(".test.") && !path.startsWith("testing/"),
  );
  return sources.some(isNewer) ? "src" : "dist";
}

/** The words behind `node` that start the program. */
export function startOf(program: Program): readonly string[] {
  return program === "dist" ? [`${root}dist/cli/bin.js`] : ["--import", "tsx", `${root}src/cli/bin.ts`];
}

/** Runs a command to its end. */
export function childCommand(
  program: Program,
  argv: readonly string[],
  { start, watch }: Watcher = {},
): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, [...startOf(program), ...argv], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
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
