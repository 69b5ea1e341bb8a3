/**
 * @module
 * Under which names this server may be asked: any other is a page of somebody else's whose name leads here (DNS rebinding).
 */

import { isIP } from "node:net";

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where a server listens, and what it is called. */
export interface OwnNames {
  /** The address it is bound to. */
  readonly address: string;
  /** Further names that lead to it. */
  readonly names: readonly string[];
}

/** Only this machine. */
export const thisMachine: OwnNames = { address: "127.0.0.1", names: [] };

/** Whether only this machine can reach it. */
export function isLoopback({ address }: OwnNames): boolean {
  return address === "localhost" || address === "::1" || /^127\./u.test(address);
}

/** Whether the `Host` of a request (with its port) is one of this server's. A number is no name, so it cannot be turned to point here. */
export function isOwnHost(host: string, own: OwnNames): boolean {
  const name = host.replace(/:\d{1,5}$/u, "").toLowerCase();
  if (loopback.has(name)) return true;
  if (own.names.some((each) => each.toLowerCase() === name)) return true;
  return !isLoopback(own) && isIP(name.replace(/^\[(?<inner>.*)\]$/u, "$<inner>")) !== 0;
}
