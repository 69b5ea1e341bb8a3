/**
 * @module
 * Corrections on their way into the log: tried on the record first, then written all together or not at all.
 */

import { type Correction, Problem } from "../../model/index.js";
import { harmless } from "../../publish/text/lines.js";
import { type Correctable, type LogLine, replayCorrections, tryLines } from "../../record/index.js";
import type { Io } from "../io.js";
import type { OpenProject } from "../project/with-project.js";

export { type Correctable, tryLines } from "../../record/index.js";

/** Reads the record and replays the log as it is at this moment. */
export async function correctableOf({ store, root }: OpenProject): Promise<Correctable> {
  const stored = await store.record();
  if (stored === null)
    throw new Problem("E-NOT-FOUND", "this project has no record yet", "rapporteur build makes it", root);
  const log = await store.corrections<Correction>();
  return { stored, log, ...replayCorrections(stored, log) };
}

/** Who makes corrections when nobody is named: the user of this machine. */
export function authorOf(who: string | undefined, { env }: Pick<Io, "env">): string {
  return who ?? env.USER ?? env.USERNAME ?? "unknown";
}

/** Corrections as lines that are not yet written. */
export function linesOf(
  corrections: readonly Correction[],
  { io, by }: { readonly io: Io; readonly by: string },
): Omit<LogLine<Correction>, "id">[] {
  const at = new Date(io.clock()).toISOString();
  return corrections.map((correction) => ({ at, by, correction }));
}

/** Writes corrections down once they are seen to hold; they are on the disk when this resolves. */
export async function writeCorrections(
  corrections: readonly Correction[],
  { project, correctable, io, by }: WritingOf,
): Promise<LogLine<Correction>[]> {
  const lines = linesOf(corrections, { io, by });
  tryLines(correctable, lines);
  return project.store.appendCorrections(lines);
}

/** What writing needs. */
export interface WritingOf {
  readonly project: OpenProject;
  readonly correctable: Pick<Correctable, "stored" | "log">;
  readonly io: Io;
  readonly by: string;
}

/** One line of the log for a person: its id, what it is about, what was and is. */
export function writtenLine({ id, correction }: LogLine<Correction>): string {
  const { target, old, new: now } = harmless(correction);
  return `${id}  ${target}  ${old === null ? "" : `${old} → `}${now ?? ""}`;
}
