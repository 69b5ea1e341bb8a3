/**
 * @module
 * The second door: many Readings in, one CoverageRecord out. The order of steps is the list in `finish`.
 */

import { dateArticles } from "./calendar/dating/index.js";
import { lexiconOf } from "./load-data.js";
import type { CoverageRecord, Reading } from "./model/index.js";
import { schemaName } from "./model/index.js";
import { resolveReading } from "./resolve-reading.js";
import { compareEntries, findLinks, groupOrigins, groupStories, mergeEntries, stateOfPlay } from "./story/index.js";
import { unifyNames } from "./story/one-name.js";
import { mergeActors } from "./story/roster.js";

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
  const byKey = new Map(
    [...coverage.readings, ...readings].map((reading) => [
      `${reading.article.id}\u0000${reading.article.text}`,
      reading,
    ]),
  );
  return { readings: [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reading]) => reading) };
}

/** Works out the record of what has been gathered. */
export function finish(coverage: Coverage, options: ReconcileOptions = {}): CoverageRecord {
  const lexicon = lexiconOf("en");
  const days = dateArticles(coverage.readings, lexicon.calendar);
  const named = unifyNames(coverage.readings);
  const readings = named.map((reading) => resolveReading(reading, days.get(reading.article.id)!, lexicon.calendar));
  const stories = groupStories(readings, lexicon.story);
  const links = findLinks(readings, lexicon.story);
  const origins = groupOrigins(readings, { links, stories }, lexicon.story);
  const merged = mergeEntries(readings, { origins, stories, links }, lexicon.story);
  const entries = merged.merged.map(({ entry }) => entry);
  const disputes = compareEntries(merged, lexicon.story);
  const state = stateOfPlay(
    merged,
    disputes,
    { asOf: options.asOf ?? null, knownBy: options.knownBy ?? null },
    lexicon.story,
  );
  const originOf = new Map(
    origins.flatMap((origin) => origin.articles.map((article) => [article, origin.id] as const)),
  );
  return {
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
    warnings: readings.flatMap(({ article, warnings }) =>
      warnings.map((warning) => ({ ...warning, article: article.id })),
    ),
  };
}

/** The record of a set of readings: the same bytes for any order and any batching. */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions = {}): CoverageRecord {
  return finish(fold(emptyCoverage(), readings), options);
}
