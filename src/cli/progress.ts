/**
 * @module
 * Progress on standard error, and only after a second: nobody needs a bar for what is over at once.
 */

import { countWords } from "../publish/words/day-words.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";

/** Counts what a command has gone through. */
export interface Progress {
  /** One more is done. */
  readonly step: (outcome?: { readonly isFailed: boolean }) => Promise<void>;
  /** So many more are to be done than was thought. */
  readonly expect: (nMore: number) => void;
  /** Takes the rewritten line away. */
  readonly end: () => Promise<void>;
}

const firstAfter = 1_000;
const linesEvery = 200;
const plainEvery = 10_000;
const takeAway = "\r\u001b[K";

/** What is counted, as a verb and a noun: "read 3/7 texts". */
export interface Counted {
  readonly verb: string;
  readonly noun: string;
}

/** Progress in the manner asked for; `auto` is a rewritten line for a person and nothing for a file. */
export function startProgress(
  mode: Settings["progress"],
  { io, counted = { verb: "read", noun: "text" }, ...start }: Start,
): Progress {
  const manner = mannerOf(mode, io);
  const began = io.now();
  const every = manner === "plain" ? plainEvery : linesEvery;
  let { nTotal, nFailed } = start;
  let [nDone, last, isShown] = [0, began, false];
  return {
    expect: (nMore) => {
      nTotal = (nTotal ?? 0) + nMore;
    },
    step: async (outcome) => {
      nDone++;
      if (outcome?.isFailed) nFailed++;
      const now = io.now();
      if (manner === "none" || now - began < firstAfter || (now - last < every && last !== began)) return;
      last = now;
      isShown = true;
      const perSecond = (nDone * 1000) / (now - began);
      await io.stderr.write(lineOf(manner, { nDone, nTotal, nFailed, perSecond, counted }));
    },
    end: async () => {
      if (manner === "line" && isShown) await io.stderr.write(takeAway);
    },
  };
}

/** Says what is being done where nothing can be counted; the result takes the rewritten line away. */
export async function tellPhase(mode: Settings["progress"], phase: string, io: Io): Promise<() => Promise<void>> {
  const manner = mannerOf(mode, io);
  if (manner === "none") return async () => undefined;
  const lines = {
    line: `\r\u001b[K${phase}`,
    plain: `${phase}\n`,
    json: `${JSON.stringify({ progress: { phase } })}\n`,
  };
  await io.stderr.write(lines[manner]);
  return async () => {
    if (manner === "line") await io.stderr.write(takeAway);
  };
}

/** How progress is shown; `auto` looks whether a person does. */
function mannerOf(mode: Settings["progress"], io: Io): "line" | "plain" | "json" | "none" {
  return mode === "auto" ? (io.stderr.isTTY ? "line" : "none") : mode;
}

interface Start {
  readonly io: Io;
  /** Null where it is not known beforehand. */
  readonly nTotal: number | null;
  readonly nFailed: number;
  readonly counted?: Counted;
}

interface Count {
  readonly nDone: number;
  readonly nTotal: number | null;
  readonly nFailed: number;
  readonly perSecond: number;
  readonly counted: Counted;
}

function lineOf(manner: string, { nDone, nTotal, nFailed, perSecond, counted }: Count): string {
  const left = nTotal === null ? null : Math.ceil((nTotal - nDone) / perSecond);
  if (manner === "json")
    return `${JSON.stringify({ progress: { done: nDone, total: nTotal, failed: nFailed, secondsLeft: left } })}\n`;
  const rate = perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1);
  const done = nTotal === null ? countWords(nDone, counted.noun) : `${nDone}/${countWords(nTotal, counted.noun)}`;
  const eta = left === null ? "" : ` · eta ${left} s`;
  const text = `${counted.verb} ${done} · ${rate}/s · ${nFailed} failed${eta}`;
  return manner === "plain" ? `${text}\n` : `\r\u001b[K${text}`;
}
