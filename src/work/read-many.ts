/**
 * @module
 * Reads many articles in this process, in as many threads as pay.
 */

import type { ActorRow } from "../index.js";
import { MemoryQueue } from "./memory-queue.js";
import { usualOptions } from "./queue.js";
import { type Reader, readerHere } from "./reader.js";
import { ThreadPool } from "./threads/thread-pool.js";
import { type Desk, workOff } from "./work-off.js";

/** From so many articles on a further thread reads more than loading its language data costs. */
const articlesPerThread = 100;

/** A reader for so many articles: threads where at least two of them pay, else this thread. */
export function readerFor(
  nArticles: number,
  { jobs, actors }: { readonly jobs: number; readonly actors: readonly ActorRow[] | undefined },
): Reader {
  const threads = Math.min(jobs, Math.floor(nArticles / articlesPerThread));
  return threads < 2 ? readerHere(actors) : new ThreadPool({ threads, actors });
}

/** Reads what the ids name, each once, with three tries for each. Ends early when `signal` is aborted. */
export async function readMany(
  ids: readonly string[],
  { reader, desk, signal }: { readonly reader: Reader; readonly desk: Desk; readonly signal: AbortSignal },
): Promise<void> {
  // an article of this process is nobody else's, so nothing is handed on while it is read; a failure is tried again at once
  const { holdMs } = usualOptions;
  const queue = new MemoryQueue({ holdMs, retryMs: 1, capacity: 1_000 });
  const filling = queue.put(ids).then(() => queue.end());
  try {
    // one at a time where this thread does it all: what was read is kept before the next one is begun
    const batch = reader.lanes === 1 ? 1 : 16;
    await workOff({ queue, reader, desk, signal, isFinished: () => queue.isFinished, holdMs, batch });
  } finally {
    queue.end();
    await filling;
  }
}
