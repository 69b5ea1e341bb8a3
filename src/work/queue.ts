/**
 * @module
 * A queue of articles that wait to be read: one port, three adapters (in this process, PostgreSQL, NATS JetStream), one suite of promises
 * (`src/testing/queue-contract.ts`).
 *
 * A queue carries names of jobs, never the articles: those are in the store, and a job that comes twice does no harm there. What a job
 * promises is that it comes at least once. It leaves the queue when it is done, or it is set aside with its reason; it is never lost.
 */

/** A queue of jobs. */
export interface Queue {
  /** Puts jobs on the queue; a job that is on it already stays one. Resolves when the queue has them, to how many were new. */
  readonly put: (ids: readonly string[]) => Promise<number>;
  /** Takes up to `limit` jobs that are due, as soon as there is one; none when `waitMs` have passed. */
  readonly take: (limit: number, waitMs: number) => Promise<Taken[]>;
  /** For people and metrics: on several nodes a moment behind what was done. */
  readonly counts: () => Promise<Counts>;
  /** What was set aside, the first ones first. */
  readonly listAside: (limit: number) => Promise<Aside[]>;
  /** Puts everything that was set aside back on the queue, with new tries; resolves to how many there were. */
  readonly putBack: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** A job in somebody's hands. Whoever has it for longer than the hold and does not say so has lost it to the next one. */
export interface Taken {
  readonly id: string;
  /** How often it has been handed out, this time included. */
  readonly tries: number;
  /** It is done, and leaves the queue. */
  readonly done: () => Promise<void>;
  /** It failed: it is tried again later, or after three tries set aside with the reason. */
  readonly fail: (reason: string) => Promise<"again" | "aside">;
  /** It was not begun: somebody else may have it at once. */
  readonly giveBack: () => Promise<void>;
  /** It is still being worked on: the hold begins anew. */
  readonly hold: () => Promise<void>;
}

/** How many jobs a queue has. */
export interface Counts {
  /** Not in anybody's hands. */
  readonly waiting: number;
  readonly taken: number;
  readonly aside: number;
}

/** A job that was set aside. */
export interface Aside {
  readonly id: string;
  readonly reason: string;
  readonly tries: number;
}

/** What an adapter may be told; times in milliseconds. */
export interface QueueOptions {
  /** How long a job is somebody's without a word. */
  readonly holdMs: number;
  /** Pause before a job that failed is tried again, times its tries. */
  readonly retryMs: number;
}

/** A reading takes milliseconds; who says nothing for a minute is gone. */
export const usualOptions: QueueOptions = { holdMs: 60_000, retryMs: 2_000 };

/** After so many tries a job that fails is set aside. */
export const maxTries = 3;
/** A job that was handed out so often and came to no end is set aside too: it takes those down who read it. */
export const maxTaken = 10;
export const lostReason = `handed out ${maxTaken} times, and each time whoever had it was gone before the end`;
