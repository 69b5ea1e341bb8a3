/**
 * @module
 * A project while a command works on it: its store is open, and closed however the work ends.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ActorRow } from "../../index.js";
import { Problem } from "../../model/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { openStore, type Store, type StoredRecord } from "../../record/index.js";
import type { Io } from "../io.js";
import { ownActorsOf } from "../own-actors.js";
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

/** The record of a project; says on standard error when more is known than it has. */
export async function recordOf(
  { store, version, root }: OpenProject,
  { io, quiet }: { readonly io: Io; readonly quiet: boolean },
): Promise<StoredRecord> {
  const stored = await store.record();
  if (stored === null)
    throw new Problem("E-NOT-FOUND", "this project has no record yet", "rapporteur build makes it", root);
  const { isCurrent, unread } = await store.standing(version);
  if ((!isCurrent || unread > 0) && !quiet) {
    const what =
      unread === 0
        ? "articles were read"
        : `${countWords(unread, "article")} ${unread === 1 ? "waits" : "wait"} to be read`;
    await io.stderr.write(`${what} since the record was made: rapporteur build brings it up to date\n`);
  }
  return stored;
}
