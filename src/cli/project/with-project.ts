/**
 * @module
 * A project while a command works on it: its store is open, and closed however the work ends.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ActorRow } from "../../index.js";
import { type Correction, type CoverageRecord, Problem } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { reconcile } from "../../reconcile.js";
import {
  openStore,
  type RecordOutline,
  type Replayed,
  replayCorrections,
  type Store,
  type WantedPart,
} from "../../record/index.js";
import type { Io } from "../io.js";
import { ownActorsOf } from "../own-actors.js";
import type { Settings } from "../settings.js";
import { needProject, type Project } from "./find-project.js";
import { readingVersion } from "./reading-version.js";

/** A project in use. */
export interface OpenProject extends Project {
  readonly store: Store;
  /** Rows of `actors.tsv` in the project's folder; undefined when it has none. */
  readonly actors: readonly ActorRow[] | undefined;
  /** The version under which this program keeps readings of this project. */
  readonly version: string;
}

/** The table of actors that a project may have, beside `.rapporteur/`. */
export const projectActors = "actors.tsv";

/** Opens the project of the folder, or that of `-C`. */
export async function withProject<T>(
  { project: given }: { readonly project?: string },
  io: Io,
  work: (project: OpenProject) => Promise<T>,
): Promise<T> {
  return withOpen(await needProject(given, io), io, work);
}

/** Opens a project that was found. */
export async function withOpen<T>(
  project: Project,
  { cwd }: Pick<Io, "cwd">,
  work: (project: OpenProject) => Promise<T>,
): Promise<T> {
  const table = join(project.root, projectActors);
  const actors = await ownActorsOf(existsSync(table) ? table : null, cwd);
  const store = await openStore(project.location, { mayCreate: false });
  try {
    return await work({ ...project, store, actors, version: readingVersion(actors) });
  } finally {
    await store.close();
  }
}

/** How a command that shows a record was asked. */
interface Asked {
  readonly io: Io;
  readonly quiet: boolean;
}

/** The record of a project with its corrections; says on standard error what it does not have. */
export async function recordOf(project: OpenProject, { io, quiet }: Asked): Promise<Replayed> {
  const { store, root } = project;
  const stored = await store.record();
  if (stored === null)
    throw new Problem("E-NOT-FOUND", "this project has no record yet", "rapporteur build makes it", root);
  const replayed = replayCorrections(stored, await store.corrections<Correction>());
  if (!quiet) await tellGaps(project, replayed.corrections, io);
  return replayed;
}

/**
 * A part of the record, for who shows no more: null where it has to be asked for whole, because something was corrected, or a day or a
 * filter is to be looked for in all of it.
 */
export async function partOf(
  project: OpenProject,
  choose: (outline: RecordOutline) => WantedPart,
  { io, settings }: { readonly io: Io; readonly settings: Settings },
): Promise<CoverageRecord | null> {
  const nothing = reconcile([]);
  const { asOf, knownBy } = settings.days;
  if (asOf !== null || knownBy !== null || filterRecord(nothing, settings) !== nothing) return null;
  if ((await project.store.corrections()).length > 0) return null;
  const part = await project.store.recordPart(choose);
  if (part !== null && !settings.quiet) await tellGaps(project, [], io);
  return part;
}

/** Says on standard error what waits to be read, and which corrections have lost their words. */
export async function tellGaps(
  { store, version }: Pick<OpenProject, "store" | "version">,
  corrections: Replayed["corrections"],
  io: Io,
): Promise<void> {
  const { isCurrent, unread } = await store.standing(version);
  if (!isCurrent || unread > 0) {
    const waiting = `${countWords(unread, "article")} ${unread === 1 ? "waits" : "wait"} to be read`;
    const what = unread === 0 ? "articles were read since the record was made" : waiting;
    await io.stderr.write(`${what}: rapporteur build brings the record up to date\n`);
  }
  const nOrphaned = corrections.filter(({ standing }) => standing === "orphaned").length;
  if (nOrphaned > 0)
    await io.stderr.write(
      `${countWords(nOrphaned, "correction")} no longer ${nOrphaned === 1 ? "finds its" : "find their"} words: see rapporteur log\n`,
    );
}
