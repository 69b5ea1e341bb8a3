/**
 * @module
 * Whose turn it is: one request at a time to a host, a pause after each, and only so many hosts at once.
 */

import type { OnlineLimits } from "./limits.js";
import type { Network } from "./network.js";

/** The queues of a run, one a host. */
export interface HostTurns {
  /** Does the work when the host is free, its pause is over and few enough hosts are busy. */
  readonly inTurn: <T>(host: string, work: () => Promise<T>) => Promise<T>;
  /** From here on the host has at least this pause between requests. */
  readonly slowDown: (host: string, pauseMs: number) => void;
  /** Nothing is asked of the host before so many milliseconds are over. */
  readonly rest: (host: string, milliseconds: number) => void;
}

interface Host {
  /** Settled when the last request that was queued is over. */
  last: Promise<void>;
  pauseMs: number;
  /** When the next request may start. */
  freeAt: number;
}

/** Lets so many pieces of work run at once; the others wait in line. */
type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts the queues of one run. */
export function startTurns(
  network: Network,
  { hostDelayMs, maxHosts }: Pick<OnlineLimits, "hostDelayMs" | "maxHosts">,
  signal: AbortSignal | undefined,
): HostTurns {
  const hosts = new Map<string, Host>();
  const slots = startSlots(maxHosts);
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), pauseMs: hostDelayMs, freeAt: 0 };
    hosts.set(name, host);
    return host;
  };
  return {
    slowDown: (name, pauseMs) => {
      const host = hostOf(name);
      host.freeAt += Math.max(0, pauseMs - host.pauseMs);
      host.pauseMs = Math.max(host.pauseMs, pauseMs);
    },
    rest: (name, milliseconds) => {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, network.now() + milliseconds);
    },
    inTurn: (name, work) => {
      const host = hostOf(name);
      const turn = host.last.then(async () => {
        const wait = host.freeAt - network.now();
        if (wait > 0) await network.sleep(wait, signal);
        return slots(work).finally(() => {
          host.freeAt = Math.max(host.freeAt, network.now() + host.pauseMs);
        });
      });
      // the next in line waits for the end of this one, not for its success
      host.last = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
  };
}

function startSlots(nSlots: number): Slots {
  let nFree = nSlots;
  const line: (() => void)[] = [];
  return async (work) => {
    if (nFree > 0) nFree--;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next === undefined) nFree++;
      else next();
    }
  };
}
