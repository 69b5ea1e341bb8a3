/**
 * @module
 * From paths to a record: every source read, failures reported one by one as they happen, the rest reconciled.
 */

import { type CoverageRecord, Problem, type Reading } from "../model/index.js";
import { filterRecord } from "../publish/index.js";
import { emptyCoverage, fold, type Settled, settle } from "../reconcile.js";
import { recordOn } from "../record-on-day.js";
import { readerFor, readMany } from "../work/read-many.js";
import type { Desk, Failure } from "../work/work-off.js";
import type { Fetching } from "./fetching.js";
import { Interrupted, type Io } from "./io.js";
import { listInputs, type NamedInput } from "./list-inputs.js";
import { ownActorsOf } from "./own-actors.js";
import { startProgress } from "./progress.js";
import { type ReportMode, reportProblem } from "./report-problem.js";
import type { Settings } from "./settings.js";

/** A record, and the exit code its failures call for. */
export interface Gathered {
  readonly settled: Settled;
  readonly record: CoverageRecord;
  /** The record before the cuts and filters of the flags. */
  readonly whole: CoverageRecord;
  readonly readings: readonly Reading[];
  readonly exit: number;
}

/** What a command reads with. */
export interface GatherContext {
  readonly settings: Settings;
  readonly mode: ReportMode;
  readonly io: Io;
  readonly fetching: Fetching;
}

/** Above this share of failures a run that read something still counts as failed. */
const hopeless = 0.99;

/** Reads the inputs and works out their record. Throws only when nothing at all could be read. */
export async function gatherRecord(paths: readonly string[], context: GatherContext): Promise<Gathered> {
  const { settings, io, fetching } = context;
  const { readings, failures } = await readAll(paths, context);
  const nUnchanged = fetching.nUnchanged();
  if (readings.length === 0 && nUnchanged === 0) {
    if (failures.length === 1) throw failures[0]!;
    throw new Problem("E-UNREADABLE", `none of the ${failures.length} inputs could be read`, "see the lines above");
  }
  const settled = settle(fold(emptyCoverage(), readings));
  const whole = settled.record;
  const record = filterRecord(recordOn(settled, settings.days), settings);
  await tellFiltered({ whole, record, settings, io });
  const share = failures.length / (failures.length + readings.length + nUnchanged);
  return { settled, record, whole, readings, exit: failures.length === 0 ? 0 : share > hopeless ? 126 : 1 };
}

async function readAll(
  paths: readonly string[],
  { settings, mode, io, fetching }: GatherContext,
): Promise<{ readings: Reading[]; failures: Problem[] }> {
  const options = { actors: await ownActorsOf(settings.actors, io.cwd) };
  const { sources, failures } = await listInputs(paths, { settings, io, online: fetching.options });
  await fetching.tell();
  // a lone failure is the whole answer and is reported once, at the end
  if (sources.length > 0 || failures.length > 1) for (const problem of failures) await reportProblem(problem, io, mode);
  const progress = startProgress(settings.progress, { io, nTotal: sources.length, nFailed: failures.length });
  const readings: Reading[] = [];
  const ahead = new Map<string, Reading>();
  // the order of the inputs, whatever order they are read in
  const tellNext = async () => {
    for (let next = ahead.get(String(readings.length)); next !== undefined; next = ahead.get(String(readings.length))) {
      const { name, charset } = sources[readings.length]!;
      ahead.delete(String(readings.length));
      readings.push(next);
      if (settings.verbose) await io.stderr.write(`${foundLine(name, next)}${charsetRemark(charset)}\n`);
    }
  };
  const desk: Desk = {
    inputsOf: async (jobs) => jobs.map((job) => sources[Number(job)]!.input),
    keep: async (kept) => {
      for (const { job, reading } of kept) ahead.set(job, reading);
      for (const _ of kept) await progress.step();
      await tellNext();
    },
    failed: async (failure) => {
      if (failure.isFinal) throw failedReading(sources[Number(failure.job)]!.name, failure);
    },
  };
  const reader = readerFor(sources.length, { jobs: settings.jobs, actors: options.actors });
  try {
    await readMany([...sources.keys()].map(String), { reader, desk, signal: io.signal });
  } finally {
    await progress.end();
    await reader.close();
  }
  if (io.signal.aborted)
    throw new Interrupted(`stopped after ${readings.length} of ${sources.length} texts; nothing was written`);
  return { readings, failures };
}

/** A text on which the reader itself fails is a bug; it is named, so that it can be reported. */
export function failedReading(name: string, { reason, stack }: Pick<Failure, "reason" | "stack">): Problem {
  const help = "run it again with --debug and report what it prints, please";
  const problem = new Problem("E-BUG", `reading ${name}: ${reason}`, help, name);
  if (stack !== undefined) problem.cause = Object.assign(new Error(reason), { stack });
  return problem;
}

/** The line of `--verbose` about one text. */
export function foundLine(name: string, { statements, events, warnings }: Reading): string {
  const notes = warnings.length === 0 ? "" : `, notes: ${[...new Set(warnings.map(({ code }) => code))].join(" ")}`;
  return `${name}: ${statements.length} statements, ${events.length} claims${notes}`;
}

/** Nothing where the bytes are what they are said to be; else the charset taken, on what evidence, against which label. */
function charsetRemark({ name, evidence, refused = [] }: NamedInput["charset"]): string {
  if (refused.length === 0 && !["mostly", "detected", "fallback"].includes(evidence)) return "";
  const against = refused.map(({ label, by }) => `, not ${label} as ${by} says`);
  return `, charset: ${name} (${evidence})${against.join("")}`;
}

/** Says that cuts or filters have left something out. */
export async function tellFiltered({
  whole,
  record,
  settings,
  io,
}: {
  readonly whole: CoverageRecord;
  readonly record: CoverageRecord;
  readonly settings: Settings;
  readonly io: Io;
}): Promise<void> {
  if (settings.quiet) return;
  if (record !== whole)
    await io.stderr.write(`showing ${record.entries.length} of ${whole.entries.length} entries, as the filters ask\n`);
}
