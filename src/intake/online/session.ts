/**
 * @module
 * What all requests of one run share: the bounds, who may be reached, and whose turn it is.
 */

import { setMaxListeners } from "node:events";
import type { Reach } from "./allowed-url.js";
import { type HostTurns, startTurns } from "./host-turns.js";
import { type OnlineLimits, usualLimits } from "./limits.js";
import type { Network, OnlineOptions } from "./network.js";
import { addressBlocks } from "./public-address.js";

/** One run of fetching. */
export interface Session {
  readonly network: Network;
  readonly userAgent: string;
  readonly reach: Reach;
  readonly limits: OnlineLimits;
  readonly turns: HostTurns;
  readonly signal: AbortSignal | undefined;
}

/** Starts a run. Throws a Problem for an allowed network that is none. */
export function startSession(options: OnlineOptions): Session {
  const { network, userAgent, allowPrivate = [], allowPorts = [], signal } = options;
  const limits = { ...usualLimits, ...options.limits };
  const stop = signal === undefined ? undefined : AbortSignal.any([signal]);
  // every host that waits listens to it, and more than ten would be taken for a leak
  if (stop !== undefined) setMaxListeners(0, stop);
  return {
    network,
    userAgent,
    reach: { blocks: addressBlocks(allowPrivate), ports: allowPorts },
    limits,
    turns: startTurns(network, limits, stop),
    signal: stop,
  };
}
