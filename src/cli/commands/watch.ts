/**
 * @module
 * `watch`: takes in what is new, builds, and prints what has changed, one JSON object a line; once, or again and again until Ctrl-C.
 */

import { type Correction, type CoverageRecord, Problem } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { changesBetween } from "../../publish/views/changes.js";
import { renderChanges } from "../../publish/views/render-changes.js";
import { reconcile } from "../../reconcile.js";
import { replayCorrections } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { Interrupted, type Io } from "../io.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { reportProblem } from "../report-problem.js";
import { countOf, type Flags, formatIn, type Settings, settingsOf } from "../settings.js";
import { addPaths } from "./add.js";
import { buildRecord } from "./build.js";

const usualPause = 300;
const formats = ["jsonl", "text"] as const;

type WatchContext = CommandContext<Flags & { readonly once?: boolean; readonly every?: string }>;

/** Runs one round, or rounds until Ctrl-C. */
export async function watchPaths(paths: readonly string[], context: WatchContext): Promise<number> {
  const { io, mode, flags } = context;
  const format = formatIn({ ...flags, format: flags.format ?? "jsonl", json: false }, formats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  const pause = countOf("--every", flags.every) || usualPause;
  if (flags.once === true) return oneRound(paths, { context, settings, format });
  for (;;) {
    try {
      await oneRound(paths, { context, settings, format });
    } catch (error) {
      // a site that is down for a round is no reason to stop watching
      if (!(error instanceof Problem) || error.code === "E-BUG" || error.exit === 2) throw error;
      await reportProblem(error, io, mode);
    }
    await io.network.sleep(pause * 1000, io.signal).catch(() => undefined);
    if (io.signal.aborted) throw new Interrupted("stopped watching; what came in is kept");
  }
}

interface Round {
  readonly context: WatchContext;
  readonly settings: Settings;
  readonly format: (typeof formats)[number];
}

async function oneRound(paths: readonly string[], { context, settings, format }: Round): Promise<number> {
  const { io, flags } = context;
  const shown = (record: CoverageRecord) => filterRecord(record, settings);
  const now = () => withProject(flags, io, (project) => recordNow(project, settings));
  const before = await now();
  const inner = { ...context, io: silent(io), flags: { ...flags, format: "text", json: false, quiet: true } };
  const added = await addPaths(paths, inner);
  const built = await buildRecord(inner);
  const changes = changesBetween(shown(before), shown(await now()));
  const text =
    format === "jsonl"
      ? changes.map((change) => `${JSON.stringify(change)}\n`).join("")
      : renderChanges(changes, { format, color: settings.color });
  await io.stdout.write(text);
  return Math.max(added, built);
}

/** The record as it is, with its corrections; an empty one before the first build. */
async function recordNow({ store }: OpenProject, { days }: Settings): Promise<CoverageRecord> {
  const stored = await store.record();
  if (stored === null) return reconcile([]);
  return recordOn(replayCorrections(stored, await store.corrections<Correction>()), days);
}

/** What adding and building print is not what is watched for; what goes wrong still is told. */
function silent(io: Io): Io {
  return { ...io, stdout: { isTTY: false, write: async () => undefined } };
}
