/**
 * @module
 * Progress on standard error, and only after a second: nobody needs a bar for what is over at once.
 */

import type { Io } from "./io.js";
import type { Settings } from "./settings.js";

/** Counts what a command has gone through. */
export interface Progress {
  readonly step: (failed: boolean) => Promise<void>;
  /** Takes the rewritten line away. */
  readonly end: () => Promise<void>;
}

const firstAfter = 1_000;
const linesEvery = 200;
const plainEvery = 10_000;

/** Progress in the manner asked for; `auto` is a rewritten line for a person and nothing for a file. */
export function startProgress(mode: Settings["progress"], io: Io): Progress {
  const manner = mode === "auto" ? (io.stderr.isTTY ? "line" : "none") : mode;
  const began = io.now();
  let [nDone, nFailed, last, isShown] = [0, 0, began, false];
  const every = manner === "plain" ? plainEvery : linesEvery;
  return {
    step: async (failed) => {
      nDone++;
      if (failed) nFailed++;
      const now = io.now();
      if (manner === "none" || now - began < firstAfter || (now - last < every && last !== began)) return;
      last = now;
      isShown = true;
      const rate = Math.round((nDone * 1000) / (now - began));
      await io.stderr.write(lineOf(manner, { nDone, nFailed, rate }));
    },
    end: async () => {
      if (manner === "line" && isShown) await io.stderr.write("\r\u001b[K");
    },
  };
}

function lineOf(
  manner: string,
  { nDone, nFailed, rate }: { readonly nDone: number; readonly nFailed: number; readonly rate: number },
): string {
  if (manner === "json") return `${JSON.stringify({ progress: { done: nDone, failed: nFailed, perSecond: rate } })}\n`;
  const text = `read ${nDone} texts · ${rate}/s · ${nFailed} failed`;
  return manner === "plain" ? `${text}\n` : `\r\u001b[K${text}`;
}
