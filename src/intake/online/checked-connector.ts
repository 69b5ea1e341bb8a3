/**
 * @module
 * Connecting to a host by an address that was checked: the name is looked up once, every address it has is checked, and the socket goes to one of
 * those. A second look-up between check and connection, which could answer otherwise, does not happen.
 */

import ipaddr from "ipaddr.js";
import { buildConnector } from "undici";
import { Problem } from "../../model/index.js";
import { bareHost, checkAddress, type Reach } from "./allowed-url.js";
import type { Network } from "./network.js";

/** Addresses of one host that are tried, one after another. */
const nTried = 3;

/** A connector for one request. `name` is what errors call the source. */
export function checkedConnector(
  network: Network,
  { name, reach, timeoutMs }: { readonly name: string; readonly reach: Reach; readonly timeoutMs: number },
): buildConnector.connector {
  // the time to connect is shared: a first address that never answers leaves some for the second
  const connect = buildConnector({ timeout: Math.ceil(timeoutMs / 2), maxCachedSessions: 0, rejectUnauthorized: true });
  const socketTo = (options: buildConnector.Options, address: string) =>
    new Promise<Parameters<buildConnector.Callback>>((resolve) => {
      connect({ ...options, hostname: address }, (...outcome: Parameters<buildConnector.Callback>) => resolve(outcome));
    });
  const connected = async (options: buildConnector.Options): Promise<Parameters<buildConnector.Callback>> => {
    const addresses = await addressesOf(bareHost(options.hostname), network, name);
    for (const address of addresses) checkAddress(address, { name, reach });
    let outcome = await socketTo(options, addresses[0]!);
    for (const address of addresses.slice(1, nTried))
      if (outcome[0] !== null) outcome = await socketTo(options, address);
    return outcome;
  };
  return (options, callback) => {
    connected(options).then(
      (outcome) => callback(...outcome),
      (error: Error) => callback(error, null),
    );
  };
}

async function addressesOf(host: string, network: Network, name: string): Promise<readonly string[]> {
  if (ipaddr.isValid(host)) return [host];
  const found = await network.resolve(host).catch((error: Error) => error);
  if (!(found instanceof Error) && found.length > 0) return found;
  const why = found instanceof Error ? found.message : "it has no address";
  throw new Problem(
    "E-FETCH",
    `the host ${host} cannot be found: ${why}`,
    "check the spelling, and your connection",
    name,
  );
}
