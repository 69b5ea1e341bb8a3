/**
 * @module
 * A record as it stood: by the day things happened, by the day they were known, or both. Pure, and no article is read again.
 */

import type { CoverageRecord, Dispute, Evidence, Support } from "./model/index.js";
import type { Settled } from "./reconcile.js";
import { cuttingEntries, stateOfCut, stateOfPlay, type ToldEntry } from "./story/index.js";
import { onceFor } from "./text/once-for.js";

/** The two cuts; null leaves time open. */
export interface Days {
  /** What had happened by that day. */
  readonly asOf: string | null;
  /** What was published by that day; an article without a day counts as known. */
  readonly knownBy: string | null;
}

/** The record with only what had happened and was known by then, and the state of play of that day. */
export function recordOn(settled: Settled, days: Days): CoverageRecord {
  const { record, told } = settled;
  const isUncut = days.asOf === null && days.knownBy === null;
  if (!isUncut) return cuttingOf(settled)(days);
  if (record.state.asOf === null && record.state.knownBy === null) return record;
  return { ...record, state: stateOfPlay(told, record.disputes, days) };
}

/** Cuts one record to days; what does not depend on the day is worked out once, and what a cut leaves whole is the same object in each. */
const cuttingOf = onceFor((settled: Settled) => {
  const { record, told } = settled;
  const support = supportIn(record);
  const cutAll = cuttingEntries(told, (each) => withWordsLeft(each, support));
  const about = new Set(record.disputes.map((dispute) => dispute.about));
  const cutDisputed = cuttingEntries(told.filter(({ entry }) => about.has(entry.id)));
  const disputeAt = onceFor((dispute: Dispute) => disputeIn(dispute, () => true));
  const always = knownOf(record, null);
  return (days: Days): CoverageRecord => {
    const { asOf, knownBy } = days;
    const { isThere, ...known } = knownBy === null ? always : knownOf(record, knownBy);
    const kept = cutAll(days);
    const disputed = new Set(cutDisputed(days).map(({ entry }) => entry.id));
    return {
      ...record,
      ...known,
      entries: kept.map(({ entry }) => entry),
      disputes: record.disputes
        .filter((dispute) => disputed.has(dispute.about))
        .flatMap((dispute) => (isWhole(dispute, isThere) ? disputeAt(dispute) : disputeIn(dispute, isThere))),
      state: stateOfCut(kept, record.disputes, { asOf, knownBy, today: asOf ?? knownBy }),
    };
  };
});

/** What was published by a day, and what speaks of it alone. */
function knownOf(record: CoverageRecord, knownBy: string | null) {
  const articles = record.articles.filter(({ published }) => isKnown(published.value, knownBy));
  const isThere = isIn(new Set(articles.map(({ id }) => id)));
  return {
    isThere,
    articles,
    origins: record.origins.flatMap((origin) => withArticles(origin, isThere)),
    links: record.links.filter(({ from, to }) => isThere(from) && isThere(to)),
    stories: record.stories.flatMap((story) => withArticles(story, isThere)),
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
  if (articles.length === group.articles.length) return [group];
  return articles.length === 0 ? [] : [{ ...group, articles }];
}

/** The entry with the words of the claims that are left. */
function withWordsLeft(each: ToldEntry, support: (evidence: readonly Evidence[]) => Support): ToldEntry {
  const { entry, claims } = each;
  const isThere = isIn(new Set(claims.map(({ article }) => article)));
  const evidence = entry.evidence.filter(({ article }) => isThere(article));
  if (evidence.length === entry.evidence.length) return each;
  const cut = { ...entry, evidence, support: support(evidence) };
  if (cut.frame !== "statement") return { ...each, entry: cut };
  return { ...each, entry: { ...cut, renderings: cut.renderings.filter(({ article }) => isThere(article)) } };
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

function isWhole({ values }: Dispute, isThere: IsThere): boolean {
  return values.every(({ evidence }) => evidence.every(({ article }) => isThere(article)));
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
