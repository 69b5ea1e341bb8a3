/**
 * @module
 * Fetching: from addresses to sources, in the order of the addresses, within bounds, and with the pages that a feed only summarises.
 */

import { Problem } from "../../model/index.js";
import { failureOf, type SourceFailure, type SourceText } from "../source.js";
import { inOrder } from "./ahead.js";
import type { OnlineOptions } from "./network.js";
import { pageOf, startBudget } from "./page-budget.js";
import { startPageReader } from "./page-reader.js";
import { readSummaries } from "./read-summaries.js";
import { startSession } from "./session.js";
import { type SourcesOfFetched, sourcesOfFetched } from "./sources-of-fetched.js";

export { type FetchState, openState } from "./fetch-state.js";
export { type OnlineLimits, usualLimits } from "./limits.js";
export type { Network, OnlineNote, OnlineOptions } from "./network.js";
export { addressBlocks } from "./public-address.js";

type Source = SourceText | SourceFailure;

/** Pages begun and not yet taken, for each host that may be busy. */
const aheadOfHost = 4;

/**
 * The sources of each address, one group an address, in order. A failure is a source of its own and stops no other; an address given twice has
 * nothing the second time. The groups must be taken one after another, each to its end. Throws a Problem for settings that are wrong.
 */
export function startOnline(
  addresses: readonly string[],
  options: OnlineOptions,
  toSources: SourcesOfFetched = sourcesOfFetched,
): { readonly nextGroup: () => AsyncGenerator<Source> } {
  const session = startSession(options);
  const { maxHosts, maxPages } = session.limits;
  const reader = startPageReader(session, options, toSources);
  const budget = startBudget(addresses, maxPages);
  const nAhead = maxHosts * aheadOfHost;
  const given = addresses.map((name, at) => ({ name, claim: budget.given[at]! }));
  const pages = inOrder(
    given,
    async ({ name, claim }) => (claim === "yes" ? reader.readPage(pageOf(name), name) : null),
    nAhead,
  );
  const isNew = startUnseen();
  let nTaken = 0;
  return {
    nextGroup: async function* () {
      const { name, claim } = given[nTaken++]!;
      const { value: page } = await pages.next();
      if (claim === "too-many") {
        yield failureOf(name, tooMany(maxPages, name));
        yield* (await reader.readKept(pageOf(name), name)).filter(isNew);
      }
      if (page === null || page === undefined) return;
      yield* page.sources.filter(isNew);
      const { state, report } = options;
      for await (const sources of readSummaries(page, name, { state, report, reader, budget, nAhead }))
        yield* sources.filter(isNew);
    },
  };
}

function tooMany(maxPages: number, name: string): Problem {
  const found = `a run fetches ${maxPages} pages, and this would be one more`;
  return new Problem("E-REFUSED", found, "--max-pages raises the bound; or give the rest in a second run", name);
}

/** Two versions of a feed share most of their items: the same words under the same address are one source. */
function startUnseen(): (source: Source) => boolean {
  const seen = new Set<string>();
  return (source) => {
    if (source.kind === "failure") return true;
    const key = `${source.sha256} ${source.input.url ?? source.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
