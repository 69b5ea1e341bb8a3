/**
 * @module
 * Whether an address may be fetched at all, by how it is written: scheme, port, name and password, and a host that is a number.
 *
 * A host that is a name is checked again by its addresses, when it is connected to.
 */

import ipaddr from "ipaddr.js";
import { Problem } from "../../model/index.js";
import { parseUrl } from "../../text/parse-url.js";
import { printable } from "./printable.js";
import { type AddressBlock, refusedRange } from "./public-address.js";

/** What a run lets through beside the public internet on its usual ports. */
export interface Reach {
  readonly blocks: readonly AddressBlock[];
  readonly ports: readonly number[];
}

const usualPorts: readonly number[] = [80, 443];

/**
 * The address to fetch, without fragment and without the dot that may end a host; throws a Problem when it is refused.
 * The URL parser writes all of `127.1`, `0x7f000001`, `2130706433`, `0177.0.0.1` as 127.0.0.1.
 */
export function allowedUrl(
  address: string,
  { name, base, reach }: { readonly name: string; readonly base?: URL; readonly reach: Reach },
): URL {
  const url = parseUrl(address, base?.href);
  if (url === null) {
    throw new Problem("E-REFUSED", `${quoted(address)} is no web address`, "write it like https://example.com/a", name);
  }
  const leads = base === undefined ? "it is" : `it redirects to ${quoted(url.href)},`;
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Problem("E-REFUSED", `${leads} a ${url.protocol} address`, "only http and https are fetched", name);
  if (url.username !== "" || url.password !== "")
    throw new Problem(
      "E-REFUSED",
      `${leads} an address with a name or password in it`,
      "leave out what stands before the @",
      name,
    );
  if (url.port !== "" && ![...usualPorts, ...reach.ports].includes(Number(url.port)))
    throw new Problem(
      "E-REFUSED",
      `${leads} an address on port ${url.port}`,
      `--allow-port ${url.port} lets it through`,
      name,
    );
  url.hash = "";
  url.hostname = url.hostname.replace(/\.+$/u, "");
  const literal = bareHost(url.hostname);
  if (ipaddr.isValid(literal)) checkAddress(literal, { name, reach });
  return url;
}

/** Throws a Problem when an address is not of the public internet and not allowed either. */
export function checkAddress(address: string, { name, reach }: { readonly name: string; readonly reach: Reach }): void {
  const range = refusedRange(address, reach.blocks);
  if (range === null) return;
  const found = `it leads to ${address}, which is no address of the public internet (${range})`;
  throw new Problem("E-REFUSED", found, `--allow-private-network ${address} lets it through, if you trust it`, name);
}

/** The host of a URL without the brackets of an IPv6 address. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function quoted(address: string): string {
  return JSON.stringify(address.length > 120 ? `${printable(address, 120)}...` : printable(address, 120));
}
