/**
 * @module
 * The two times of a request: until the head of the answer is there, and until all of it is. A server that sends a byte a second ends at the second.
 */

import { Problem } from "../../model/index.js";
import type { OnlineLimits } from "./limits.js";

/** A running deadline. */
export interface Deadline {
  /** Aborted with a Problem when a time is over, and with the caller's reason when the caller stops. */
  readonly signal: AbortSignal;
  /** Settles never, or rejects with the reason of the signal. */
  readonly over: Promise<never>;
  /** To be called when the head of the answer is there. */
  readonly headIsHere: () => void;
  /** Ends both timers. */
  readonly stop: () => void;
}

/** One request of a page that may need several. */
interface Asked {
  readonly name: string;
  /** What the earlier requests have left of the total time. */
  readonly leftMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Starts the times of one request. */
export function startDeadline(
  { firstByteMs, totalMs }: Pick<OnlineLimits, "firstByteMs" | "totalMs">,
  { name, leftMs, signal }: Asked,
): Deadline {
  const own = new AbortController();
  const end = (what: string, milliseconds: number) => () => {
    const found = `${what} within ${Math.round(milliseconds / 100) / 10} s`;
    own.abort(new Problem("E-FETCH", found, "try again later, or save the page in a file", name));
  };
  const total = setTimeout(end("the page did not come whole", totalMs), leftMs);
  const first = setTimeout(end("the server did not answer", firstByteMs), firstByteMs);
  const stopped = () => own.abort(signal?.reason);
  if (signal?.aborted) stopped();
  signal?.addEventListener("abort", stopped, { once: true });
  const over = new Promise<never>((_resolve, reject) => {
    if (own.signal.aborted) reject(own.signal.reason);
    own.signal.addEventListener("abort", () => reject(own.signal.reason), { once: true });
  });
  // whoever has its answer in time no longer listens
  over.catch(() => undefined);
  return {
    signal: own.signal,
    over,
    headIsHere: () => clearTimeout(first),
    stop: () => {
      clearTimeout(first);
      clearTimeout(total);
      signal?.removeEventListener("abort", stopped);
    },
  };
}
