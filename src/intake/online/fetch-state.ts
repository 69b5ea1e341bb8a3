/**
 * @module
 * What earlier runs have fetched, in an NDJSON file: a page is asked for again only if it has changed, and each version of it keeps its line.
 */

import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { Problem } from "../../model/index.js";
import type { FetchedPage } from "./fetch-page.js";
import { appendLines, lineAt, linesOfState, openStateFile, type Place } from "./state-file.js";
import { bytesOfLine, type PageFacts, renderLine, type StateLine } from "./state-line.js";

/** A state file in use. */
export interface FetchState {
  /** Whether pages themselves are kept. */
  readonly keepsPages: boolean;
  /** Lines that are none, by number: a line that was cut off while it was written, or one that somebody changed. */
  readonly brokenLines: readonly number[];
  /** The version of a page that was fetched last; null when it never was. */
  readonly latest: (url: string) => PageFacts | null;
  /** The versions of a page whose bytes are kept, oldest first. Throws a Problem for one whose bytes are not what was fetched. */
  readonly keptPages: (url: string) => Promise<readonly FetchedPage[]>;
  /**
   * Adds a page. With `keepsPages` it is on the disk when this resolves; without, its line waits for `settle()`: a run that ends before its result
   * is written must find the page new again.
   */
  readonly remember: (page: FetchedPage) => Promise<void>;
  /** Writes what waits: to be called when the result of the run is written. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is known of one page. */
interface History {
  readonly latest: PageFacts;
  /** Places of the kept versions by their hash, oldest first. */
  readonly kept: ReadonlyMap<string, Place>;
}

/** Opens a state file and reads what it says. */
export async function openState(path: string, { keepsPages }: { readonly keepsPages: boolean }): Promise<FetchState> {
  const file = await openStateFile(path);
  const { histories, brokenLines } = await readHistories(file);
  let waiting = "";
  // one line after the other, whoever finishes first
  let lastWrite: Promise<unknown> = Promise.resolve();
  const write = (lines: string) => {
    const written = lastWrite
      .then(() => appendLines(file, lines))
      .catch((cause: Error) => {
        const found = `the state file cannot be written: ${cause.message}`;
        throw new Problem("E-OUT", found, "make room on the disk, or give another file", path);
      });
    lastWrite = written.catch(() => undefined);
    return written;
  };
  return {
    keepsPages,
    brokenLines,
    latest: (url) => histories.get(url)?.latest ?? null,
    keptPages: (url) => keptPages(file, path, histories.get(url)),
    remember: async (page) => {
      const line = renderLine(page, { keepsPage: keepsPages && !histories.get(page.url)?.kept.has(page.sha256) });
      const place = keepsPages ? await write(line) : undefined;
      if (!keepsPages) waiting += line;
      histories.set(page.url, historyWith(histories.get(page.url), page, place));
    },
    settle: async () => {
      if (waiting !== "") await write(waiting);
      waiting = "";
    },
    close: async () => {
      await lastWrite;
      await file.close();
    },
  };
}

async function readHistories(
  file: FileHandle,
): Promise<{ readonly histories: Map<string, History>; readonly brokenLines: readonly number[] }> {
  const histories = new Map<string, History>();
  const brokenLines: number[] = [];
  for await (const { number, place, line } of linesOfState(file)) {
    if (line === null) brokenLines.push(number);
    else
      histories.set(line.url, historyWith(histories.get(line.url), factsOf(line), hasPage(line) ? place : undefined));
  }
  return { histories, brokenLines };
}

function historyWith(earlier: History | undefined, page: PageFacts, place: Place | undefined): History {
  const kept = new Map(earlier?.kept);
  if (place !== undefined && !kept.has(page.sha256)) kept.set(page.sha256, place);
  return { latest: factsOf(page), kept };
}

function factsOf({ url, finalUrl, contentType, etag, lastModified, fetched, sha256 }: PageFacts): PageFacts {
  return { url, finalUrl, contentType, etag, lastModified, fetched, sha256 };
}

function hasPage({ body, base64 }: StateLine): boolean {
  return body !== undefined || base64 !== undefined;
}

async function keptPages(
  file: FileHandle,
  path: string,
  history: History | undefined,
): Promise<readonly FetchedPage[]> {
  const pages: FetchedPage[] = [];
  for (const [sha256, place] of history?.kept ?? []) {
    const line = await lineAt(file, place);
    const bytes = line === null ? null : bytesOfLine(line);
    if (line === null || bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) {
      const found = `the page kept at byte ${place.start} is not what was fetched`;
      throw new Problem(
        "E-UNREADABLE",
        found,
        "take that line out of the state file; the page is then fetched again",
        path,
      );
    }
    pages.push({ ...factsOf(line), bytes });
  }
  return pages;
}
