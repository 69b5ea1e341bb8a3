/**
 * @module
 * `add`: articles into the project's store, one by one. A line on standard output says that one is on the disk; whatever stops the
 * command, the same command again goes on where it was.
 */

import { join } from "node:path";
import { readSources, type SourceText } from "../../intake/index.js";
import { Problem } from "../../model/index.js";
import type { Added } from "../../record/index.js";
import type { CommandContext } from "../command-context.js";
import { type Fetching, withFetching } from "../fetching.js";
import { Interrupted } from "../io.js";
import { pathFrom, stemOfSource, withHints } from "../list-inputs.js";
import { startProgress } from "../progress.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { inputsOf } from "../record-source.js";
import { reportProblem } from "../report-problem.js";
import { type Flags, type Settings, settingsOf } from "../settings.js";

type AddContext = CommandContext<Flags>;
type Counts = { readonly [outcome in Added["outcome"]]: number };

/** What one run has done. */
interface Ran {
  readonly counts: Counts;
  readonly failures: readonly Problem[];
}

/** Above this share of failures a run that added something still counts as failed. */
const hopeless = 0.99;

/** Adds the articles behind the paths. */
export async function addPaths(paths: readonly string[], context: AddContext): Promise<number> {
  const { io, flags } = context;
  const given = settingsOf(flags, io);
  const inputs = inputsOf(paths, { mayAsk: given.mayAsk, stdinIsTTY: io.stdinIsTTY });
  return withProject(flags, io, (project) => {
    if (flags.queue === true) needQueue(project);
    const settings = withOwnState(given, project);
    return withFetching(inputs, { settings, io }, async (fetching) => {
      const ran = await addAll(inputs, { ...context, settings, project, fetching });
      await fetching.settle();
      await summarize(ran, settings, context);
      return exitOf(ran, fetching);
    });
  });
}

/** Jobs in a file would wait for workers that cannot come. */
function needQueue({ location, root }: OpenProject): void {
  if (location.engine === "postgres") return;
  throw new Problem(
    "E-USAGE",
    "--queue needs a store in PostgreSQL, and this project keeps its own in a file",
    "leave it out, and let rapporteur build read; or make the project with init --db",
    root,
  );
}

/** What was fetched is remembered in the project, unless a file is named. */
function withOwnState(settings: Settings, { folder }: OpenProject): Settings {
  const { online } = settings;
  if (online === null || online.state !== null) return settings;
  return { ...settings, online: { ...online, state: join(folder, "fetched.state") } };
}

interface Adding extends AddContext {
  readonly settings: Settings;
  readonly project: OpenProject;
  readonly fetching: Fetching;
}

async function addAll(paths: readonly string[], adding: Adding): Promise<Ran> {
  const { io, mode, settings, fetching } = adding;
  const counts = { new: 0, updated: 0, known: 0 };
  const failures: Problem[] = [];
  const counted = { verb: "added", noun: "text" };
  // where a person sees the lines of standard output they are progress enough
  const manner = settings.progress === "auto" && io.stdout.isTTY ? "none" : settings.progress;
  const progress = startProgress(manner, { io, nTotal: null, nFailed: 0, counted });
  const sources = readSources(
    paths.map((path) => pathFrom(path, io.cwd)),
    { stdin: io.stdin, online: fetching.options },
  );
  try {
    for await (const source of sources) {
      if (io.signal.aborted) throw stopped(counts);
      if (source.kind === "failure") {
        failures.push(source.problem);
        await reportProblem(source.problem, io, mode);
      } else counts[await addOne(source, adding)]++;
      await progress.step({ isFailed: source.kind === "failure" });
    }
    // standard input ends early when it is stopped
    if (io.signal.aborted) throw stopped(counts);
  } catch (error) {
    if (io.signal.aborted) throw stopped(counts);
    throw error;
  } finally {
    await progress.end();
  }
  await fetching.tell();
  return { counts, failures };
}

function stopped(counts: Counts): Interrupted {
  const n = counts.new + counts.updated + counts.known;
  return new Interrupted(`stopped after ${n} texts, which are kept; the same command again goes on from there`);
}

async function addOne(source: SourceText, { io, flags, settings, project }: Adding): Promise<Added["outcome"]> {
  const { outcome, name } = await project.store.addArticle({
    stem: stemOfSource(source),
    input: withHints(source.input, settings),
    sha256: source.sha256,
    addedAt: new Date(io.clock()).toISOString(),
    isQueued: flags.queue === true,
  });
  const line =
    flags.json === true ? JSON.stringify({ outcome, name, source: source.name }) : lineOf(outcome, name, source);
  await io.stdout.write(`${line}\n`);
  return outcome;
}

function lineOf(outcome: string, name: string, source: SourceText): string {
  return `${outcome.padEnd(7)}  ${name}  ${source.name}`;
}

async function summarize(ran: Ran, settings: Settings, { io, flags }: AddContext): Promise<void> {
  const { counts, failures } = ran;
  if (settings.quiet || flags.json === true) return;
  const told = [
    `${counts.new} new`,
    ...(counts.updated > 0 ? [`${counts.updated} of which more is known now`] : []),
    ...(counts.known > 0 ? [`${counts.known} known already`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
  ];
  const reads = flags.queue === true ? "rapporteur worker reads them" : "rapporteur build reads them";
  const next = counts.new + counts.updated > 0 ? `; ${reads}` : "";
  await io.stderr.write(`${told.join(", ")}${next}\n`);
}

function exitOf({ counts, failures }: Ran, fetching: Fetching): number {
  const nGood = counts.new + counts.updated + counts.known + fetching.nUnchanged();
  if (failures.length === 0) return 0;
  if (nGood === 0) return failures[0]!.exit;
  return failures.length / (failures.length + nGood) > hopeless ? 126 : 1;
}
