/**
 * @module
 * From the bytes of a fetched page to its texts: the one place where fetching meets the formats.
 */

import type { SourceFailure, SourceText } from "../source.js";
import { sourcesOfBytes } from "../sources-of-bytes.js";

/** Where fetched bytes come from. */
export interface FetchedFrom {
  /** The address as it was given; what errors call the source. */
  readonly name: string;
  /** The address that was asked for. */
  readonly url: string;
  /** The address after all redirects; the article's. */
  readonly finalUrl: string;
  /** As the server sent it, charset included. */
  readonly contentType: string | undefined;
  /** ISO instant of fetching. */
  readonly captured: string;
}

/** An item of a feed that is only a summary: its page is fetched, and the summary is read when that cannot be had. */
export interface Summary {
  readonly page: string;
  readonly source: SourceText;
}

/** What one fetched document holds. */
export interface FetchedSources {
  readonly sources: readonly (SourceText | SourceFailure)[];
  /** Items of a feed whose pages are to be fetched. */
  readonly summaries: readonly Summary[];
}

/** Turns fetched bytes into sources. */
export type SourcesOfFetched = (bytes: Uint8Array, from: FetchedFrom) => FetchedSources;

/** The sources in the bytes of a page, feed, news item, of JSON or of plain text. */
export function sourcesOfFetched(
  bytes: Uint8Array,
  { name, finalUrl, contentType, captured }: FetchedFrom,
): FetchedSources {
  const sources = sourcesOfBytes(bytes, { name, known: { url: finalUrl, captured }, contentType });
  return {
    sources: sources.filter((source) => pageOfSummary(source) === null),
    summaries: sources.flatMap((source) => {
      const page = pageOfSummary(source);
      return page === null || source.kind === "failure" ? [] : [{ page, source }];
    }),
  };
}

function pageOfSummary(source: SourceText | SourceFailure): string | null {
  return source.kind === "text" && source.isSummary === true ? (source.input.url ?? null) : null;
}
