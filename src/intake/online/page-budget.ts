/**
 * @module
 * How many pages a run may still fetch, and which it has already taken: the addresses given come first, whatever feeds hold.
 */

import { parseUrl } from "../../text/parse-url.js";

/** What becomes of a page: fetched, read already in this run, or beyond the bound. */
export type Claim = "yes" | "again" | "too-many";

/** The pages of a run. Addresses are told apart without their fragments, which are never sent. */
export interface PageBudget {
  /** One claim for each address given, in order. */
  readonly given: readonly Claim[];
  /** Takes the next pages in this order. */
  readonly claim: (pages: readonly string[]) => readonly Claim[];
}

/** Starts the count of one run. */
export function startBudget(addresses: readonly string[], maxPages: number): PageBudget {
  const seen = new Set<string>();
  const claimOne = (address: string): Claim => {
    const page = pageOf(address);
    if (seen.has(page)) return "again";
    if (seen.size >= maxPages) return "too-many";
    seen.add(page);
    return "yes";
  };
  return { given: addresses.map(claimOne), claim: (pages) => pages.map(claimOne) };
}

/** The address without its fragment: what the state file calls a page. */
export function pageOf(address: string): string {
  const url = parseUrl(address);
  if (url === null) return address;
  url.hash = "";
  return url.href;
}
