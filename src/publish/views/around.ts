/**
 * @module
 * A record cut down to one thing and the origins behind it, so that its lineage is seen alone.
 */

import type { CoverageRecord } from "../../model/index.js";
import type { RecordIndex } from "../record-index.js";

/** The record with one entry and the origins that carry it, or with the origin of one article and no entry; the id must be one of the record. */
export function recordAround({ record, articles, entries }: RecordIndex, id: string): CoverageRecord {
  const article = articles.get(id);
  const about = record.disputes.find((dispute) => dispute.id === id)?.about ?? id;
  const entry = article === undefined ? entries.get(about) : undefined;
  const wanted = new Set(article === undefined ? entry?.evidence.map(({ origin }) => origin) : [article.origin]);
  const origins = record.origins.filter((origin) => wanted.has(origin.id));
  const kept = new Set(origins.flatMap(({ articles }) => articles));
  return {
    ...record,
    origins,
    entries: entry === undefined ? [] : [entry],
    articles: record.articles.filter((each) => kept.has(each.id)),
    links: record.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
