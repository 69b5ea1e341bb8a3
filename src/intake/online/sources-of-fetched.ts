/**
 * @module
 * From the bytes of a fetched page to its texts: the one place where fetching meets the formats.
 */

import { createHash } from "node:crypto";
import { Problem } from "../../model/index.js";
import { recordsOfJson } from "../article-records.js";
import { decodeText } from "../charset.js";
import { isPage, notTextProblem } from "../sniff.js";
import { failureOf, type SourceFailure, type SourceText } from "../source.js";

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

/** The sources in the bytes of a page, of JSON or of plain text. */
export function sourcesOfFetched(bytes: Uint8Array, from: FetchedFrom): FetchedSources {
  return { sources: sourcesIn(bytes, from), summaries: [] };
}

function sourcesIn(
  bytes: Uint8Array,
  { name, finalUrl, contentType = "", captured }: FetchedFrom,
): (SourceText | SourceFailure)[] {
  const notText = notTextProblem(bytes, name);
  if (notText !== null) return [failureOf(name, notText)];
  const { text, charset } = decodeText(bytes);
  if (text.trim() === "") {
    const found = bytes.length === 0 ? "the page has no bytes" : "the page is only white space";
    return [failureOf(name, new Problem("E-EMPTY", found, "open the address in a browser", name))];
  }
  const known = { url: finalUrl, captured };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (isPage(name, text) || /^[^;]*\bx?html\b/iu.test(contentType))
    return [{ kind: "text", input: { ...known, html: text }, name, sha256, charset }];
  if (/^[^;]*[/+]json\b/iu.test(contentType))
    return recordsOfJson(text, name, charset).map((source) =>
      source.kind === "text" ? { ...source, input: { ...known, ...source.input } } : source,
    );
  if (/^[^;]*[/+]xml\b/iu.test(contentType) || text.trimStart().startsWith("<?xml")) {
    const found = "this is XML, and no page";
    return [failureOf(name, new Problem("E-UNREADABLE", found, "give the addresses of its articles", name))];
  }
  return [{ kind: "text", input: { ...known, text }, name, sha256, charset }];
}
