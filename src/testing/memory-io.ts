/**
 * @module
 * A command line without a process: what goes in is given, what comes out is kept.
 */

import { BrokenPipe, type Io } from "../cli/io.js";
import type { Network } from "../intake/index.js";

/** What a test may set; the rest is a pipe in an empty folder. */
export interface MemoryIoOptions {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly stderrIsTTY?: boolean;
  readonly cwd?: string;
  readonly env?: Io["env"];
  readonly signal?: AbortSignal;
  /** Milliseconds that the clock goes forward with each look. */
  readonly tick?: number;
  /** Milliseconds since 1970; the clock stands still. */
  readonly clock?: number;
  /** Standard output breaks after so many characters. */
  readonly breakAfter?: number;
  /** A network that is there; without it no name is found. */
  readonly network?: Network;
}

/** An Io with what was written to it. */
export interface MemoryIo extends Io {
  readonly written: { stdout: string; stderr: string };
}

/** Builds an Io for one run of `main`. */
export function memoryIo(options: MemoryIoOptions = {}): MemoryIo {
  const { stdin, isTTY = false, stderrIsTTY = isTTY, breakAfter = Number.POSITIVE_INFINITY, tick = 0 } = options;
  const written = { stdout: "", stderr: "" };
  let now = 0;
  return {
    written,
    stdin: pieces(stdin ?? ""),
    stdinIsTTY: stdin === undefined,
    stdout: {
      isTTY,
      write: async (text) => {
        if (written.stdout.length > breakAfter) throw new BrokenPipe();
        written.stdout += text;
      },
    },
    stderr: {
      isTTY: stderrIsTTY,
      write: async (text) => {
        written.stderr += text;
      },
    },
    env: options.env ?? {},
    cwd: options.cwd ?? "/nonexistent",
    signal: options.signal ?? new AbortController().signal,
    atOnce: (work) => work(),
    clock: () => options.clock ?? 0,
    network: options.network ?? noNetwork,
    now: () => {
      now += tick;
      return now;
    },
  };
}

const noNetwork: Network = {
  now: () => 0,
  sleep: async () => undefined,
  resolve: (host) => Promise.reject(new Error(`there is no host ${host}`)),
};

async function* pieces(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === "string" ? new TextEncoder().encode(text) : text;
}
