/**
 * @module
 * A project whose commands are killed over and over: what was acknowledged must be there, the record whole, the next start quick.
 */

import type { ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { main } from "../cli/main.js";
import { findProject } from "../cli/project/find-project.js";
import { readingVersion } from "../cli/project/reading-version.js";
import { type Correction, coverageRecordSchema } from "../model/index.js";
import { findBrokenAnchors } from "../publish/index.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import { openStore, replayCorrections, type Store } from "../record/index.js";
import { childCommand, type Ended, type Program, type Watcher } from "./child-command.js";
import { memoryIo } from "./memory-io.js";
import { shortStory } from "./short-stories.js";

/** The next start after a crash, in milliseconds. */
const startWithin = 2_000;

/** What the rounds have seen, for a line in the log. */
export interface Seen {
  rounds: number;
  killed: number;
  acknowledged: number;
  slowestStart: number;
}

/** Who is killed while a command runs. */
export interface Victim {
  readonly kill: (command: ChildProcess) => void;
  /** Whether that ended the command. */
  readonly hasEnded: (ended: Ended) => boolean;
  /** Makes the next start possible. */
  readonly mend: () => Promise<void>;
}

const command: Victim = {
  kill: (child) => child.kill("SIGKILL"),
  hasEnded: ({ exit }) => exit === null,
  mend: async () => undefined,
};

/** A project to be hurt. */
export interface CrashProject {
  readonly root: string;
  readonly program: Program;
  readonly victim: Victim;
  readonly seen: Seen;
  /** A number below one, the next in a fixed row: a failure can be had again. */
  readonly random: () => number;
}

/** Makes the project; `db` is the address of a database, or null for a file. It is the commands that are killed, unless another is named. */
export async function crashProject(
  root: string,
  db: string | null,
  program: Program,
  victim = command,
): Promise<CrashProject> {
  mkdirSync(root, { recursive: true });
  expect(await main(["init", root, ...(db === null ? [] : ["--db", db])], memoryIo())).toBe(0);
  const seen = { rounds: 0, killed: 0, acknowledged: 0, slowestStart: 0 };
  return { root, program, victim, seen, random: randomFrom(7) };
}

/** A row of numbers from 0 to 1 that looks like chance (a linear congruence; Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Writes the stories of these numbers into a folder. */
export function writeStories(folder: string, from: number, past: number): string {
  mkdirSync(folder, { recursive: true });
  for (let n = from; n < past; n++) {
    const { name, text } = shortStory(n);
    writeFileSync(join(folder, `${name}.txt`), text);
  }
  return folder;
}

/** Opens the store of a project as the next command would, and sees that it is quick. */
export async function reopened<T>(project: CrashProject, work: (store: Store) => Promise<T>): Promise<T> {
  const began = performance.now();
  const { location } = (await findProject(project.root, { cwd: project.root }))!;
  const store = await openStore(location, { mayCreate: false });
  try {
    await store.standing(readingVersion(undefined));
    const took = performance.now() - began;
    expect(took).toBeLessThan(startWithin);
    project.seen.slowestStart = Math.max(project.seen.slowestStart, took);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Kills `add` somewhere behind its first new articles, round after round. */
export async function killAdds(project: CrashProject, nRounds: number, inbox: string): Promise<void> {
  const acknowledged = new Set<string>();
  for (let round = 0; round < nRounds; round++) {
    const nLines = 1 + Math.floor(project.random() * 4);
    const ended = await killed(project, ["add", inbox], {
      isDue: ({ stdout }) => (stdout.match(/^new /gmu) ?? []).length >= nLines,
      pause: project.random() * 12,
    });
    for (const line of ended.stdout.split("\n").slice(0, -1)) acknowledged.add(line.split(/ +/u)[1]!);
    await reopened(project, async (store) => {
      const there = new Set((await store.articles()).map(({ name }) => name));
      expect([...acknowledged].filter((name) => !there.has(name))).toEqual([]);
    });
  }
  project.seen.acknowledged += acknowledged.size;
}

/** Articles that are new, or of which another day is told, before each build. */
const nNew = 3;
/** Articles of a project whose builds are killed. */
const nStories = 12;
/** From the last reading to the end of a build, in milliseconds, and some more. */
const writing = 60;

/** Kills `build` between its first reading and its end, each time with some articles that are new. */
export async function killBuilds(project: CrashProject, nRounds: number, firstStory: number): Promise<void> {
  await addStories(project, firstStory, 0);
  expect(await main(["build", "-q", "-C", project.root], memoryIo())).toBe(0);
  let before = await reopened(project, recordText);
  for (let round = 0; round < nRounds; round++) {
    await addStories(project, firstStory, round + 1);
    const nLines = 1 + Math.floor(project.random() * nNew);
    const ended = await killed(project, ["build", "-v"], {
      isDue: ({ stderr }) => stderr.split("\n").length > nLines,
      pause: project.random() * writing,
    });
    before = await reopened(project, async (store) => {
      const now = await recordText(store);
      const made = JSON.stringify(settle(fold(emptyCoverage(), (await store.readings()).readings)).record);
      expect([before, made]).toContain(now);
      if (ended.exit === 0) expect(now).toBe(made);
      const record = coverageRecordSchema.parse(JSON.parse(now));
      expect(findBrokenAnchors(record).broken).toEqual([]);
      return now;
    });
  }
}

/** Kills `correct` at any moment of its life; the same correction is never made twice. */
export async function killCorrections(project: CrashProject, nRounds: number): Promise<void> {
  const [entry] = await reopened(project, async (store) => (await store.record())!.record.entries);
  const argv = (n: number) => ["correct", entry!.id, "realis=announced", "--why", `reason ${n}`, "--who", "ann"];
  const acknowledged: string[] = [];
  let whole = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= nRounds; round++) {
    const began = performance.now();
    // the first one tells how long it takes; the others are to be stopped around its end, where it writes
    const pause = round === 0 ? null : whole * (0.6 + 0.45 * project.random());
    const ended = await killedAfter(project, argv(round), pause);
    if (round === 0) whole = performance.now() - began;
    acknowledged.push(
      ...ended.stdout
        .split("\n")
        .slice(0, -1)
        .map((line) => line.split(" ")[0]!),
    );
    await reopened(project, async (store) => {
      const log = await store.corrections<Correction>();
      const ids = new Set(log.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(log.map(({ correction }) => correction.why)).size).toBe(log.length);
      const replayed = replayCorrections((await store.record())!, log);
      expect(replayed.corrections.filter(({ standing }) => standing !== "holds")).toEqual([]);
      coverageRecordSchema.parse(replayed.record);
    });
  }
  project.seen.acknowledged += acknowledged.length;
}

/** Runs a command on the project and kills after so many milliseconds of its life. */
function killedAfter(project: CrashProject, argv: readonly string[], pause: number | null): Promise<Ended> {
  return doomed(project, argv, (strikeIn) => ({ start: () => pause !== null && strikeIn(pause) }));
}

/** Runs a command on the project and kills a moment after it was due. */
export function killed(
  project: CrashProject,
  argv: readonly string[],
  when: {
    readonly isDue: (printed: { readonly stdout: string; readonly stderr: string }) => boolean;
    readonly pause: number;
  },
): Promise<Ended> {
  let isDoomed = false;
  return doomed(project, argv, (strikeIn) => ({
    watch: (_child, printed) => {
      if (isDoomed || !when.isDue(printed)) return;
      isDoomed = true;
      strikeIn(when.pause);
    },
  }));
}

async function doomed(
  { root, program, victim, seen }: CrashProject,
  [command, ...rest]: readonly string[],
  watcherOf: (strikeIn: (milliseconds: number) => void) => Pick<Watcher, "watch"> & { readonly start?: () => void },
): Promise<Ended> {
  let running: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  const { start, watch } = watcherOf((milliseconds) => {
    timer = setTimeout(() => victim.kill(running!), milliseconds);
  });
  const ended = await childCommand(program, [command!, "-C", root, ...rest], {
    start: (child) => {
      running = child;
      start?.();
    },
    ...(watch === undefined ? {} : { watch }),
  });
  // who has ended cannot be struck any more
  clearTimeout(timer);
  seen.rounds++;
  if (victim.hasEnded(ended)) seen.killed++;
  await victim.mend();
  return ended;
}

async function recordText(store: Store): Promise<string> {
  return JSON.stringify((await store.record())!.record);
}

/** Adds new articles, later other days of known ones, so that there is always something to read and never much to compare. */
async function addStories(project: CrashProject, firstStory: number, round: number): Promise<void> {
  await reopened(project, async (store) => {
    for (let more = 0; more < nNew; more++) {
      const { name, text } = shortStory(firstStory + ((nNew * round + more) % nStories));
      const published = `2031-03-${String(1 + (round % 28)).padStart(2, "0")}`;
      await store.addArticle({ stem: name, input: { text, published }, sha256: name, addedAt: "2031-03-14T08:00:00Z" });
    }
  });
}
