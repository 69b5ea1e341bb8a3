/**
 * @module
 * Whether an address belongs to the public internet: only there may a page, a feed or a redirect lead.
 *
 * `::ffff:7f00:1`, `64:ff9b::7f00:1` and `2002:7f00:1::` are all 127.0.0.1 in other clothes, so an IPv4 address within an IPv6 one is what
 * counts.
 */

import ipaddr from "ipaddr.js";
import { Problem } from "../../model/index.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A network as its address and the length of its prefix. */
export type AddressBlock = readonly [Address, number];

const nat64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");
/** All IPv6 addresses that IANA has given to the public internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
/** The host agent of Azure: public by its number, and only ever this machine's own cloud. */
const cloudAgents: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** Why an address may not be reached, as ipaddr.js names its range; null when it may. */
export function refusedRange(address: string, allowed: readonly AddressBlock[]): string | null {
  if (!ipaddr.isValid(address)) return "no address";
  const inner = innermost(ipaddr.parse(address));
  if (allowed.some((block) => isWithin(inner, block))) return null;
  if (cloudAgents.has(inner.toString())) return "cloud agent";
  const range = inner.range();
  if (range !== "unicast") return range;
  return inner.kind() === "ipv6" && !isWithin(inner, globalUnicast) ? "reserved" : null;
}

/** The networks that a caller allows. Throws a Problem for what is none. */
export function addressBlocks(networks: readonly string[]): AddressBlock[] {
  return networks.map((network) => {
    if (ipaddr.isValidCIDR(network)) return ipaddr.parseCIDR(network);
    if (network.includes("/") || !ipaddr.isValid(network) || !isWhole(network)) {
      const help = "write it like 10.1.0.0/16, or one address like 10.1.2.3";
      throw new Problem("E-USAGE", `${JSON.stringify(network)} is no network`, help);
    }
    const address = ipaddr.parse(network);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  });
}

/** ipaddr.js takes "10" for 0.0.0.10, which nobody means. */
function isWhole(network: string): boolean {
  return network.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(network);
}

/** The IPv4 address within a mapped, NAT64 or 6to4 address; any other address itself. */
function innermost(address: Address): Address {
  if (address.kind() === "ipv4") return address;
  const wide = address as ipaddr.IPv6;
  if (wide.isIPv4MappedAddress()) return wide.toIPv4Address();
  if (isWithin(wide, nat64)) return ipaddr.fromByteArray(wide.toByteArray().slice(12));
  if (wide.range() === "6to4") return ipaddr.fromByteArray(wide.toByteArray().slice(2, 6));
  return wide;
}

function isWithin(address: Address, [network, length]: AddressBlock): boolean {
  if (address.kind() === "ipv4")
    return network.kind() === "ipv4" && (address as ipaddr.IPv4).match(network as ipaddr.IPv4, length);
  return network.kind() === "ipv6" && (address as ipaddr.IPv6).match(network as ipaddr.IPv6, length);
}
