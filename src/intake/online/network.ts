/**
 * @module
 * What fetching needs of the world, handed in by the caller, so that nothing here reads a clock or asks a name server by itself.
 */

import type { FetchState } from "./fetch-state.js";
import type { OnlineLimits } from "./limits.js";

/** Clock, sleep and names. */
export interface Network {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted before. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** All addresses of a host name, the preferred one first. Rejects when there are none. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
}

/** What a run has to tell beside its sources. */
export type OnlineNote =
  /** A feed names pages of its own, so many of which will be fetched too. */
  | { readonly kind: "items"; readonly url: string; readonly nItems: number }
  /** One page is done with; `isFailed` when it could not be had. */
  | { readonly kind: "done"; readonly url: string; readonly isFailed: boolean }
  /** The page is as it was when it was fetched at `since`; `isKept` when it is read from the state file. */
  | { readonly kind: "not-modified"; readonly url: string; readonly since: string; readonly isKept: boolean }
  /** Items of a feed whose pages were not fetched because the run has had its number of pages. */
  | { readonly kind: "left-out"; readonly url: string; readonly nLeftOut: number };

/** Settings of fetching. */
export interface OnlineOptions {
  readonly network: Network;
  /** Sent with every request. What stands before its first `/` is the name that a robots.txt calls us by. */
  readonly userAgent: string;
  /** Private networks that may be fetched from all the same, as addresses or with a prefix length: `10.1.0.0/16`. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Ports that may be asked beside 80 and 443. */
  readonly allowPorts?: readonly number[] | undefined;
  readonly limits?: Partial<OnlineLimits> | undefined;
  /** What earlier runs have fetched. */
  readonly state?: FetchState | undefined;
  readonly report?: ((note: OnlineNote) => Promise<void> | void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
