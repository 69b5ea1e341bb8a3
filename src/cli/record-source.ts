/**
 * @module
 * Where a command has its record from: the inputs it is given, or without any the project it stands in.
 */

import { type CoverageRecord, Problem, type Reading } from "../model/index.js";
import { filterRecord } from "../publish/index.js";
import type { Settled } from "../reconcile.js";
import { type Days, recordOn } from "../record-on-day.js";
import type { CommandContext } from "./command-context.js";
import { withFetching } from "./fetching.js";
import { gatherRecord, tellFiltered } from "./gather.js";
import type { Io } from "./io.js";
import { findProject, type Project } from "./project/find-project.js";
import { recordOf, withOpen } from "./project/with-project.js";
import { type Flags, type Settings, settingsOf } from "./settings.js";

/** A record to be shown. */
export interface Shown {
  /** As the flags ask. */
  readonly record: CoverageRecord;
  /** As the flags ask, cut further to other days; a day of the flags stays the limit. */
  readonly on: (days: Days) => CoverageRecord;
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
      const on = cutterOf(stored, settings);
      const record = on({ asOf: null, knownBy: null });
      await tellFiltered({ whole: stored.record, record, settings, io });
      const readings = async () => (await open.store.readings()).readings;
      return work({ record, on, whole: stored.record, readings, settle: async () => undefined, exit: 0 });
    });
  const inputs = inputsOf(paths, { mayAsk: settings.mayAsk, stdinIsTTY: io.stdinIsTTY });
  return withFetching(inputs, { settings, io }, async (fetching) => {
    const { settled, record, whole, readings, exit } = await gatherRecord(inputs, { settings, mode, io, fetching });
    const on = cutterOf(settled, settings);
    return work({ record, on, whole, readings: async () => readings, settle: fetching.settle, exit });
  });
}

/** Cuts a record to days, within those of the flags, and filters it as they ask. */
function cutterOf(settled: Settled, settings: Settings): (days: Days) => CoverageRecord {
  const { asOf, knownBy } = settings.days;
  return (days) =>
    filterRecord(
      recordOn(settled, { asOf: earlierOf(days.asOf, asOf), knownBy: earlierOf(days.knownBy, knownBy) }),
      settings,
    );
}

function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
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
