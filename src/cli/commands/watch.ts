/**
 * @module
 * `watch`: takes in what is new, builds, and prints what has changed, one JSON object a line; once, or again and again until Ctrl-C.
 */

import { type Correction, type CoverageRecord, Problem } from "../../model/index.js";
import { renderAlertsAtom } from "../../publish/alerts-atom.js";
import { filterRecord } from "../../publish/index.js";
import { indexRecord } from "../../publish/record-index.js";
import { alertRules } from "../../publish/views/alerts.js";
import { type Change, changesBetween } from "../../publish/views/changes.js";
import { nearChanges } from "../../publish/views/near.js";
import { renderChanges } from "../../publish/views/render-changes.js";
import { reconcile } from "../../reconcile.js";
import { replayCorrections } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { Interrupted, type Io } from "../io.js";
import { needProject } from "../project/find-project.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { reportProblem } from "../report-problem.js";
import { countOf, type Flags, formatIn, oneOf, type Settings, settingsOf } from "../settings.js";
import { postChanges, webhookOf } from "../watching/post-changes.js";
import { knownOf, memoryPath, readMemory, usualWatch, writeMemory } from "../watching/watch-memory.js";
import { addPaths } from "./add.js";
import { buildRecord } from "./build.js";

const usualPause = 300;
/** A day is near when it is so many days off, or fewer. */
const usualNear = 2;
const formats = ["jsonl", "text", "atom"] as const;
/** What a watch can be asked to tell; without being asked it tells all of it. */
export const watchRules = ["stance", "truce", "talks", "deadline", "origin", "due", "dispute", "entry"] as const;

/** Flags of `watch` beside those it shares. */
interface WatchFlags {
  readonly once?: boolean;
  readonly every?: string;
  readonly rules?: readonly string[];
  readonly near?: string;
  readonly name?: string;
  readonly webhook?: string;
}

type WatchContext = CommandContext<Flags & WatchFlags>;

/** Runs one round, or rounds until Ctrl-C. */
export async function watchPaths(paths: readonly string[], context: WatchContext): Promise<number> {
  const { io, mode, flags } = context;
  const format = formatIn({ ...flags, format: flags.format ?? "jsonl", json: false }, formats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  if (format === "atom" && flags.once !== true)
    throw new Problem("E-USAGE", "a feed is one document, and a watch prints after every round", "add --once");
  const pause = countOf("--every", flags.every, "--every 900") || usualPause;
  const rules = (flags.rules ?? []).flatMap((list) => list.split(",")).map((rule) => rule.trim());
  const round: Round = {
    context,
    settings,
    format,
    memory: memoryPath(await needProject(flags.project, io), flags.name ?? usualWatch),
    rules: new Set(rules.length === 0 ? watchRules : rules.map((rule) => oneOf("--rules", rule, watchRules))),
    nearDays: flags.near === undefined ? usualNear : countOf("--near", flags.near, "--near 2"),
    webhook: flags.webhook === undefined ? null : webhookOf(flags.webhook, flags.online === true),
  };
  if (flags.once === true) return oneRound(paths, round);
  for (;;) {
    try {
      await oneRound(paths, round);
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
  /** The file in which it remembers what it has told. */
  readonly memory: string;
  readonly rules: ReadonlySet<Change["what"]>;
  readonly nearDays: number;
  readonly webhook: URL | null;
}

async function oneRound(paths: readonly string[], round: Round): Promise<number> {
  const { context, settings, memory: path, webhook } = round;
  const { io, flags } = context;
  const now = () => withProject(flags, io, (project) => recordNow(project, settings));
  const remembered = await readMemory(path);
  const before = remembered ?? { known: knownOf(await now()), due: [], unsent: [] };
  // whatever ends this round, the next one knows what was told before it
  if (remembered === null) await writeMemory(path, before, io);
  const inner = { ...context, io: silent(io), flags: { ...flags, format: "text", json: false, quiet: true } };
  const added = await addPaths(paths, inner);
  const built = await buildRecord(inner);
  const after = await now();
  const near = nearChanges(indexRecord(after), dayOf(io, settings), round.nearDays);
  const told = new Set(before.due);
  const changes = wanted(
    [
      ...changesBetween(before.known, after),
      ...near.filter(({ key }) => !told.has(key)).map(({ key: _, ...change }) => change),
    ],
    filterRecord(after, settings),
    round.rules,
  );
  await io.stdout.write(printed(changes, round));
  // a rule that is asked for later begins with what comes then
  const due = round.rules.has("due") ? near.map(({ key }) => key) : before.due;
  const next = { known: knownOf(after), due, unsent: [] };
  const unsent = webhook === null ? before.unsent : [...before.unsent, ...changes];
  await writeMemory(path, { ...next, unsent }, io);
  if (webhook !== null && unsent.length > 0) {
    await postChanges(webhook, unsent, io);
    await writeMemory(path, next, io);
  }
  return Math.max(added, built);
}

/** The changes of a round as they are printed. */
function printed(changes: readonly Change[], { format, settings, context }: Round): string {
  if (format === "jsonl") return changes.map((change) => `${JSON.stringify(change)}\n`).join("");
  if (format === "text") return renderChanges(changes, { format, color: settings.color });
  const alerts = changes.map(({ what, why: _, ...change }) => ({ ...change, rule: what }));
  return renderAlertsAtom(alerts, context.flags.name ?? usualWatch, { ...alertRules, entry: "A new entry" });
}

/** The changes that were asked for: of these kinds, and about what passes the filters. */
function wanted(changes: readonly Change[], shown: CoverageRecord, rules: Round["rules"]): Change[] {
  const ids = new Set([...shown.entries, ...shown.disputes].map(({ id }) => id));
  return changes.filter(({ what, id }) => rules.has(what) && ids.has(id));
}

/** The day from which days are near: that of the clock, unless another is asked for. */
function dayOf({ clock }: Pick<Io, "clock">, { days }: Settings): string {
  return days.asOf ?? days.knownBy ?? new Date(clock()).toISOString().slice(0, 10);
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
