/**
 * @module
 * All that a command touches of the process, handed in, so that a test needs no process and a library no globals.
 */

import type { Network } from "../intake/index.js";

/** Where text goes. */
export interface Output {
  /** Resolves when more may be written; rejects with a BrokenPipe when nobody reads on. */
  readonly write: (text: string) => Promise<void>;
  readonly isTTY: boolean;
}

/** The process as a command sees it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinIsTTY: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Runs work that does not pause, so that nobody would hear Ctrl-C: while it runs, Ctrl-C ends the process at once, without a word. */
  readonly atOnce: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds of a clock that only goes forward; for progress, never for results. */
  readonly now: () => number;
  /** Milliseconds since 1970: when something was added or corrected. */
  readonly clock: () => number;
  /** Clock, sleep and names for fetching; used only with `--online`. */
  readonly network: Network;
}

/** Nobody reads the output any more (`| head`): the command ends quietly. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";
}

/** Ctrl-C. `message` says how far the command had come. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
