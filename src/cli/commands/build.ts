/**
 * @module
 * `build`: reads what is new or was read by another version, and makes the record anew. Each reading is kept as soon as it is made; the
 * record is written whole or not at all.
 */

import type { CoverageRecord } from "../../model/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { emptyCoverage, fold, settle } from "../../reconcile.js";
import { readerFor, readMany } from "../../work/read-many.js";
import type { Desk } from "../../work/work-off.js";
import type { CommandContext } from "../command-context.js";
import { failedReading, foundLine } from "../gather.js";
import { Interrupted, type Io } from "../io.js";
import { startProgress, tellPhase } from "../progress.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { type ReportMode, reportProblem } from "../report-problem.js";
import { type Flags, type Settings, settingsOf } from "../settings.js";

interface Building {
  readonly project: OpenProject;
  readonly settings: Settings;
  readonly io: Io;
  readonly mode: ReportMode;
}

/** What one run has done. */
interface Built {
  readonly read: number;
  readonly failed: number;
  /** False when the record was up to date. */
  readonly isNew: boolean;
  readonly record: Pick<CoverageRecord, "articles" | "entries" | "disputes">;
}

/** Builds the record of the project. */
export function buildRecord({ io, mode, flags }: CommandContext<Flags & { readonly read?: boolean }>): Promise<number> {
  const settings = settingsOf(flags, io);
  return withProject(flags, io, async (project) => {
    const built = await build({ project, settings, io, mode }, { mayRead: flags.read !== false });
    const { articles, entries, disputes } = built.record;
    const facts = {
      read: built.read,
      failed: built.failed,
      articles: articles.length,
      entries: entries.length,
      disputes: disputes.length,
    };
    if (flags.json === true) await io.stdout.write(`${JSON.stringify(facts)}\n`);
    else if (!settings.quiet) await io.stdout.write(`${summaryOf(built)}\n`);
    return built.failed === 0 ? 0 : 1;
  });
}

function summaryOf({ read: nRead, failed, isNew, record }: Built): string {
  const { articles, entries, disputes } = record;
  const failures = failed === 0 ? "" : `, ${failed} could not be read`;
  const state = isNew ? "the record has" : "nothing new: the record has";
  const counts = [
    countWords(articles.length, "article"),
    countWords(entries.length, "entry", "entries"),
    countWords(disputes.length, "dispute"),
  ];
  return `${nRead === 0 ? "" : `read ${countWords(nRead, "article")}${failures}; `}${state} ${counts.join(", ")}`;
}

/** Reads what waits, then writes the record if anything has changed since it was made. */
async function build(building: Building, { mayRead }: { readonly mayRead: boolean }): Promise<Built> {
  const { project, io } = building;
  const { nRead, nFailed } = mayRead ? await readWaiting(building) : { nRead: 0, nFailed: 0 };
  const { store, version } = project;
  const facts = { read: nRead, failed: nFailed };
  const { isCurrent, articles } = await store.standing(version);
  if (isCurrent) return { ...facts, isNew: false, record: (await store.record())!.record };
  if (io.signal.aborted) throw stopped(nRead);
  const endPhase = await tellPhase(
    building.settings.progress,
    `making the record of ${countWords(articles, "article")}; Ctrl-C leaves it as it was`,
    io,
  );
  try {
    return { ...facts, isNew: true, record: await io.atOnce(() => makeRecord(building)) };
  } finally {
    await endPhase();
  }
}

/** Compares all readings, which may take minutes, and writes the record; whoever ends the process meanwhile leaves the record as it was. */
async function makeRecord({ project: { store }, io }: Building): Promise<CoverageRecord> {
  const { readings, revision } = await store.readings();
  const settled = settle(fold(emptyCoverage(), readings));
  const at = new Date(io.clock()).toISOString();
  await store.writeRecord({ ...settled, made: { revision, at, articles: readings.length } });
  return settled.record;
}

function stopped(nRead: number): Interrupted {
  return new Interrupted(
    `stopped after reading ${countWords(nRead, "article")}, which need not be read again; the record is as it was, and rapporteur build goes on`,
  );
}

async function readWaiting(building: Building): Promise<{ nRead: number; nFailed: number }> {
  const { project, settings, io } = building;
  const { store, version, actors } = project;
  const waiting = await store.unread(version);
  const names = new Map(waiting.map(({ id, name }) => [id, name]));
  const revisions = new Map<string, number>();
  const progress = startProgress(settings.progress, { io, nTotal: waiting.length, nFailed: 0 });
  let [nRead, nFailed] = [0, 0];
  const desk: Desk = {
    inputsOf: (ids) =>
      Promise.all(
        ids.map(async (id) => {
          const found = await store.inputOf(id);
          if (found !== null) revisions.set(id, found.revision);
          return found?.input ?? null;
        }),
      ),
    keep: async (readings) => {
      for (const { job, reading } of readings) {
        await store.putReading({ article: job, version, reading, inputRevision: revisions.get(job)! });
        revisions.delete(job);
        nRead++;
        if (settings.verbose) await io.stderr.write(`${foundLine(names.get(job)!, reading)}\n`);
        await progress.step();
      }
    },
    failed: async (failure) => {
      if (!failure.isFinal) return;
      nFailed++;
      await reportProblem(failedReading(names.get(failure.job)!, failure), io, building.mode);
      await progress.step({ isFailed: true });
    },
  };
  const reader = readerFor(waiting.length, { jobs: settings.jobs, actors });
  try {
    await readMany([...names.keys()], { reader, desk, signal: io.signal });
  } finally {
    await progress.end();
    await reader.close();
  }
  if (io.signal.aborted) throw stopped(nRead);
  return { nRead, nFailed };
}
