/**
 * @module
 * The second door: many Readings in, one CoverageRecord out. The order of steps is the list in `finish`.
 */

import { dateArticles } from "./calendar/dating/index.js";
import { lexiconOf } from "./load-data.js";
import type { CoverageRecord, Reading, Warning } from "./model/index.js";
import { schemaName } from "./model/index.js";
import { inOrder, oncePerPage, withOwnIds } from "./own-ids.js";
import { resolveReading } from "./resolve-reading.js";
import type { DatedReading } from "./story/dated-reading.js";
import { withDaysOfReports } from "./story/day-of-report.js";
import { findLinks, groupOrigins, groupStories, stateOfPlay, type ToldEntry, tellStories } from "./story/index.js";
import { withFullNames } from "./story/names/bare-names.js";
import { unifyNames } from "./story/names/one-name.js";
import { mergeActors } from "./story/names/roster.js";

/** Readings gathered so far: plain data, in article-id order, so that it can be written down and gone on with. */
export interface Coverage {
  readonly readings: readonly Reading[];
}

/** What `finish` may be told. Days are ISO; the state of play is the latest when they are left out. */
export interface ReconcileOptions {
  readonly asOf?: string | undefined;
  readonly knownBy?: string | undefined;
}

/** Nothing read yet. */
export function emptyCoverage(): Coverage {
  return { readings: [] };
}

/** Adds readings. Order and batching do not matter; a reading of the same id and text is taken once. */
export function fold(coverage: Coverage, readings: readonly Reading[]): Coverage {
  return { readings: inOrder([...coverage.readings, ...readings]) };
}

/** A record with its entries as they were told, claim by claim: what the state of another day is worked out from. */
export interface Settled {
  readonly record: CoverageRecord;
  /** In the order of the record's entries. */
  readonly told: readonly ToldEntry[];
}

/** Works out the record of what has been gathered. */
export function finish(coverage: Coverage, options: ReconcileOptions = {}): CoverageRecord {
  return settle(coverage, options).record;
}

/** The same, with what `recordOn()` needs. */
export function settle(coverage: Coverage, options: ReconcileOptions = {}): Settled {
  const lexicon = lexiconOf("en");
  const own = withOwnIds(oncePerPage(coverage.readings));
  const days = dateArticles(own, lexicon.calendar);
  const named = unifyNames(own, lexicon.story.bareNouns);
  const dated = named.map((reading) => resolveReading(reading, days.get(reading.article.id)!, lexicon.calendar));
  const stories = groupStories(dated, lexicon.story);
  const readings = withFullNames(dated, stories, lexicon.story.bareNouns);
  const links = findLinks(readings, lexicon.story);
  const origins = groupOrigins(readings, { links, stories }, lexicon.story);
  const { told, disputes } = tellStories(readings, { origins, stories, links }, lexicon.story);
  const state = stateOfPlay(told, disputes, { asOf: options.asOf ?? null, knownBy: options.knownBy ?? null });
  const originOf = new Map(
    origins.flatMap((origin) => origin.articles.map((article) => [article, origin.id] as const)),
  );
  const entries = withDaysOfReports(
    told.map(({ entry }) => entry),
    readings,
  );
  const record: CoverageRecord = {
    schema: schemaName,
    articles: readings.map(({ article, dated }) => ({
      ...article,
      published: dated,
      origin: originOf.get(article.id)!,
    })),
    actors: mergeActors(readings),
    origins,
    links,
    stories,
    entries,
    disputes,
    state,
    warnings: readings.flatMap(notesOf),
  };
  return { record, told: told.map((each, at) => ({ ...each, entry: entries[at]! })) };
}

/** The notes on one article, with its id; an article that nothing dates is said aloud. */
function notesOf({ article, dated, warnings }: DatedReading): Warning[] {
  const isOpen = dated.value === null;
  const open: Warning[] = isOpen
    ? [{ code: "N-DATE-OPEN", message: "the articles do not say on which day this one appeared" }]
    : [];
  return [...warnings, ...open].map((warning) => ({ ...warning, article: article.id }));
}

/** The record of a set of readings: the same bytes for any order and any batching. */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions = {}): CoverageRecord {
  return finish(fold(emptyCoverage(), readings), options);
}
