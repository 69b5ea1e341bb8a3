/**
 * @module
 * One address of a run: fetched if it may be and has changed, remembered, and turned into sources together with the versions that are kept.
 */

import { Problem } from "../../model/index.js";
import { failureOf } from "../source.js";
import { type FetchedPage, fetchPage } from "./fetch-page.js";
import type { FetchState } from "./fetch-state.js";
import type { OnlineOptions } from "./network.js";
import { startRobots } from "./robots.js";
import type { Session } from "./session.js";
import type { FetchedSources, SourcesOfFetched, Summary } from "./sources-of-fetched.js";
import type { PageFacts } from "./state-line.js";

/** What an address has to give. */
export interface ReadPage extends FetchedSources {
  /** Summaries that only kept, older versions of a feed hold. */
  readonly olderSummaries: readonly Summary[];
  /** To be called when the pages of all summaries are read: only then may a feed count as seen. */
  readonly remember: () => Promise<void>;
  readonly isFailed: boolean;
}

/** Reads addresses, each with the name that errors call it. Rejects only when the caller stops the run. */
export interface PageReader {
  readonly readPage: (url: string, name: string) => Promise<ReadPage>;
  /** What is kept of an address, nothing asked of the network. */
  readonly readKept: (url: string, name: string) => Promise<FetchedSources["sources"]>;
}

const nothing = async () => undefined;

/** Starts the reader of one run. */
export function startPageReader(
  session: Session,
  { state, report = () => undefined }: Pick<OnlineOptions, "state" | "report">,
  toSources: SourcesOfFetched,
): PageReader {
  const mayFetch = startRobots(session);
  const readVersions = async (url: string, name: string): Promise<Versions> => {
    const history = await historyOf(url, state);
    const kept = history.kept.map((page) => sourcesIn(page, name, toSources));
    try {
      const page = await fetchPage(url, { name, known: history.usable, mayFetch }, session);
      const { version, isSame, isToRemember } = newsOf(page, history);
      const versions = version === null ? kept : [...kept, sourcesIn(version, name, toSources)];
      const remember = page !== null && isToRemember ? async () => state?.remember(page) : nothing;
      return { versions, remember, isFailed: false, sameSince: isSame ? history.latest!.fetched : null };
    } catch (error) {
      const failure = failed(error, name, session);
      return { ...failure, versions: [...kept, ...failure.versions] };
    }
  };
  return {
    readKept: async (url, name) => {
      try {
        return (await historyOf(url, state)).kept.flatMap((page) => sourcesIn(page, name, toSources).sources);
      } catch (error) {
        return joined(failed(error, name, session).versions).sources;
      }
    },
    readPage: async (url, name) => {
      const read = await readVersions(url, name).catch((error) => failed(error, name, session));
      const { versions, remember, isFailed, sameSince } = read;
      if (sameSince !== null)
        await report({ kind: "not-modified", url: name, since: sameSince, isKept: versions.length > 0 });
      await report({ kind: "done", url: name, isFailed });
      return remembered({ ...joined(versions), remember, isFailed }, state);
    },
  };
}

/** The versions of a page, oldest first; a failure counts as the newest. */
interface Versions extends Pick<ReadPage, "remember" | "isFailed"> {
  readonly versions: readonly FetchedSources[];
  /** When the version was fetched that the page still has; null when it has another or cannot be had. */
  readonly sameSince: string | null;
}

/** A page that cannot be had, for whatever reason, is one failure; only the caller stops a run. */
function failed(error: unknown, name: string, { signal }: Session): Versions {
  if (signal?.aborted) throw error;
  const problem = error instanceof Problem ? error : bugOf(error, name);
  const versions = [{ sources: [failureOf(name, problem)], summaries: [] }];
  return { versions, remember: nothing, isFailed: true, sameSince: null };
}

function bugOf(error: unknown, name: string): Problem {
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const bug = new Problem("E-BUG", `this page: ${found}`, "report it with the address of the page, please", name);
  bug.cause = error;
  return bug;
}

/** What the state file says of an address. */
interface History {
  readonly latest: PageFacts | null;
  readonly kept: readonly FetchedPage[];
  /** What the server may be asked to compare with; null when the page itself is wanted in any case. */
  readonly usable: PageFacts | null;
  readonly keepsPages: boolean;
}

async function historyOf(url: string, state: FetchState | undefined): Promise<History> {
  const latest = state?.latest(url) ?? null;
  const kept = (await state?.keptPages(url)) ?? [];
  const keepsPages = state?.keepsPages === true;
  const isWanted = keepsPages && !kept.some(({ sha256 }) => sha256 === latest?.sha256);
  return { latest, kept, usable: isWanted ? null : latest, keepsPages };
}

/** What an answer adds to what is known: a version to read, a line to write, both or neither. */
function newsOf(
  page: FetchedPage | null,
  { latest, kept, keepsPages }: History,
): { readonly version: FetchedPage | null; readonly isSame: boolean; readonly isToRemember: boolean } {
  if (page === null) return { version: null, isSame: true, isToRemember: false };
  const isSame = page.sha256 === latest?.sha256;
  const isKept = kept.some(({ sha256 }) => sha256 === page.sha256);
  const isRead = !isKept && (!isSame || keepsPages);
  const hasNewTags = page.etag !== latest?.etag || page.lastModified !== latest?.lastModified;
  return { version: isRead ? page : null, isSame, isToRemember: isRead || !isSame || hasNewTags };
}

function sourcesIn(page: FetchedPage, name: string, toSources: SourcesOfFetched): FetchedSources {
  const { url, finalUrl, contentType, fetched } = page;
  return toSources(page.bytes, { name, url, finalUrl, contentType, captured: fetched });
}

/** The sources of all versions, oldest first; the summaries of the newest, and apart from them those of the others. */
function joined(versions: readonly FetchedSources[]): FetchedSources & Pick<ReadPage, "olderSummaries"> {
  const summaries = versions.at(-1)?.summaries ?? [];
  const pages = new Set(summaries.map(({ page }) => page));
  const olderSummaries = versions.slice(0, -1).flatMap((version) => version.summaries);
  return {
    sources: versions.flatMap(({ sources }) => sources),
    summaries,
    olderSummaries: olderSummaries.filter(({ page }) => !pages.has(page)),
  };
}

/** What is kept is written at once; and so is what leads to no other page. */
async function remembered(page: ReadPage, state: FetchState | undefined): Promise<ReadPage> {
  if (page.summaries.length > 0 && state?.keepsPages !== true) return page;
  await page.remember();
  return { ...page, remember: nothing };
}
