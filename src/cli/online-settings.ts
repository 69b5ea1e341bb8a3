/**
 * @module
 * What the flags of fetching say, checked.
 */

// the room as a whole brings its libraries along, which most commands do not need
import { usualLimits } from "../intake/online/limits.js";
import { addressBlocks } from "../intake/online/public-address.js";
import { Problem } from "../model/index.js";

/** Flags of fetching as commander hands them over. */
export interface OnlineFlags {
  readonly online?: boolean;
  readonly state?: string;
  readonly keepPages?: boolean;
  readonly maxPages?: string;
  readonly hostDelay?: string;
  readonly allowPrivateNetwork?: readonly string[];
  readonly allowPort?: readonly string[];
}

/** The same, checked. */
export interface OnlineSettings {
  /** Path of the state file, or null for none. */
  readonly state: string | null;
  readonly keepsPages: boolean;
  readonly maxPages: number;
  readonly hostDelayMs: number;
  readonly allowPrivate: readonly string[];
  readonly allowPorts: readonly number[];
}

/** Flags that mean nothing without `--online`. */
const dependent = {
  state: "--state",
  keepPages: "--keep-pages",
  maxPages: "--max-pages",
  hostDelay: "--host-delay",
  allowPrivateNetwork: "--allow-private-network",
  allowPort: "--allow-port",
} as const;

/** Checks the flags of fetching; null when the network is to stay off. */
export function onlineSettingsOf(flags: OnlineFlags): OnlineSettings | null {
  if (flags.online !== true) {
    for (const [flag, name] of Object.entries(dependent))
      if (flags[flag as keyof typeof dependent] !== undefined)
        throw new Problem(
          "E-USAGE",
          `${name} is about fetching, and the network is off`,
          `add --online, or leave out ${name}`,
        );
    return null;
  }
  if (flags.keepPages === true && flags.state === undefined)
    throw new Problem("E-USAGE", "--keep-pages needs a file to keep them in", "add --state FILE");
  const allowPrivate = flags.allowPrivateNetwork ?? [];
  // throws for what is no network, before anything is fetched
  addressBlocks(allowPrivate);
  return {
    state: flags.state ?? null,
    keepsPages: flags.keepPages === true,
    maxPages: numberOf("--max-pages", flags.maxPages, { usual: usualLimits.maxPages, max: 100_000 }),
    hostDelayMs: 1000 * numberOf("--host-delay", flags.hostDelay, { usual: usualLimits.hostDelayMs / 1000, max: 3600 }),
    allowPrivate,
    allowPorts: (flags.allowPort ?? []).map((port) => numberOf("--allow-port", port, { usual: 0, max: 65_535 })),
  };
}

function numberOf(
  flag: string,
  value: string | undefined,
  { usual, max }: { readonly usual: number; readonly max: number },
): number {
  if (value === undefined) return usual;
  if (/^\d{1,6}$/u.test(value) && Number(value) <= max) return Number(value);
  throw new Problem(
    "E-USAGE",
    `${flag} needs a whole number up to ${max}, and ${JSON.stringify(value)} is none`,
    `for example ${flag} ${usual || 8080}`,
  );
}
