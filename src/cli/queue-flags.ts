/**
 * @module
 * The flags of commands that work with a queue: where the store is, where NATS is.
 */

import type { Command } from "commander";
import type { ActorRow } from "../index.js";
import { Problem } from "../model/index.js";
import { openStore, postgresLocation, type Store, type StoreLocation } from "../record/index.js";
import { addCommonFlags, addProjectFlag } from "./flags.js";
import type { Io } from "./io.js";
import { ownActorsOf } from "./own-actors.js";
import { readingVersion } from "./project/reading-version.js";
import { withProject } from "./project/with-project.js";

/** Flags as commander hands them over. */
export interface QueueFlags {
  readonly project?: string;
  readonly db?: string;
  readonly actors?: string;
  readonly nats?: string;
  readonly replicas?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A store with what readings of it depend on. */
export interface QueueStore {
  readonly store: Store;
  readonly location: StoreLocation;
  readonly actors: readonly ActorRow[] | undefined;
  readonly version: string;
}

/** Adds the flags that name a store and the transport of its queue. */
export function addQueueFlags(command: Command): Command {
  return addProjectFlag(addCommonFlags(command))
    .option("--db <address>", "the store itself: postgres://user@host/database, as given to init; no project is needed")
    .option("--actors <file>", "with --db: the table of actors of the project (docs/actors.md)")
    .option(
      "--nats <addresses>",
      "nats://host:4222, several with commas between; without it PostgreSQL hands out the jobs",
    )
    .option(
      "--replicas <n>",
      "nodes of NATS that keep each job: 1 or 3 (default: 3 with three addresses or more, else 1)",
    )
    .option("--json", "as JSON; errors are problem+json objects");
}

/** Runs the work with the store that the flags name, or that of the project. */
export async function withQueueStore<T>(flags: QueueFlags, io: Io, work: (open: QueueStore) => Promise<T>): Promise<T> {
  if (flags.db === undefined) {
    if (flags.actors === undefined) return withProject(flags, io, work);
    throw new Problem(
      "E-USAGE",
      "--actors goes with --db",
      "a project has its table in actors.tsv beside .rapporteur/",
    );
  }
  if (flags.project !== undefined)
    throw new Problem("E-USAGE", "-C names a project, and --db a store", "give the one or the other");
  const location = postgresLocation(flags.db);
  const actors = await ownActorsOf(flags.actors ?? null, io.cwd);
  const store = await openStore(location, { mayCreate: false });
  try {
    return await work({ store, location, actors, version: readingVersion(actors) });
  } finally {
    await store.close();
  }
}

/** How many nodes keep a job. */
export function replicasOf({ nats = "", replicas }: QueueFlags): 1 | 3 {
  if (replicas === undefined) return nats.split(",").length >= 3 ? 3 : 1;
  if (replicas === "1" || replicas === "3") return replicas === "1" ? 1 : 3;
  throw new Problem(
    "E-USAGE",
    `--replicas is 1 or 3, and not ${JSON.stringify(replicas)}`,
    "3 outlives the loss of a node",
  );
}
