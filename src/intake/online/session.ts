/**
 * @module
 * What all requests of one run share: the bounds, who may be reached, and whose turn it is.
 */

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
  return {
    network,
    userAgent,
    reach: { blocks: addressBlocks(allowPrivate), ports: allowPorts },
    limits,
    turns: startTurns(network, limits, signal),
    signal,
  };
}
