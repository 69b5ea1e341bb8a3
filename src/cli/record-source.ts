/**
 * @module
 * Where a command has its record from: the inputs it is given, or without any the project it stands in.
 */

import { type CoverageRecord, Problem, type Reading, type RecordArticle } from "../model/index.js";
import { filterRecord } from "../publish/index.js";
import { read } from "../read.js";
import type { Settled } from "../reconcile.js";
import type { Store } from "../record/index.js";
import { type Days, recordOn } from "../record-on-day.js";
import { type Holder, holdSettled, holdStore } from "../server/held.js";
import type { CommandContext } from "./command-context.js";
import { withFetching } from "./fetching.js";
import { gatherRecord, tellFiltered } from "./gather.js";
import type { Io } from "./io.js";
import { findProject, type Project } from "./project/find-project.js";
import { tellGaps, withOpen } from "./project/with-project.js";
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
  /** Holds the same, and a newer one as soon as the project has it. */
  readonly holder: Holder;
  /** The reading that an article of the record comes from; null when it is not to be had any more. */
  readonly readingOf: (article: RecordArticle) => Promise<Reading | null>;
  /** The folder of the project; null where inputs were given. */
  readonly root: string | null;
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
      const holder = holdStore(open.store, { cut: (settled) => cutterOf(settled, settings), clock: io.clock });
      const { settled, corrections, on } = await holder.now();
      if (!settings.quiet) await tellGaps(open, corrections, io);
      const record = on({ asOf: null, knownBy: null });
      await tellFiltered({ whole: settled.record, record, settings, io });
      const readings = async () => (await open.store.readings()).readings;
      const readingOf = readingIn(open.store);
      const whole = settled.record;
      const { root } = project;
      return work({ record, on, whole, readings, readingOf, holder, root, settle: async () => undefined, exit: 0 });
    });
  const inputs = inputsOf(paths, { mayAsk: settings.mayAsk, stdinIsTTY: io.stdinIsTTY });
  return withFetching(inputs, { settings, io }, async (fetching) => {
    const { settled, record, whole, readings, exit } = await gatherRecord(inputs, { settings, mode, io, fetching });
    const holder = holdSettled(settled, (each) => cutterOf(each, settings));
    const on = cutterOf(settled, settings);
    const readingOf = async ({ id, text }: RecordArticle) =>
      readings.find(({ article }) => article.id === id && article.text === text) ?? null;
    return work({
      record,
      on,
      whole,
      readings: async () => readings,
      readingOf,
      holder,
      root: null,
      settle: fetching.settle,
      exit,
    });
  });
}

/** An article read again from what the store has of it; the record calls it by its name there. */
function readingIn(store: Store): Shown["readingOf"] {
  let ids: Promise<ReadonlyMap<string, string>> | undefined;
  return async ({ id: name }) => {
    ids ??= store.articles().then((articles) => new Map(articles.map((article) => [article.name, article.id])));
    const stored = await store.inputOf((await ids).get(name) ?? "");
    return stored === null ? null : read(stored.input);
  };
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
