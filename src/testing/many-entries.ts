/**
 * @module
 * A long record: the entries of the ceasefire story over and over, each time under ids of their own.
 */

import type { CoverageRecord } from "../model/index.js";

/** The record with `times` as many entries, disputes and lines of the state of play; the articles are the same. */
export function manyEntries(record: CoverageRecord, times: number): CoverageRecord {
  const { state } = record;
  const each = <T>(list: readonly T[], rename: (item: T, suffix: string) => T): T[] =>
    Array.from({ length: times }, (_, at) =>
      at === 0 ? [...list] : list.map((item) => rename(item, `-${at}`)),
    ).flat();
  const renamed = <T extends { entry: string }>(item: T, suffix: string): T => ({
    ...item,
    entry: item.entry + suffix,
  });
  return {
    ...record,
    entries: each(record.entries, (entry, suffix) => ({ ...entry, id: entry.id + suffix })),
    disputes: each(record.disputes, (dispute, suffix) => ({
      ...dispute,
      id: dispute.id + suffix,
      about: dispute.about + suffix,
    })),
    state: {
      ...state,
      proposals: each(state.proposals, renamed),
      ceasefires: each(state.ceasefires, renamed),
      talks: each(state.talks, renamed),
      deadlines: each(state.deadlines, renamed),
    },
  };
}

/** The record as if each article had been printed `times` times: its copies carry every line that it carries. */
export function manyCopies(record: CoverageRecord, times: number): CoverageRecord {
  const names = (id: string) => Array.from({ length: times }, (_, at) => (at === 0 ? id : `${id}-${at}`));
  const copied = <T extends { readonly article: string }>(places: readonly T[]): T[] =>
    places.flatMap((place) => names(place.article).map((article) => ({ ...place, article })));
  const origins = record.origins.map((origin) => ({ ...origin, articles: origin.articles.flatMap(names) }));
  const entries = record.entries.map((entry) => ({ ...entry, evidence: copied(entry.evidence) }));
  const disputes = record.disputes.map((dispute) => ({
    ...dispute,
    values: dispute.values.map((value) => ({ ...value, evidence: copied(value.evidence) })),
  }));
  const proposals = record.state.proposals.map((row) => ({
    ...row,
    stances: row.stances.map((stance) => ({ ...stance, evidence: copied(stance.evidence) })),
  }));
  const articles = record.articles.flatMap((article) => names(article.id).map((id) => ({ ...article, id })));
  return { ...record, articles, origins, entries, disputes, state: { ...record.state, proposals } };
}
