/**
 * @module
 * A record as it stood: by the day things happened, by the day they were known, or both. Pure, and no article is read again.
 */

import type { CoverageRecord, Dispute, Entry, Evidence, Support } from "./model/index.js";
import type { Settled } from "./reconcile.js";
import { cutEntries, stateOfPlay, type ToldEntry } from "./story/index.js";

/** The two cuts; null leaves time open. */
export interface Days {
  /** What had happened by that day. */
  readonly asOf: string | null;
  /** What was published by that day; an article without a day counts as known. */
  readonly knownBy: string | null;
}

/** The record with only what had happened and was known by then, and the state of play of that day. */
export function recordOn({ record, told }: Settled, days: Days): CoverageRecord {
  const { asOf, knownBy } = days;
  const isUncut = asOf === null && knownBy === null;
  if (isUncut && record.state.asOf === null && record.state.knownBy === null) return record;
  const state = stateOfPlay(told, record.disputes, days);
  if (isUncut) return { ...record, state };
  const articles = record.articles.filter(({ published }) => isKnown(published.value, knownBy));
  const isThere = isIn(new Set(articles.map(({ id }) => id)));
  const kept = cutEntries(told, days);
  const support = supportIn(record);
  const entries = kept.map((each) => entryOf(each, support));
  const ids = new Set(entries.map(({ id }) => id));
  return {
    ...record,
    articles,
    origins: record.origins.flatMap((origin) => withArticles(origin, isThere)),
    links: record.links.filter(({ from, to }) => isThere(from) && isThere(to)),
    stories: record.stories.flatMap((story) => withArticles(story, isThere)),
    entries,
    disputes: record.disputes.filter(({ about }) => ids.has(about)).flatMap((dispute) => disputeIn(dispute, isThere)),
    state,
    warnings: record.warnings.filter(({ article }) => article === undefined || isThere(article)),
  };
}

/** The same with the state of play worked out again, for a record whose entries or disputes were changed. */
export function stateAnew({ record, told }: Settled): Settled {
  const { asOf, knownBy } = record.state;
  return { record: { ...record, state: stateOfPlay(told, record.disputes, { asOf, knownBy }) }, told };
}

type IsThere = (article: string) => boolean;

function isIn(articles: ReadonlySet<string>): IsThere {
  return (article) => articles.has(article);
}

function isKnown(day: string | null, knownBy: string | null): boolean {
  return knownBy === null || day === null || day.slice(0, 10) <= knownBy;
}

function withArticles<T extends { readonly articles: string[] }>(group: T, isThere: IsThere): T[] {
  const articles = group.articles.filter(isThere);
  return articles.length === 0 ? [] : [{ ...group, articles }];
}

/** The entry with the words of the claims that are left. */
function entryOf({ entry, claims }: ToldEntry, support: (evidence: readonly Evidence[]) => Support): Entry {
  const isThere = isIn(new Set(claims.map(({ article }) => article)));
  const evidence = entry.evidence.filter(({ article }) => isThere(article));
  if (evidence.length === entry.evidence.length) return entry;
  const cut = { ...entry, evidence, support: support(evidence) };
  if (cut.frame === "statement")
    return { ...cut, renderings: cut.renderings.filter(({ article }) => isThere(article)) };
  return cut;
}

/** Counts witnesses as the record does: an origin of unknown make may be a copy of another, so it counts in `max` only. */
export function supportIn({ articles, origins }: CoverageRecord): (evidence: readonly Evidence[]) => Support {
  const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet ?? `article ${id}`]));
  const unknown = new Set(origins.filter(({ certainty }) => certainty === "unknown").map(({ id }) => id));
  return (evidence) => {
    const names = new Set(evidence.map(({ article }) => article));
    const found = new Set(evidence.map(({ origin }) => origin));
    const nKnown = [...found].filter((origin) => !unknown.has(origin)).length;
    return {
      articles: names.size,
      outlets: new Set([...names].map((name) => outlets.get(name))).size,
      origins: { min: Math.max(1, nKnown), max: found.size },
    };
  };
}

/** A disagreement is one as soon as two of its sides are known. */
function disputeIn(dispute: Dispute, isThere: IsThere): Dispute[] {
  const values = dispute.values.flatMap((value) => {
    const evidence = value.evidence.filter(({ article }) => isThere(article));
    if (evidence.length === 0) return [];
    return [{ ...value, evidence, origins: [...new Set(evidence.map(({ origin }) => origin))].sort() }];
  });
  return values.length < 2 ? [] : [{ ...dispute, values }];
}
