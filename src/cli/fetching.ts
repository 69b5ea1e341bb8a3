/**
 * @module
 * Fetching for a command: its state file, its progress, and what it tells a person.
 */

import { resolve } from "node:path";
import { isAddress, type OnlineNote, type OnlineOptions, openState } from "../intake/index.js";
import { countWords } from "../publish/words/day-words.js";
import { Interrupted, type Io } from "./io.js";
import { userAgent } from "./package-version.js";
import { startProgress } from "./progress.js";
import type { Settings } from "./settings.js";

/** Fetching while a command runs. */
export interface Fetching {
  /** For `readSources()`; undefined when the network is off. */
  readonly options: OnlineOptions | undefined;
  /** Pages that are as they were and of which nothing is kept. */
  readonly nUnchanged: () => number;
  /** Ends the progress and tells what was not modified. */
  readonly tell: () => Promise<void>;
  /** To be called when the result is written: only then do pages count as seen. */
  readonly settle: () => Promise<void>;
}

const offline: Fetching = {
  options: undefined,
  nUnchanged: () => 0,
  tell: async () => undefined,
  settle: async () => undefined,
};

/** Runs the work of a command with fetching as its flags ask; the state file is closed however the work ends. */
export async function withFetching<T>(
  paths: readonly string[],
  { settings, io }: { readonly settings: Settings; readonly io: Io },
  work: (fetching: Fetching) => Promise<T>,
): Promise<T> {
  if (settings.online === null || !paths.some(isAddress)) return work(offline);
  const { state: path, keepsPages } = settings.online;
  const state = path === null ? undefined : await openState(resolve(io.cwd, path), { keepsPages });
  try {
    if (!settings.quiet)
      for (const line of state?.brokenLines ?? [])
        await io.stderr.write(`${path}:${line}: this is no whole line of a state file, and was left out\n`);
    return await work(startFetching(paths, { settings, io, state }));
  } catch (error) {
    if (!io.signal.aborted || error instanceof Interrupted) throw error;
    const kept = keepsPages ? `; the pages fetched so far are in ${path}` : "";
    throw new Interrupted(`stopped while fetching; nothing was written${kept}`);
  } finally {
    await state?.close();
  }
}

function startFetching(
  paths: readonly string[],
  { settings, io, state }: { readonly settings: Settings; readonly io: Io; readonly state: OnlineOptions["state"] },
): Fetching {
  const { maxPages, hostDelayMs, allowPrivate, allowPorts } = settings.online!;
  const nTotal = paths.filter(isAddress).length;
  const counted = { verb: "fetched", noun: "page" };
  const progress = startProgress(settings.progress, { io, nTotal, nFailed: 0, counted });
  const same = { nRead: 0, nUnread: 0 };
  const report = async (note: OnlineNote) => {
    if (note.kind === "done") await progress.step(note);
    if (note.kind === "items") progress.expect(note.nItems);
    if (note.kind === "not-modified") same[note.isKept ? "nRead" : "nUnread"]++;
    const line = settings.quiet ? null : lineOf(note, { maxPages, isVerbose: settings.verbose });
    if (line !== null) await io.stderr.write(`${line}\n`);
  };
  return {
    options: {
      network: io.network,
      userAgent: userAgent(),
      allowPrivate,
      allowPorts,
      limits: { maxPages, hostDelayMs },
      state,
      report,
      signal: io.signal,
    },
    nUnchanged: () => same.nUnread,
    tell: async () => {
      await progress.end();
      const { nRead, nUnread } = same;
      if (settings.quiet || nRead + nUnread === 0) return;
      const words = countWords(nRead + nUnread, "page");
      const fate =
        nUnread === 0 ? "read from the state file" : nRead === 0 ? "not read again" : `${nUnread} not read again`;
      await io.stderr.write(`${words} not modified, ${fate}\n`);
    },
    settle: async () => state?.settle(),
  };
}

function lineOf(
  note: OnlineNote,
  { maxPages, isVerbose }: { readonly maxPages: number; readonly isVerbose: boolean },
): string | null {
  if (note.kind === "left-out") {
    const words = countWords(note.nLeftOut, "item");
    return `${note.url}: ${words} read as summaries only: a run fetches ${maxPages} pages (--max-pages raises it)`;
  }
  if (note.kind === "not-modified" && isVerbose) return `${note.url}: not modified since ${note.since}`;
  return null;
}
