/**
 * @module
 * Where a command has its record from: the inputs it is given, or without any the project it stands in.
 */

import { type CoverageRecord, Problem, type Reading } from "../model/index.js";
import { filterRecord } from "../publish/index.js";
import { recordOn } from "../record-on-day.js";
import type { CommandContext } from "./command-context.js";
import { withFetching } from "./fetching.js";
import { gatherRecord, tellFiltered } from "./gather.js";
import type { Io } from "./io.js";
import { findProject, type Project } from "./project/find-project.js";
import { recordOf, withOpen } from "./project/with-project.js";
import { type Flags, settingsOf } from "./settings.js";

/** A record to be shown. */
export interface Shown {
  /** As the flags ask. */
  readonly record: CoverageRecord;
  /** Before the cuts and filters of the flags. */
  readonly whole: CoverageRecord;
  readonly readings: () => Promise<readonly Reading[]>;
  /** To be called when the result is written. */
  readonly settle: () => Promise<void>;
  readonly exit: number;
}

/** Runs the work with the record of the inputs or of the project. */
export async function withRecord(
  paths: readonly string[],
  { io, mode, flags }: CommandContext<Flags>,
  work: (shown: Shown) => Promise<number>,
): Promise<number> {
  const settings = settingsOf(flags, io);
  const project = await projectFor(paths, flags, io);
  if (project !== null)
    return withOpen(project, io, async (open) => {
      const stored = await recordOf(open, { io, quiet: settings.quiet });
      const record = filterRecord(recordOn(stored, settings.days), settings);
      await tellFiltered({ whole: stored.record, record, settings, io });
      const readings = async () => (await open.store.readings()).readings;
      return work({ record, whole: stored.record, readings, settle: async () => undefined, exit: 0 });
    });
  const inputs = inputsOf(paths, { mayAsk: settings.mayAsk, stdinIsTTY: io.stdinIsTTY });
  return withFetching(inputs, { settings, io }, async (fetching) => {
    const { record, whole, readings, exit } = await gatherRecord(inputs, { settings, mode, io, fetching });
    return work({ record, whole, readings: async () => readings, settle: fetching.settle, exit });
  });
}

async function projectFor(paths: readonly string[], { project: given }: Flags, io: Io): Promise<Project | null> {
  if (paths.length > 0) {
    if (given === undefined) return null;
    throw new Problem(
      "E-USAGE",
      "-C names a project, and inputs are given too",
      "give the one or the other; rapporteur add takes inputs into a project",
    );
  }
  const project = await findProject(given, io);
  if (project !== null || given === undefined) return project;
  throw new Problem(
    "E-NO-PROJECT",
    "neither this folder nor one above it is a project",
    "rapporteur init makes one",
    given,
  );
}

/** The paths; standard input when there are none and something is piped in. Never waits for a person to type an article. */
export function inputsOf(
  paths: readonly string[],
  { mayAsk, stdinIsTTY }: { readonly mayAsk: boolean; readonly stdinIsTTY: boolean },
): readonly string[] {
  const isWaiting = (path: string) => path === "-" && stdinIsTTY && !mayAsk;
  if (paths.some(isWaiting))
    throw new Problem(
      "E-NO-INPUT",
      "standard input is a terminal and --no-input is given",
      "give a file or pipe a text",
    );
  if (paths.length > 0) return paths;
  if (!stdinIsTTY && mayAsk) return ["-"];
  throw new Problem(
    "E-NO-INPUT",
    "no file was given and nothing is piped in",
    "give files or folders (rapporteur brief articles/) or pipe a text (cat article.txt | rapporteur brief -)",
  );
}
