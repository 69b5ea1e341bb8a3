/**
 * @module
 * What a watch has told already, kept beside the store: a run that was stopped, or another that built in between, makes it lose nothing. It is
 * written after the changes are out, so that what was cut off in between is told again rather than never.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CoverageRecord, Problem } from "../../model/index.js";
import type { Change, KnownRecord } from "../../publish/views/changes.js";
import type { Io } from "../io.js";
import type { Project } from "../project/find-project.js";
import { writeOut } from "../write-out.js";

/** The memory of one watch. */
export interface WatchMemory {
  readonly schema: typeof memorySchema;
  /** As much of the record as was told, before any filter. */
  readonly known: KnownRecord;
  /** Days that were told to be near. */
  readonly due: readonly string[];
  /** Told here, but not yet taken by the webhook. */
  readonly unsent: readonly Change[];
}

const memorySchema = "rapporteur/watch@1";
/** The name of a watch that is given none. */
export const usualWatch = "watch";

/** The place of a memory; throws a Problem where the name is none. */
export function memoryPath({ folder }: Project, name: string): string {
  if (/^[\p{L}\p{N}_-]{1,40}$/u.test(name)) return join(folder, `watch-${name}.json`);
  throw new Problem(
    "E-USAGE",
    `--name ${JSON.stringify(name)} is no name`,
    "give letters, digits, - and _, at most 40, for example --name night-desk",
  );
}

/** What was told; null before the first round. */
export async function readMemory(path: string): Promise<WatchMemory | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw spoilt(path, (error as Error).message);
  }
  try {
    const memory = JSON.parse(text) as WatchMemory;
    if (memory.schema === memorySchema) return memory;
  } catch (error) {
    throw spoilt(path, (error as Error).message);
  }
  throw spoilt(path, "it is not what this program writes");
}

/** Writes it whole, or leaves what was there. */
export async function writeMemory(path: string, memory: Omit<WatchMemory, "schema">, io: Io): Promise<void> {
  await writeOut(`${JSON.stringify({ schema: memorySchema, ...memory })}\n`, path, io);
}

/** As much of a record as a watch has to remember. */
export function knownOf({ state, disputes, entries }: CoverageRecord): KnownRecord {
  const { proposals, ceasefires, talks, deadlines } = state;
  return {
    state: {
      // the words are cited from the record of the day
      proposals: proposals.map((row) => ({
        ...row,
        stances: row.stances.map((stance) => ({ ...stance, conditions: [], evidence: [] })),
      })),
      ceasefires,
      talks,
      deadlines,
    },
    disputes: disputes.map(({ id }) => ({ id })),
    entries: entries.map(({ id, support }) => ({ id, support: { origins: support.origins } })),
  };
}

function spoilt(path: string, found: string): Problem {
  return new Problem(
    "E-UNREADABLE",
    `the memory of the watch cannot be read: ${found}`,
    "put it back, or delete it: the next round then tells what is new from then on",
    path,
  );
}
