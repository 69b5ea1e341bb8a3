/**
 * @module
 * The items of a feed that are only summaries: each one's page is fetched and read in its place, as far as the run's number of pages goes.
 */

import type { ArticleInput } from "../../model/index.js";
import type { SourceFailure, SourceText } from "../source.js";
import { inOrder } from "./ahead.js";
import type { OnlineOptions } from "./network.js";
import { type Claim, type PageBudget, pageOf } from "./page-budget.js";
import type { PageReader, ReadPage } from "./page-reader.js";
import type { Summary } from "./sources-of-fetched.js";

type Source = SourceText | SourceFailure;

/** What the reading of summaries shares with the rest of the run. */
export interface SummaryRun extends Pick<OnlineOptions, "state" | "report"> {
  readonly reader: PageReader;
  readonly budget: PageBudget;
  /** Pages begun and not yet taken. */
  readonly nAhead: number;
}

/** The sources of a feed's summaries, in the feed's order: of the page where it can be had, else the summary itself. */
export async function* readSummaries(
  feed: ReadPage,
  name: string,
  { state, report, reader, budget, nAhead }: SummaryRun,
): AsyncGenerator<readonly Source[]> {
  const summaries = onePerPage(feed.summaries);
  const isKnown = (page: string) => (state?.latest(page) ?? null) !== null;
  const claims = claimsOf(summaries, budget, isKnown);
  const nItems = summaries.filter(({ page }) => claims.get(page) === "yes").length;
  const nLeftOut = summaries.filter(({ page }) => claims.get(page) === "too-many" && !isKnown(page)).length;
  if (nItems > 0) await report?.({ kind: "items", url: name, nItems });
  if (nLeftOut > 0) await report?.({ kind: "left-out", url: name, nLeftOut });
  let isWhole = nLeftOut === 0;
  const sourcesOf = async (summary: Summary): Promise<readonly Source[]> => {
    const claim = claims.get(summary.page);
    if (claim === "again") return [];
    if (claim !== "yes") return unasked(summary, reader, isKnown(summary.page));
    const { sources, isFailed } = await readItem(summary, reader);
    if (isFailed) isWhole = false;
    return sources;
  };
  yield* inOrder([...onePerPage(feed.olderSummaries), ...summaries], sourcesOf, nAhead);
  // a feed some of whose pages are still to be read must come again
  if (isWhole) await feed.remember();
}

function onePerPage(summaries: readonly Summary[]): readonly Summary[] {
  const byPage = new Map<string, Summary>();
  for (const { page, source } of summaries)
    if (!byPage.has(pageOf(page))) byPage.set(pageOf(page), { page: pageOf(page), source });
  return [...byPage.values()];
}

/** Pages that no run has seen go first, so that the next run gets further down a long feed. */
function claimsOf(
  summaries: readonly Summary[],
  budget: PageBudget,
  isKnown: (page: string) => boolean,
): ReadonlyMap<string, Claim> {
  const pages = summaries.map(({ page }) => page);
  const inLine = [...pages.filter((page) => !isKnown(page)), ...pages.filter(isKnown)];
  const claims = budget.claim(inLine);
  return new Map(inLine.map((page, at) => [page, claims[at]!]));
}

/** What an item has to give while its page is not asked for: what is kept of it, or its summary if no run has read the page. */
async function unasked(summary: Summary, reader: PageReader, isKnown: boolean): Promise<readonly Source[]> {
  const kept = await reader.readKept(summary.page, summary.page);
  if (kept.length > 0 || isKnown) return kept.map((source) => withSummary(source, summary));
  return [summary.source];
}

/** A page that leads to further pages is read and not followed: feeds cannot send a run round in circles. */
async function readItem(
  summary: Summary,
  reader: PageReader,
): Promise<{ readonly sources: readonly Source[]; readonly isFailed: boolean }> {
  const page = await reader.readPage(summary.page, summary.page);
  await page.remember();
  const sources = page.sources.map((source) => withSummary(source, summary));
  const hasText = sources.some(({ kind }) => kind === "text");
  return { sources: page.isFailed && !hasText ? [summary.source, ...sources] : sources, isFailed: page.isFailed };
}

/** The feed knows title, outlet and day of its items; the words are the page's. */
function withSummary(source: Source, { source: { input } }: Summary): Source {
  if (source.kind === "failure") return source;
  const { text: _text, html: _html, ...told } = input;
  const known: ArticleInput = { ...told, ...source.input };
  return { ...source, input: known };
}
