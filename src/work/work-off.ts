/**
 * @module
 * Takes jobs from a queue and reads their articles, batch after batch, until the queue is finished or the work is stopped. What is in work
 * when it is stopped is brought to its end.
 */

import type { ArticleInput, Reading } from "../model/index.js";
import type { Queue, Taken } from "./queue.js";
import type { Outcome, Reader } from "./reader.js";

/** What a job is about, and what is done with its outcome. */
export interface Desk {
  /** The articles of the jobs, in their order; null for one that is not to be read (any more). */
  readonly inputsOf: (jobs: readonly string[]) => Promise<(ArticleInput | null)[]>;
  /** Keeps what was read; when it resolves, it is kept. */
  readonly keep: (readings: readonly { readonly job: string; readonly reading: Reading }[]) => Promise<void>;
  /** Is told what failed: for this time, or for good. */
  readonly failed: (failure: Failure) => Promise<void>;
  /** Is told of each job that has left the queue without a reading. */
  readonly skipped?: (job: string) => Promise<void>;
}

/** A job that failed. */
export interface Failure {
  readonly job: string;
  readonly reason: string;
  readonly stack: string | undefined;
  /** Set aside, with no more tries. */
  readonly isFinal: boolean;
}

/** How jobs are taken. */
export interface WorkOptions {
  readonly queue: Queue;
  readonly reader: Reader;
  readonly desk: Desk;
  readonly signal: AbortSignal;
  /** Says that an empty queue will stay so. */
  readonly isFinished: () => boolean;
  readonly batch?: number;
  /** The hold of the queue. */
  readonly holdMs: number;
}

const usualBatch = 16;
const waitMs = 1_000;

/** Works until the queue is finished or `signal` is aborted. Rejects with what the desk rejects with. */
export async function workOff(options: WorkOptions): Promise<void> {
  const broken = new AbortController();
  const isOver = () => options.signal.aborted || broken.signal.aborted;
  const lanes = Array.from({ length: options.reader.lanes }, () =>
    lane(options, isOver).catch((error: unknown) => {
      // the other lanes end too, each with what it has in work
      broken.abort(error);
    }),
  );
  await Promise.all(lanes);
  if (broken.signal.aborted) throw broken.signal.reason;
}

async function lane(options: WorkOptions, isOver: () => boolean): Promise<void> {
  const { queue, isFinished, batch = usualBatch } = options;
  while (!isOver()) {
    const jobs = await queue.take(batch, waitMs);
    if (jobs.length === 0 && isFinished()) return;
    if (jobs.length > 0) await workOn(jobs, options);
  }
}

async function workOn(jobs: readonly Taken[], { reader, desk, holdMs }: WorkOptions): Promise<void> {
  // the next hold begins long before the last one is over
  const holding = setInterval(() => {
    for (const job of jobs) void job.hold().catch(() => undefined);
  }, holdMs / 3);
  try {
    const inputs = await desk.inputsOf(jobs.map(({ id }) => id));
    const due = jobs.flatMap((job, at) => (inputs[at] == null ? [] : [{ job, input: inputs[at] }]));
    for (const job of jobs.filter((_, at) => inputs[at] == null)) {
      await desk.skipped?.(job.id);
      await job.done();
    }
    const outcomes = await reader.read(due.map(({ input }) => input));
    await settle(
      due.map(({ job }, at) => ({ job, outcome: outcomes[at]! })),
      desk,
    );
  } catch (error) {
    await Promise.all(jobs.map((job) => job.giveBack().catch(() => undefined)));
    throw error;
  } finally {
    clearInterval(holding);
  }
}

async function settle(ended: readonly { readonly job: Taken; readonly outcome: Outcome }[], desk: Desk): Promise<void> {
  const read = ended.flatMap(({ job, outcome }) => (outcome.kind === "read" ? [{ job, outcome }] : []));
  if (read.length > 0) await desk.keep(read.map(({ job, outcome }) => ({ job: job.id, reading: outcome.reading })));
  await Promise.all(read.map(({ job }) => job.done()));
  for (const { job, outcome } of ended) {
    if (outcome.kind === "read") continue;
    const isFinal = (await job.fail(outcome.reason)) === "aside";
    await desk.failed({ job: job.id, reason: outcome.reason, stack: outcome.stack, isFinal });
  }
}
