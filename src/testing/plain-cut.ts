/**
 * @module
 * A record cut to days the plain way, every entry gone through anew: what `recordOn` must give, however it gets there.
 */

import { type CoverageRecord, type Dispute, dayNumber, type Entry, isDay } from "../model/index.js";
import type { Settled } from "../reconcile.js";
import { type Days, supportIn } from "../record-on-day.js";
import { rangeOf } from "../story/day-range.js";
import type { ToldClaim, ToldEntry } from "../story/index.js";

/** Everything of the record but the state of play, as it stood. */
export function cutPlainly({ record, told }: Settled, { asOf, knownBy }: Days): Omit<CoverageRecord, "state"> {
  const { state: _, ...rest } = record;
  const articles = record.articles.filter(({ published }) => isKnown(published.value, knownBy));
  const names = new Set(articles.map(({ id }) => id));
  const isThere = (article: string) => names.has(article);
  const ofThem = <T extends { readonly articles: string[] }>(groups: readonly T[]): T[] =>
    groups
      .map((group) => ({ ...group, articles: group.articles.filter(isThere) }))
      .filter((group) => group.articles.length > 0);
  const entries = told.flatMap((each) => {
    const claims = each.claims.filter((claim) => isKnown(claim.day, knownBy) && hasHappened(claim, asOf));
    return claims.length === 0 ? [] : [entryOf(each, claims, record)];
  });
  const ids = new Set(entries.map(({ id }) => id));
  return {
    ...rest,
    articles,
    origins: ofThem(record.origins),
    links: record.links.filter(({ from, to }) => isThere(from) && isThere(to)),
    stories: ofThem(record.stories),
    entries,
    disputes: record.disputes
      .filter(({ about }) => ids.has(about))
      .map((dispute) => disputeOf(dispute, isThere))
      .filter(({ values }) => values.length > 1),
    warnings: record.warnings.filter(({ article }) => article === undefined || isThere(article)),
  };
}

function isKnown(day: string | null, knownBy: string | null): boolean {
  return knownBy === null || day === null || day.slice(0, 10) <= knownBy;
}

function hasHappened({ day, date, isPlan }: ToldClaim, asOf: string | null): boolean {
  if (asOf === null || !isDay(asOf)) return true;
  if (day !== null && day.slice(0, 10) <= asOf) return true;
  const range = rangeOf(date);
  return range === null ? day === null : range.from <= dayNumber(asOf) && !isPlan;
}

function entryOf({ entry, claims: all }: ToldEntry, claims: readonly ToldClaim[], record: CoverageRecord): Entry {
  const names = new Set(claims.map(({ article }) => article));
  const left = <T extends { readonly article: string }>(places: readonly T[]) =>
    places.filter(({ article }) => names.has(article));
  const isCut = claims.length < all.length;
  const conditions =
    entry.frame === "statement" || !isCut
      ? {}
      : {
          conditions: entry.conditions
            .map((condition) => ({ ...condition, evidence: left(condition.evidence) }))
            .filter(({ evidence }) => evidence.length > 0),
        };
  const evidence = left(entry.evidence);
  if (evidence.length === entry.evidence.length) return { ...entry, ...conditions } as Entry;
  const renderings = entry.frame === "statement" ? { renderings: left(entry.renderings) } : {};
  return { ...entry, ...conditions, evidence, support: supportIn(record)(evidence), ...renderings } as Entry;
}

function disputeOf(dispute: Dispute, isThere: (article: string) => boolean): Dispute {
  const values = dispute.values
    .map((value) => ({ ...value, evidence: value.evidence.filter(({ article }) => isThere(article)) }))
    .filter(({ evidence }) => evidence.length > 0)
    .map((value) => ({ ...value, origins: [...new Set(value.evidence.map(({ origin }) => origin))].sort() }));
  return { ...dispute, values };
}
